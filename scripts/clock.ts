import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A clock for programs that are started with its environment; it goes on by itself from where it is set. */
export interface OwnClock {
  environment: Record<string, string>
  /** To a moment, in ms since 1970. Programs that run see it a second later at most. */
  set: (moment: number) => void
  close: () => void
}

/** By libfaketime, on Linux: only what time of day it is; how much time goes by the programs still know. */
export function ownClock(moment: number): OwnClock {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-clock-'))
  const file = join(folder, 'ahead')
  const set = (to: number) => {
    const seconds = Math.round((to - Date.now()) / 1_000) + secondsAhead()
    writeFileSync(file, seconds < 0 ? `${seconds}` : `+${seconds}`)
  }
  set(moment)
  return {
    environment: {
      LD_PRELOAD: execFileSync('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' }).trim(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // Its cure for an old library makes Chromium's threads wait too long, and one that starts takes half a minute.
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
      NO_FAKE_STAT: '1',
    },
    set,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** How far this process itself is ahead of the computer, where it was started by such a clock. */
function secondsAhead(): number {
  const file = process.env.FAKETIME_TIMESTAMP_FILE
  return file ? Number(readFileSync(file, 'utf8')) : 0
}
