import { useHashLocation } from 'wouter/use-hash-location'
import { weekPlace } from '#renderer/kit/routes.ts'
import { ReportsScreen } from './ReportsScreen.tsx'
import { WeekScreen } from './WeekScreen.tsx'

/** The reports share a place of the rail. */
export function ReportPages() {
  const [place] = useHashLocation()
  return place === weekPlace ? <WeekScreen /> : <ReportsScreen />
}
