import { Tab, TabList } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useMay } from '#renderer/kit/may.ts'
import { productReportPlace, routes, salesPlace, weekPlace } from '#renderer/kit/routes.ts'

const places = { month: routes.reports, week: weekPlace, sales: salesPlace, products: productReportPlace }

/** Which of the reports is read. */
export function ReportTabs({ shown }: { shown: keyof typeof places }) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const maySell = useMay('opportunities.see')
  const maySee = useMay('customers.see')
  return (
    <TabList selectedValue={shown} size="small" onTabSelect={(_, { value }) => go(places[value as keyof typeof places])}>
      <Tab value="month">{t('reports.name')}</Tab>
      <Tab value="week">{t('reports.week.name')}</Tab>
      {maySell && <Tab value="sales">{t('reports.sales.name')}</Tab>}
      {maySee && <Tab value="products">{t('reports.products.name')}</Tab>}
    </TabList>
  )
}
