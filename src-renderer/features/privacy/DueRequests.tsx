import { Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { settingsPages } from '#renderer/kit/routes.ts'

/** One line on the page of the day when somebody waits for an answer about their data. */
export function DueRequests() {
  const { t } = useTranslation()
  const maySee = useMay('privacy.see')
  const { data: counts } = useQuery({ ...ask.privacy.requestCounts.queryOptions(), enabled: maySee })
  if (!counts || counts.soon === 0) return null
  const isLate = counts.overdue > 0
  return (
    <MessageBar intent={isLate ? 'error' : 'warning'}>
      <MessageBarBody>
        {[
          isLate && t('privacy.due.overdue', { count: counts.overdue }),
          counts.soon > counts.overdue && t('privacy.due.soon', { count: counts.soon - counts.overdue }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </MessageBarBody>
      <MessageBarActions>
        <Link href={`#${settingsPages.privacy}`}>{t('privacy.due.open')}</Link>
      </MessageBarActions>
    </MessageBar>
  )
}
