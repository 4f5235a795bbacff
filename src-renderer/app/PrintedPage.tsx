// Printing makes one font file of each static weight; a variable font would become nameless shapes.
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import { type Late, late } from '#renderer/kit/late.tsx'
import styles from './PrintedPage.module.css'

const printed: { path: RegExp; Page: Late<{ argument: string }> }[] = [
  {
    path: /^\/print\/month\/(\d{4}-\d{2})$/,
    Page: late(() => import('#renderer/screens/MonthReportPage.tsx').then(({ MonthReportPage }) => MonthReportPage)),
  },
  {
    path: /^\/print\/week\/(\d{4}-\d{2}-\d{2})$/,
    Page: late(() => import('#renderer/screens/WeekPage.tsx').then(({ WeekPage }) => WeekPage)),
  },
  {
    path: /^\/print\/sales\/(\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})$/,
    Page: late(() => import('#renderer/screens/SalesPage.tsx').then(({ SalesPage }) => SalesPage)),
  },
  {
    path: /^\/print\/product-report\/(\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})$/,
    Page: late(() => import('#renderer/screens/ProductReportPage.tsx').then(({ ProductReportPage }) => ProductReportPage)),
  },
  {
    path: /^\/print\/calls$/,
    Page: late(() => import('#renderer/screens/CallSheetPage.tsx').then(({ CallSheetPage }) => CallSheetPage)),
  },
  {
    path: /^\/print\/recovery-key$/,
    Page: late(() => import('#renderer/screens/RecoveryKeyPage.tsx').then(({ RecoveryKeyPage }) => RecoveryKeyPage)),
  },
  {
    path: /^\/print\/data-file\/(\d+(?:-\d+)?)$/,
    Page: late(() => import('#renderer/screens/DataFilePage.tsx').then(({ DataFilePage }) => DataFilePage)),
  },
  {
    path: /^\/print\/consent\/(\d+(?:-\d+)?)$/,
    Page: late(() => import('#renderer/screens/ConsentFormPage.tsx').then(({ ConsentFormPage }) => ConsentFormPage)),
  },
  {
    path: /^\/print\/customer\/(\d+)$/,
    Page: late(() => import('#renderer/screens/CustomerSheetPage.tsx').then(({ CustomerSheetPage }) => CustomerSheetPage)),
  },
  {
    path: /^\/print\/list\/(.+)$/,
    Page: late(() => import('#renderer/screens/CustomerPapers.tsx').then(({ CustomerListPage }) => CustomerListPage)),
  },
  {
    path: /^\/print\/phones\/(.+)$/,
    Page: late(() => import('#renderer/screens/CustomerPapers.tsx').then(({ PhoneListPage }) => PhoneListPage)),
  },
  {
    path: /^\/print\/labels\/(.+)$/,
    Page: late(() => import('#renderer/screens/CustomerPapers.tsx').then(({ LabelsPage }) => LabelsPage)),
  },
  {
    path: /^\/print\/letters\/(.+)$/,
    Page: late(() => import('#renderer/screens/CustomerPapers.tsx').then(({ LettersPage }) => LettersPage)),
  },
  {
    path: /^\/print\/calendar\/(.+)$/,
    Page: late(() => import('#renderer/screens/CalendarPaperPage.tsx').then(({ CalendarPaperPage }) => CalendarPaperPage)),
  },
  {
    path: /^\/print\/tasks\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ TaskListPage }) => TaskListPage)),
  },
  {
    path: /^\/print\/opportunities\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ OpportunityListPage }) => OpportunityListPage)),
  },
  {
    path: /^\/print\/products\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ ProductListPage }) => ProductListPage)),
  },
  {
    path: /^\/print\/reorders\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ ReorderListPage }) => ReorderListPage)),
  },
  {
    path: /^\/print\/gifts\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ GiftListPage }) => GiftListPage)),
  },
  {
    path: /^\/print\/call-list\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ CallListPage }) => CallListPage)),
  },
  {
    path: /^\/print\/people\/(.+)$/,
    Page: late(() => import('#renderer/screens/ListPapers.tsx').then(({ PeoplePage }) => PeoplePage)),
  },
  {
    path: /^\/print\/erasure\/(\d+)$/,
    Page: late(() => import('#renderer/screens/ErasurePage.tsx').then(({ ErasurePage }) => ErasurePage)),
  },
]

/** A page laid out for A4, shown in a window nobody sees and printed from there. */
export function PrintedPage({ place }: { place: string }) {
  for (const { path, Page } of printed) {
    const match = path.exec(place)
    if (match) {
      return (
        <div className={styles.paper}>
          <Page argument={match[1] ?? ''} />
        </div>
      )
    }
  }
  return null
}
