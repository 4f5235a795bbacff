import { type NamedDay, namedDayKey, readNamedDays } from '#shared/kit/namedDays.ts'
import type { RowReading } from './reading.ts'

const LONGEST_NAME = 100

/** The important dates of a customer, each once; a part that is none makes its cell a problem. */
export function readImportantDates(reading: RowReading): NamedDay[] {
  const days = new Map<string, NamedDay>()
  for (const { used, typed } of reading.filled('importantDates')) {
    if (typed.length > used.max) {
      reading.report('too-long', used, typed)
      continue
    }
    for (const part of readNamedDays(typed)) {
      if ('typed' in part) reading.report(part.day === undefined ? 'no-named-day' : 'no-such-day', used, part.day ?? part.typed)
      else if (part.name.length > LONGEST_NAME) reading.report('too-long', used, part.name)
      else days.set(namedDayKey(part), part)
    }
  }
  return [...days.values()]
}
