import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { StaffId } from '#shared/kit/id.ts'
import type { Clock } from './clock.ts'
import { writeWhole } from './durable.ts'
import type { Folder } from './folder.ts'

const LONGEST_WAIT = 60_000

/**
 * How long somebody must wait after wrong passwords: 1, 2, 4 … 60 s after the first, second, third. The number of wrong ones lies beside the
 * database, because they are given before it is open too; the wait is measured by a clock nobody can turn, and begins anew with the
 * program, so that a restart only makes it longer.
 */
export interface Guesses {
  /** Milliseconds still to wait. */
  wait: (staffId: StaffId) => number
  /** Counts a wrong one; to be called before a password is looked at, so that killing the program in the middle wins nothing. */
  note: (staffId: StaffId) => void
  /** It was wrong: the wait begins with the answer, however long the look took. */
  begin: (staffId: StaffId) => void
  /** The last one was right. */
  forget: (staffId: StaffId) => void
}

const counts = z.record(z.string(), z.int().min(0))

export function createGuesses(clock: Pick<Clock, 'steady'>, folder: Pick<Folder, 'wrongPasswords'>): Guesses {
  const started = clock.steady()
  const last = new Map<StaffId, number>()
  let known: Record<string, number> | undefined

  function wrongOnes() {
    known ??= read(folder.wrongPasswords)
    return known
  }

  function keep(staffId: StaffId, count: number) {
    known = { ...wrongOnes(), [staffId]: count }
    try {
      writeWhole(folder.wrongPasswords, JSON.stringify(known))
    } catch {
      // On a full disk this run of the program still counts.
    }
  }

  return {
    wait(staffId) {
      const count = wrongOnes()[staffId] ?? 0
      if (count === 0) return 0
      const until = (last.get(staffId) ?? started) + Math.min(LONGEST_WAIT, 1_000 * 2 ** (count - 1))
      return Math.max(0, until - clock.steady())
    },
    note(staffId) {
      last.set(staffId, clock.steady())
      keep(staffId, (wrongOnes()[staffId] ?? 0) + 1)
    },
    begin: (staffId) => void last.set(staffId, clock.steady()),
    forget: (staffId) => keep(staffId, 0),
  }
}

function read(path: string): Record<string, number> {
  try {
    return existsSync(path) ? counts.parse(JSON.parse(readFileSync(path, 'utf8'))) : {}
  } catch {
    return {}
  }
}
