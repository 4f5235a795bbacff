import { Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { customerPage, routes } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './Relations.module.css'
import { relationGroups } from './relationGroups.ts'
import { stageTone } from './stageTone.ts'

/** The firm a customer belongs to, those that belong to it, who sent it, and whom it sent; each opens its own record. */
export function Relations({ id, isPage }: { id: CustomerId; isPage: boolean }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.customers.relations.queryOptions({ input: id }))
  if (!data) return null
  const groups = relationGroups(data)
  if (groups.length === 0)
    return <Empty title={t('customers.relations.empty.title')} advice={t('customers.relations.empty.advice')} />
  return groups.map(({ relation, rows, count, isMany, isHidden }) => {
    const title = t(`customers.relations.${relation}`)
    return (
      <section key={relation} className={styles.group} aria-label={title}>
        <h3>{isMany ? t('customers.relations.counted', { title, count }) : title}</h3>
        {isHidden && <p className={styles.hidden}>{t('customers.relations.hidden')}</p>}
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id} className={styles.row}>
              <span className={styles.what}>
                <Link href={isPage ? `#${customerPage(row.id)}` : `#${routes.customers}/${row.id}`}>{row.name}</Link>
                <span className={styles.code}>{row.code}</span>
              </span>
              <Pill tone={stageTone[row.stage]}>{t(`customers.stages.${row.stage}`)}</Pill>
            </li>
          ))}
        </ul>
        {count > rows.length && <p className={styles.hidden}>{t('customers.relations.more', { count: count - rows.length })}</p>}
      </section>
    )
  })
}
