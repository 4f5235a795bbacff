import { Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { Panel } from './Panel.tsx'

/** How much customers may want again by now, and the way there; nothing where there is none. */
export function DueToSell({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useTranslation()
  const { data: count = 0 } = useQuery(ask.reorders.count.queryOptions({ input: { view: 'now' } }))
  if (count === 0) return null
  const more = (
    <Link as="button" onClick={onShowAll}>
      {t('reorders.today', { count })}
    </Link>
  )
  return <Panel title={t('reorders.title')} more={more} />
}
