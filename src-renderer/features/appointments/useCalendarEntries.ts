import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { usePrefetch } from '#renderer/kit/usePrefetch.ts'
import { useSettled } from '#renderer/kit/useSettled.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CategoryId } from '#shared/kit/id.ts'
import { type CalendarView, momentsOf, stepFrom } from './calendarRange.ts'
import { useDailyTaskList } from './dailyTaskList.ts'
import { titledIn } from './entryWords.ts'
import { useLayers } from './useLayers.ts'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

const none: CalendarEntry[] = []
const nothingAsked = ask.appointments.calendar.queryOptions({ input: skipToken })

/** What is laid over the calendar, and the view and the day it is for: those before while the new ones are on their way. */
export function useCalendarEntries() {
  const { view, day } = useCalendarView()
  const taskList = useDailyTaskList()
  const { isNothing, optionsAt } = useOptions(view)
  const asked = useQuery({ ...optionsAt(day), placeholderData: keepPreviousData })
  const { data, error, isPlaceholderData } = asked
  const neighbours = isNothing ? [] : ([1, -1] as const).map((step) => optionsAt(stepFrom(view, day, step)))
  usePrefetch(neighbours, asked.dataUpdatedAt)
  const entries = useShown(isNothing ? undefined : data)
  const shownView = useSettled(view, isPlaceholderData)
  const isListed = taskList.state === 'normal' && taskList.isIn(shownView)
  const drawn = useMemo(() => (isListed ? entries.filter((entry) => !isListedTask(entry)) : entries), [entries, isListed])
  return { entries: drawn, error, view: shownView, day: useSettled(day, isPlaceholderData) }
}

/** What will be laid over a month that is drawn ahead; nothing else is drawn ahead. */
export function useEntriesOf(month: Day | undefined): CalendarEntry[] {
  const { isNothing, optionsAt } = useOptions('month')
  const { data } = useQuery(month ? optionsAt(month) : nothingAsked)
  return useShown(isNothing ? undefined : data)
}

function useOptions(view: CalendarView) {
  const { asked: staffIds } = useShownStaff()
  const { shown } = useLayers()
  const time = useWorkingTime()
  const isNothing = staffIds === undefined || shown.length === 0
  const optionsAt = (at: Day) =>
    ask.appointments.calendar.queryOptions({
      input: isNothing ? skipToken : { ...momentsOf(view, at, time), staffIds, layers: shown },
    })
  return { isNothing, optionsAt }
}

interface Shown {
  by: readonly unknown[]
  entries: CalendarEntry[]
}
const shownOf = new WeakMap<CalendarEntry[], Shown>()

/** Those of the chosen categories, with titles in the reader's language; the same list each time, so that what is drawn of it stays. */
function useShown(data: CalendarEntry[] | undefined): CalendarEntry[] {
  const { t, i18n } = useTranslation()
  const { categoryIds } = useCalendarView()
  const language = usePreferences((preferences) => preferences.language)
  if (data === undefined) return none
  const by = [i18n.language, categoryIds, language]
  const known = shownOf.get(data)
  if (known && by.every((one, index) => one === known.by[index])) return known.entries
  const entries = data.filter((entry) => isChosen(entry, categoryIds)).map((entry) => titledIn(entry, t, language))
  shownOf.set(data, { by, entries })
  return entries
}

/** A task without an hour stands under its day as long as that has a list of them. */
function isListedTask({ kind, isAllDay }: CalendarEntry) {
  return kind === 'task' && isAllDay
}

function isChosen(entry: CalendarEntry, categoryIds: readonly CategoryId[]) {
  if (entry.kind !== 'appointment' || categoryIds.length === 0) return true
  return entry.categoryIds.some((id) => categoryIds.includes(id))
}
