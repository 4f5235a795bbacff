import { useHashLocation } from 'wouter/use-hash-location'
import { productReportPlace, salesPlace, weekPlace } from '#renderer/kit/routes.ts'
import { ProductReportScreen } from './ProductReportScreen.tsx'
import { ReportsScreen } from './ReportsScreen.tsx'
import { SalesScreen } from './SalesScreen.tsx'
import { WeekScreen } from './WeekScreen.tsx'

/** The reports share a place of the rail. */
export function ReportPages() {
  const [place] = useHashLocation()
  if (place === productReportPlace) return <ProductReportScreen />
  if (place === salesPlace) return <SalesScreen />
  return place === weekPlace ? <WeekScreen /> : <ReportsScreen />
}
