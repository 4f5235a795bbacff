import { Tab, TabList } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { routes, weekPlace } from '#renderer/kit/routes.ts'

/** Which of the reports is read. */
export function ReportTabs({ shown }: { shown: 'month' | 'week' }) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  return (
    <TabList selectedValue={shown} size="small" onTabSelect={(_, { value }) => go(value === 'week' ? weekPlace : routes.reports)}>
      <Tab value="month">{t('reports.name')}</Tab>
      <Tab value="week">{t('reports.week.name')}</Tab>
    </TabList>
  )
}
