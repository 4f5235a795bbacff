import { addDays, type Day, weekdayOf } from '#shared/kit/day.ts'
import type { Consent } from './schema.ts'
import { publicHolidays, requestKinds } from './stated.ts'

const SATURDAY = 6

/** The last of so many working days after a day: Monday to Friday without public holidays, those of the program unless a newer list is known. */
export function workingDaysAfter(from: Day, count: number, holidays = publicHolidays): Day {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (weekdayOf(day) < SATURDAY && !holidays.has(day)) left -= 1
  }
  return day
}

export function rulesOfKind(kind: string) {
  return requestKinds.find(({ key }) => key === kind)
}

/** By when a request that came on that day is answered, and by when it is done; `hasOthers`: others who have the data must act too. */
export function dueDays(
  { kind, receivedOn, hasOthers }: { kind: string; receivedOn: Day; hasOthers: boolean },
  holidays = publicHolidays,
) {
  const rules = rulesOfKind(kind)
  if (!rules) throw new Error(`no such kind of request: ${kind}`)
  return {
    answerDueOn: workingDaysAfter(receivedOn, rules.answerWorkingDays, holidays),
    dueOn: addDays(receivedOn, hasOthers ? rules.daysWithOthers : rules.days),
  }
}

/** How a consent stands now for each purpose and channel: as it was told last. `entries` newest first. */
export function standingOf<Entry extends Pick<Consent, 'purpose' | 'channel'>>(entries: readonly Entry[]) {
  const standing = new Map<string, Entry>()
  for (const entry of entries) {
    const place = placeOf(entry)
    if (!standing.has(place)) standing.set(place, entry)
  }
  return { at: (purpose: string, channel: string) => standing.get(placeOf({ purpose, channel })) }
}

function placeOf({ purpose, channel }: Pick<Consent, 'purpose' | 'channel'>) {
  return `${purpose} ${channel}`
}
