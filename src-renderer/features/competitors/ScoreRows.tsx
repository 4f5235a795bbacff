import { useTranslation } from 'react-i18next'
import { formatCount, formatTenths } from '#renderer/kit/format.ts'
import { criteria } from '#shared/features/opinions/choices.ts'
import type { AverageOpinion } from '#shared/features/opinions/schema.ts'

type Column = AverageOpinion | undefined

/** The rows of a table: of each criterion what customers think on average of each seller, with how many said so. */
export function ScoreRows({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation()
  return criteria.map((criterion) => (
    <tr key={criterion}>
      <th scope="row">{t(`competitors.opinions.criteria.${criterion}`)}</th>
      {columns.map((opinion, place) => (
        <td key={opinion?.competitorId ?? -place}>{sayMean(opinion?.[criterion])}</td>
      ))}
    </tr>
  ))
}

function sayMean({ mean, count }: AverageOpinion['quality'] = { mean: null, count: 0 }) {
  return mean === null ? '–' : `${formatTenths(mean)} (${formatCount(count)})`
}
