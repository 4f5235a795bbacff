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
import { momentsOf, stepFrom } from './calendarRange.ts'
import { useDailyTaskList } from './dailyTaskList.ts'
import { titledIn } from './entryWords.ts'
import { useLayers } from './useLayers.ts'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

const none: CalendarEntry[] = []

/** What is laid over the calendar, and the view and the day it is for: those before while the new ones are on their way. */
export function useCalendarEntries() {
  const { t } = useTranslation()
  const { view, day, categoryIds } = useCalendarView()
  const { asked: staffIds } = useShownStaff()
  const { shown } = useLayers()
  const { hours } = useWorkingTime()
  const language = usePreferences((preferences) => preferences.language)
  const taskList = useDailyTaskList()
  const isNothing = staffIds === undefined || shown.length === 0
  const optionsAt = (at: Day) =>
    ask.appointments.calendar.queryOptions({
      input: isNothing ? skipToken : { ...momentsOf(view, at, hours), staffIds, layers: shown },
    })
  const asked = useQuery({ ...optionsAt(day), placeholderData: keepPreviousData })
  const { data = none, error, isPlaceholderData } = asked
  const neighbours = isNothing ? [] : ([1, -1] as const).map((step) => optionsAt(stepFrom(view, day, step)))
  usePrefetch(neighbours, asked.dataUpdatedAt)
  const entries = useMemo(
    () => (isNothing ? none : data.filter((entry) => isChosen(entry, categoryIds)).map((entry) => titledIn(entry, t, language))),
    [data, isNothing, categoryIds, t, language],
  )
  const shownView = useSettled(view, isPlaceholderData)
  const isListed = taskList.state === 'normal' && taskList.isIn(shownView)
  const drawn = useMemo(() => (isListed ? entries.filter((entry) => !isListedTask(entry)) : entries), [entries, isListed])
  return { entries: drawn, error, view: shownView, day: useSettled(day, isPlaceholderData) }
}

/** A task without an hour stands under its day as long as that has a list of them. */
function isListedTask({ kind, isAllDay }: CalendarEntry) {
  return kind === 'task' && isAllDay
}

function isChosen(entry: CalendarEntry, categoryIds: readonly CategoryId[]) {
  if (entry.kind !== 'appointment' || categoryIds.length === 0) return true
  return entry.categoryIds.some((id) => categoryIds.includes(id))
}
