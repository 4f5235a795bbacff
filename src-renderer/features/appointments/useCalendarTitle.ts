import { usePreferences } from '#renderer/kit/preferences.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { daysOf, titleOf, titleOfDays } from './calendarRange.ts'
import { useCalendarView } from './view.ts'

/** What time the calendar shows, in words. */
export function useCalendarTitle() {
  const language = usePreferences((preferences) => preferences.language)
  const { view, day } = useCalendarView()
  const time = useWorkingTime()
  return view === 'workWeek' ? titleOfDays(daysOf(view, day, time), language) : titleOf(view, day, language)
}
