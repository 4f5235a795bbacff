import { ensureBuilt } from '#scripts/build.ts'
import { ownClock } from '#scripts/clock.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { ensureLibraries, ensurePrograms, withScreen } from '#scripts/system.ts'

/** By package: what turns the clock, carries messages of a desktop, and shows its notifications. */
const desktopPrograms = { faketime: 'faketime', 'dbus-daemon': 'dbus', 'dbus-monitor': 'dbus', dunst: 'dunst' }

/** When the tests in the window begin to play: an office at work, on a day with days before and behind it in its week and month. */
const WEDNESDAY_MORNING = Date.parse('2026-11-25T09:30:00+07:00')

/**
 * Before the tests in the real window: an Electron, what it needs of the system, a screen, the program built from today's sources.
 * Playwright calls it once and what it returns at the end; the tests find the runtime in KHACH_QUEN_RUNTIME (tests/helpers/runtime.ts).
 * On Linux they and the programs they start have a clock of their own: what an office sees by night is another thing than by day.
 */
export default async function prepareWindows(): Promise<() => void> {
  const [electron] = await Promise.all([ensureElectron(), ensureBuilt()])
  await ensureLibraries(electron.executable)
  if (process.platform === 'linux') await ensurePrograms(desktopPrograms, 'What tests do to the clock and to the desktop')
  const screen = await withScreen()
  const runtime = {
    ...electron,
    args: [...electron.args, ...screen.args],
    environment: { ...electron.environment, ...screen.environment },
  }
  process.env.KHACH_QUEN_RUNTIME = JSON.stringify(runtime)
  const closeClock = process.platform === 'linux' ? setClock() : () => {}
  return () => {
    closeClock()
    screen.close()
  }
}

/** For what is started from here on; this process itself goes by the computer's clock. */
function setClock(): () => void {
  const { environment, close } = ownClock(WEDNESDAY_MORNING)
  Object.assign(process.env, environment)
  return close
}
