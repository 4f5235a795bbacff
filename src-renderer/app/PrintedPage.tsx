// Printing makes one font file of each static weight; a variable font would become nameless shapes.
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import { type ComponentType, lazy, Suspense } from 'react'
import styles from './PrintedPage.module.css'

const printed: { path: RegExp; Page: ComponentType<{ argument: string }> }[] = [
  {
    path: /^\/print\/month\/(\d{4}-\d{2})$/,
    Page: lazy(() =>
      import('#renderer/screens/MonthReportPage.tsx').then(({ MonthReportPage }) => ({ default: MonthReportPage })),
    ),
  },
  {
    path: /^\/print\/calls$/,
    Page: lazy(() => import('#renderer/screens/CallSheetPage.tsx').then(({ CallSheetPage }) => ({ default: CallSheetPage }))),
  },
]

/** A page laid out for A4, shown in a window nobody sees and printed from there. */
export function PrintedPage({ place }: { place: string }) {
  for (const { path, Page } of printed) {
    const match = path.exec(place)
    if (match) {
      return (
        <Suspense fallback={null}>
          <div className={styles.paper}>
            <Page argument={match[1] ?? ''} />
          </div>
        </Suspense>
      )
    }
  }
  return null
}
