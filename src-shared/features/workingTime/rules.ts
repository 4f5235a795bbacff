import type { Day } from '#shared/kit/day.ts'
import type { HolidayFile } from '#shared/kit/holidays.ts'
import type { WorkingHours, WorkingTime } from '#shared/kit/workingTime.ts'
import type { ChosenDays, SpecialDay } from './schema.ts'

/** What the state announces with what the office decided over it, in the order of the days. */
export function specialDaysOf({ days }: HolidayFile, chosen: ChosenDays): SpecialDay[] {
  const special = new Map<string, SpecialDay>()
  for (const { on, vi, en, sure, note = '', noteEn = note } of days)
    special.set(on, {
      on,
      vi,
      en,
      note,
      noteEn,
      kind: sure ? 'off' : 'unsure',
      isChosen: false,
      isStated: true,
      isStatedOff: sure,
    })
  for (const [on, { isOff, name }] of Object.entries(chosen)) {
    const stated = special.get(on)
    const names = name ? { vi: name, en: name } : { vi: stated?.vi ?? '', en: stated?.en ?? '' }
    const kind = isOff ? 'off' : 'work'
    special.set(on, {
      note: '',
      noteEn: '',
      isStated: false,
      isStatedOff: false,
      ...stated,
      ...names,
      on: on as Day,
      kind,
      isChosen: true,
    })
  }
  return [...special.values()].sort((one, other) => (one.on < other.on ? -1 : 1))
}

export function workingTimeOf({ hours, days }: { hours: WorkingHours; days: readonly SpecialDay[] }): WorkingTime {
  const of = (kind: SpecialDay['kind']) => new Set<string>(days.flatMap((one) => (one.kind === kind ? [one.on] : [])))
  return { hours, daysOff: of('off'), extraDays: of('work') }
}

/** Days off by the state alone, whatever an office made of them: what the law counts by. */
export function statedDaysOff(days: readonly SpecialDay[]): ReadonlySet<string> {
  return new Set(days.flatMap(({ on, isStatedOff }) => (isStatedOff ? [on] : [])))
}
