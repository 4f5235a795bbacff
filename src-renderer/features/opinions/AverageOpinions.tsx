import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount, formatTenths } from '#renderer/kit/format.ts'
import { type Criterion, criteria } from '#shared/features/opinions/choices.ts'
import type { AverageOpinion } from '#shared/features/opinions/schema.ts'
import type { CompetitorId } from '#shared/kit/id.ts'
import styles from './OpinionPanel.module.css'

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
        <table className={styles.scores} aria-label={t('competitors.opinions.average')}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('competitors.us')}</th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion}>
                <th scope="row">{t(`competitors.opinions.criteria.${criterion}`)}</th>
                <td>{sayMean(us, criterion)}</td>
                <td>{sayMean(them, criterion)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function sayMean(average: AverageOpinion | undefined, criterion: Criterion) {
  const { mean = null, count = 0 } = average?.[criterion] ?? {}
  return mean === null ? '–' : `${formatTenths(mean)} (${formatCount(count)})`
}
