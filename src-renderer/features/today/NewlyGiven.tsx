import { Link } from '@fluentui/react-components'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { customerPage } from '#renderer/kit/routes.ts'
import { Panel } from './Panel.tsx'
import styles from './Rows.module.css'

/** So many are named; the list has them all. */
const MOST_NAMED = 5

/** Customers a colleague gave to the signed-in person, until they are called or met; nothing where there is none. */
export function NewlyGiven({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useTranslation()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const filter = me && { view: 'newly-given' as const, ownerIds: [me.id] }
  const { data: count = 0 } = useQuery(ask.customers.count.queryOptions({ input: filter ?? skipToken }))
  const { data: given = [] } = useQuery(
    ask.customers.list.queryOptions({
      input: filter ? { filter, sort: [{ by: 'createdAt', direction: 'descending' }], offset: 0, limit: MOST_NAMED } : skipToken,
    }),
  )
  if (count === 0) return null
  const more = (
    <Link as="button" aria-label={t('today.given.seeAll', { count })} onClick={onShowAll}>
      {count}
    </Link>
  )
  return (
    <Panel title={t('today.given.title')} more={more}>
      <ul className={styles.rows}>
        {given.map(({ id, name, phone, neededOn, neededPlace }) => (
          <li key={id}>
            <a className={styles.row} href={`#${customerPage(id)}`}>
              <span className={styles.what}>
                <strong>{name}</strong>
                <span>{[phone, neededOn && formatDay(neededOn), neededPlace].filter(Boolean).join(' · ')}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
