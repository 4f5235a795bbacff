import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { CompetitorId } from '#shared/kit/id.ts'
import styles from './Comparison.module.css'
import { ScoreRows } from './ScoreRows.tsx'

/** What customers think of us and of one competitor on average, with how many said so; nothing while nobody said anything of it. */
export function AverageOpinions({ competitorId, name }: { competitorId: CompetitorId; name: string }) {
  const { t } = useTranslation()
  const { data: averages = [] } = useQuery(ask.opinions.averages.queryOptions())
  const us = averages.find((one) => one.competitorId === null)
  const them = averages.find((one) => one.competitorId === competitorId)
  if (!them) return null
  return (
    <section>
      <h3 className={styles.title}>{t('competitors.opinions.average')}</h3>
      <div className={styles.wide}>
        <table className={styles.table} aria-label={t('competitors.opinions.average')}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('competitors.us')}</th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            <ScoreRows columns={[us, them]} />
          </tbody>
        </table>
      </div>
    </section>
  )
}
