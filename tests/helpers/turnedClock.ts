import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { momentOf } from '#tests/helpers/world.ts'

/** A clock of the computer that can be turned while a program runs by it. */
export interface TurnedClock extends Disposable {
  /** What the program is started with, that it may look at this clock. */
  environment: Record<string, string>
  /** Sets it to a local time in Vietnam, `2026-11-22 09:30`; it goes on from there. The program sees it a second later at most. */
  set: (at: string) => void
}

/** By libfaketime, on Linux: only what time of day it is; how much time goes by the program still knows. */
export function turnedClock(at: string): TurnedClock {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-clock-'))
  const file = join(folder, 'ahead')
  const set = (moment: string) => {
    const seconds = Math.round((momentOf(moment) - Date.now()) / 1_000)
    writeFileSync(file, seconds < 0 ? `${seconds}` : `+${seconds}`)
  }
  set(at)
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
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
