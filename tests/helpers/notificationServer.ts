import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { electronRuntime } from '#tests/helpers/runtime.ts'

/** What shows notifications on a Linux desktop (dunst), on a message bus of its own. */
export interface NotificationServer extends Disposable {
  /** What the program is started with, that it may find this desktop. */
  environment: Record<string, string>
  /** What has gone over the bus, as dbus-monitor writes it down: each notification with its words, and which were taken away. */
  heard: () => string
  /** Clicks on the notification that stands at the top. */
  click: () => void
  /** How many stand on the screen. */
  shown: () => number
}

const DUNST = ['--print-reply', '--dest=org.freedesktop.Notifications', '/org/freedesktop/Notifications']

export async function notificationServer(): Promise<NotificationServer> {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-bus-'))
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1', `--address=unix:path=${join(folder, 'bus')}`])
  const [address] = (await once(bus.stdout, 'data')) as [Buffer]
  const environment = { DBUS_SESSION_BUS_ADDRESS: address.toString().trim() }
  const { environment: screen } = await electronRuntime()
  const env = { ...process.env, ...screen, ...environment }
  const settings = join(folder, 'dunstrc')
  writeFileSync(settings, '[global]\ntimeout = 0\n')
  let heard = ''
  const monitor = spawn('dbus-monitor', ['--session', "interface='org.freedesktop.Notifications'"], { env })
  monitor.stdout.on('data', (text: Buffer) => (heard += text.toString()))
  const dunst = spawn('dunst', ['-conf', settings], { env, stdio: 'ignore' })
  const ask = (...words: string[]) => execFileSync('dbus-send', ['--session', ...DUNST, ...words], { env, encoding: 'utf8' })
  const shown = () => {
    const answer = ask('org.freedesktop.DBus.Properties.Get', 'string:org.dunstproject.cmd0', 'string:displayedLength')
    return Number(/uint32 (\d+)/.exec(answer)?.[1])
  }
  await untilItStands(shown)
  return {
    environment,
    heard: () => heard,
    click: () => void ask('org.dunstproject.cmd0.NotificationAction', 'uint32:0'),
    shown,
    [Symbol.dispose]() {
      for (const process of [dunst, monitor, bus] satisfies ChildProcess[]) process.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilItStands(ask: () => unknown) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return ask()
    } catch (error) {
      if (attempt === 100) throw error
      await sleep(100)
    }
  }
}
