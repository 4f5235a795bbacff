import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useSettled } from '#renderer/kit/useSettled.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { CategoryId } from '#shared/kit/id.ts'
import { momentsOf } from './calendarRange.ts'
import { titledIn } from './entryWords.ts'
import { useLayers } from './useLayers.ts'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

const none: CalendarEntry[] = []

/** What is laid over the calendar, and the view and the day it is for: those before while the new ones are on their way. */
export function useCalendarEntries() {
  const { t } = useTranslation()
  const { view, day, categoryIds } = useCalendarView()
  const { asked } = useShownStaff()
  const { shown } = useLayers()
  const { hours } = useWorkingTime()
  const language = usePreferences((preferences) => preferences.language)
  const isNothing = asked === undefined || shown.length === 0
  const {
    data = none,
    error,
    isPlaceholderData,
  } = useQuery({
    ...ask.appointments.calendar.queryOptions({
      input: isNothing ? skipToken : { ...momentsOf(view, day, hours), staffIds: asked, layers: shown },
    }),
    placeholderData: keepPreviousData,
  })
  const entries = useMemo(
    () => (isNothing ? none : data.filter((entry) => isChosen(entry, categoryIds)).map((entry) => titledIn(entry, t, language))),
    [data, isNothing, categoryIds, t, language],
  )
  return { entries, error, view: useSettled(view, isPlaceholderData), day: useSettled(day, isPlaceholderData) }
}

function isChosen(entry: CalendarEntry, categoryIds: readonly CategoryId[]) {
  if (entry.kind !== 'appointment' || categoryIds.length === 0) return true
  return entry.categoryIds.some((id) => categoryIds.includes(id))
}
