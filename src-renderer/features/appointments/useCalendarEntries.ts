import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { momentsOf } from './calendarRange.ts'
import { titledIn } from './entryWords.ts'
import { useLayers } from './useLayers.ts'
import { useShownStaff } from './useShownStaff.ts'
import { useCalendarView } from './view.ts'

const none: CalendarEntry[] = []

/** What is laid over the calendar now. */
export function useCalendarEntries() {
  const { t } = useTranslation()
  const { view, day } = useCalendarView()
  const { asked } = useShownStaff()
  const { shown } = useLayers()
  const isNothing = asked === undefined || shown.length === 0
  const { data = none, error } = useQuery({
    ...ask.appointments.calendar.queryOptions({
      input: isNothing ? skipToken : { ...momentsOf(view, day), staffIds: asked, layers: shown },
    }),
    placeholderData: keepPreviousData,
  })
  const entries = useMemo(() => (isNothing ? none : data.map((entry) => titledIn(entry, t))), [data, isNothing, t])
  return { entries, error }
}
