import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarCancel16Regular } from '@fluentui/react-icons/svg/calendar-cancel'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import { CallMissed16Regular } from '@fluentui/react-icons/svg/call-missed'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text'
import { FoodCake16Regular } from '@fluentui/react-icons/svg/food-cake'
import { Gift16Regular } from '@fluentui/react-icons/svg/gift'
import { Ribbon16Regular } from '@fluentui/react-icons/svg/ribbon'
import { Star16Regular } from '@fluentui/react-icons/svg/star'
import { TaskListSquareLtr16Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { TFunction } from 'i18next'
import { anniversaryWords } from '#renderer/kit/anniversaryWords.ts'
import { formatDay, formatMoment, formatTime } from '#renderer/kit/format.ts'
import type { Language } from '#renderer/kit/preferences.ts'
import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { CalendarEntry, Layer } from '#shared/features/appointments/schema.ts'
import { MOST_BORN_COUNTED } from '#shared/features/occasions/rules.ts'
import { anniversaryKind } from '#shared/features/occasions/schema.ts'
import { addDays, dayOfInstant } from '#shared/kit/day.ts'

export interface Look {
  tone: Tone
  icon: FluentIcon
  /** What it is, in a word; colour alone says nothing. */
  word: string
}

/** The colour of each layer; what is late or done in it has another. */
export const toneOf = {
  appointment: 'teal',
  call: 'blue',
  task: 'violet',
  'contract-end': 'amber',
  'contract-anniversary': 'amber',
  birthday: 'pink',
  'important-date': 'pink',
  occasion: 'green',
  holiday: 'red',
} as const satisfies Record<Layer, Tone>

const icons: Record<CalendarEntry['kind'], FluentIcon> = {
  appointment: CalendarLtr16Regular,
  call: Call16Regular,
  task: TaskListSquareLtr16Regular,
  'contract-end': DocumentText16Regular,
  birthday: FoodCake16Regular,
  'contact-birthday': FoodCake16Regular,
  birthdays: FoodCake16Regular,
  'important-date': Star16Regular,
  'important-dates': Star16Regular,
  'contract-anniversary': Ribbon16Regular,
  'contract-anniversaries': Ribbon16Regular,
  occasion: Gift16Regular,
  'occasion-ahead': Gift16Regular,
  holiday: CalendarCancel16Regular,
}

/** Of what an entry stands for many of one day; undefined for one that stands for itself. */
export function manyOf({ kind }: Pick<CalendarEntry, 'kind'>) {
  return kind === 'birthdays' || kind === 'important-dates' || kind === 'contract-anniversaries' ? kind : undefined
}

/** The layer an entry lies in. */
export function layerOf({ kind }: Pick<CalendarEntry, 'kind'>): Layer {
  if (kind === 'contact-birthday' || kind === 'birthdays') return 'birthday'
  if (kind === 'important-dates') return 'important-date'
  if (kind === 'contract-anniversaries') return 'contract-anniversary'
  return kind === 'occasion-ahead' ? 'occasion' : kind
}

/** Among the whole days what all share stands first, so that it is seen where there is room for one. */
const ranks: readonly Layer[] = [
  'holiday',
  'occasion',
  'important-date',
  'appointment',
  'task',
  'contract-end',
  'contract-anniversary',
  'birthday',
  'call',
]

export function rankOf(entry: CalendarEntry) {
  return ranks.indexOf(layerOf(entry))
}

/** Colour, sign and word of an entry. A planned call whose time has passed since it was read is forgotten by now. */
export function lookOf(entry: CalendarEntry, now: number, t: TFunction): Look {
  if (entry.kind === 'call') return lookOfCall(entry, now, t)
  const isOverdue = entry.kind === 'task' && dayOfInstant(entry.startsAt) < dayOfInstant(now)
  if (entry.kind === 'holiday' && entry.state !== 'off')
    return { tone: 'neutral', icon: icons.holiday, word: t('calendar.kinds.holiday') }
  if (isOverdue) return { tone: 'red', icon: icons.task, word: t('tasks.overdue') }
  return { tone: toneOf[layerOf(entry)], icon: icons[entry.kind], word: wordOf(entry, t) }
}

function lookOfCall(entry: CalendarEntry, now: number, t: TFunction): Look {
  if (entry.state === 'done') return { tone: 'green', icon: CheckmarkCircle16Regular, word: t('calendar.states.done') }
  const isForgotten = entry.state === 'forgotten' || entry.startsAt < now
  return isForgotten
    ? { tone: 'red', icon: CallMissed16Regular, word: t('calendar.states.forgotten') }
    : { tone: 'blue', icon: Call16Regular, word: t('calendar.states.planned') }
}

function wordOf(entry: CalendarEntry, t: TFunction) {
  const kind = anniversaryKind.safeParse(entry.state).data
  return kind ? anniversaryWords({ kind, years: entry.count ?? 0 }, t) : t(`calendar.kinds.${layerOf(entry)}`)
}

/** What has no title of its own gets one in the reader's language. */
export function titledIn(entry: CalendarEntry, t: TFunction, language: Language): CalendarEntry {
  if (entry.isHidden && entry.showAs)
    return { ...entry, title: [t('calendar.private'), t(`calendar.showAs.${entry.showAs}`)].join(' · ') }
  if (entry.kind === 'holiday') {
    const location = (language === 'en' && entry.locationEn) || entry.location
    return { ...entry, location, title: titleOfSpecialDay(entry, t, language) }
  }
  if (layerOf(entry) === 'occasion') return { ...entry, title: titleOfOccasion(entry, t, language) }
  const many = manyOf(entry)
  if (many === undefined) return entry
  const count = entry.count ?? 0
  const title = t(`calendar.anniversaries.${many}`, { count })
  return { ...entry, title: count < MOST_BORN_COUNTED ? title : t('calendar.atLeast', { title }) }
}

function titleOfOccasion({ kind, title: vi, titleEn, count }: CalendarEntry, t: TFunction, language: Language) {
  const title = (language === 'en' && titleEn) || vi
  const named = kind === 'occasion-ahead' ? t('occasions.prepare', { title }) : title
  return count === undefined ? named : `${named} · ${t('occasions.people', { count })}`
}

function titleOfSpecialDay({ title: vi, titleEn, state }: CalendarEntry, t: TFunction, language: Language) {
  const title = (language === 'en' && titleEn) || vi
  if (state === 'unsure') return t('workingTime.holidays.unsure', { title })
  if (state === 'work') return title ? t('workingTime.holidays.works', { title }) : t('workingTime.holidays.worksPlain')
  return title || t('workingTime.holidays.off')
}

/** What is about a customer and has no name of its own is called by theirs. */
export function isNamedByCustomer({ kind }: Pick<CalendarEntry, 'kind'>) {
  return kind === 'call' || kind === 'contract-end' || kind === 'contract-anniversary'
}

/** The words in the box: whom to call, what ends, what was agreed. */
export function headlineOf(entry: CalendarEntry) {
  return isNamedByCustomer(entry) ? (entry.customerName ?? entry.title) : entry.title
}

/** What stands below the headline. */
export function detailOf(entry: CalendarEntry) {
  const { title, customerName, location } = entry
  const lines = isNamedByCustomer(entry) ? [title] : [customerName !== title && customerName, location]
  return lines.filter(Boolean).join(' · ')
}

/** How the time of an appointment is shown, where that is not what one expects. */
export function shownAs({ showAs, isPrivate, isHidden }: CalendarEntry, t: TFunction) {
  if (isHidden || showAs === null) return ''
  return [showAs !== 'busy' && t(`calendar.showAs.${showAs}`), isPrivate && t('calendar.private')].filter(Boolean).join(' · ')
}

type Times = Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'isAllDay'> & { kind?: CalendarEntry['kind'] }

/** `22/11 09:00 – 10:30`, `22/11/2026`, `22/11/2026 – 24/11/2026`; a call or a task only begins. */
export function timesOf({ kind, startsAt, endsAt, isAllDay }: Times, now: number) {
  const first = dayOfInstant(startsAt)
  if (kind === 'call' || (kind === 'task' && !isAllDay)) return formatMoment(startsAt, now)
  if (!isAllDay) {
    const isSameDay = first === dayOfInstant(endsAt)
    return `${formatMoment(startsAt, now)} – ${isSameDay ? formatTime(endsAt) : formatMoment(endsAt, now)}`
  }
  const last = addDays(dayOfInstant(endsAt), -1)
  return first >= last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`
}
