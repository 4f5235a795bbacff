import { readFile, stat } from 'node:fs/promises'
import type { Db, ReadDb } from '#main/database/open.ts'
import { conflict } from '#main/kit/failures.ts'
import type { Context } from '#main/kit/procedures.ts'
import { specialDaysOf, workingTimeOf } from '#shared/features/workingTime/rules.ts'
import type { ChosenDays } from '#shared/features/workingTime/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { type HolidayFile, holidayFile, shippedHolidays } from '#shared/kit/holidays.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { usualHours, type WorkingHours, type WorkingTime } from '#shared/kit/workingTime.ts'
import { findWorkingTime, keepWorkingTime, type WorkingTimeRow } from './queries.ts'

/** Decades of days off are some hundred kilobytes. */
const MOST_BYTES = 1024 * 1024
/** Decisions of days so far back say nothing any more, and the row stays small. */
const MOST_CHOSEN = 1_000

const usual: WorkingTimeRow = { ...usualHours, chosenDays: {}, holidayFile: null, source: '' }

/** When the office is open, and every day that is not as usual. */
export function getWorkingTime(db: ReadDb) {
  const { chosenDays, holidayFile: own, source: _source, ...hours } = findWorkingTime(db) ?? usual
  const file = own ?? shippedHolidays
  return {
    hours,
    days: specialDaysOf(file, chosenDays),
    source: file.source,
    sourceEn: file.sourceEn ?? file.source,
    isOwn: own !== null,
  }
}

/** The same as what is reckoned with. */
export function officeTime(db: ReadDb): WorkingTime {
  return workingTimeOf(getWorkingTime(db))
}

export function changeHours(db: Db, hours: WorkingHours) {
  keep(db, hours)
}

export function chooseDay(db: Db, { on, chosen }: { on: Day; chosen: ChosenDays[string] | null }) {
  const { [on]: _before, ...others } = (findWorkingTime(db) ?? usual).chosenDays
  const days = Object.entries(chosen ? { ...others, [on]: chosen } : others).toSorted(([one], [other]) => (one < other ? -1 : 1))
  keep(db, { chosenDays: Object.fromEntries(days.slice(-MOST_CHOSEN)) })
}

export async function loadHolidays({ outside, write }: Pick<Context, 'outside' | 'write'>, token: FileToken) {
  const chosen = await outside.fileOf(token)
  if (!chosen) throw conflict('file-gone')
  const file = await readHolidays(chosen.path)
  await write((db) => keep(db, { holidayFile: file, source: file.source }))
  return { days: file.days.length }
}

export function resetHolidays(db: Db) {
  keep(db, { holidayFile: null, source: '' })
}

function keep(db: Db, values: Partial<WorkingTimeRow>) {
  keepWorkingTime(db, { ...(findWorkingTime(db) ?? usual), ...values })
}

async function readHolidays(path: string): Promise<HolidayFile> {
  const text = await textOf(path)
  try {
    return holidayFile.parse(JSON.parse(text.replace(/^\u{feff}/u, '')))
  } catch {
    throw conflict('not-holidays')
  }
}

async function textOf(path: string) {
  try {
    if ((await stat(path)).size <= MOST_BYTES) return await readFile(path, 'utf8')
  } catch {
    throw conflict('file-unreadable')
  }
  throw conflict('not-holidays')
}
