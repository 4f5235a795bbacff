import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import card from '#renderer/kit/ui/record/RecordCard.module.css'
import { openStages, wonStages } from '#shared/features/customers/choices.ts'
import type { AverageOpinion } from '#shared/features/opinions/schema.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import type { CompetitorId } from '#shared/kit/id.ts'
import styles from './Comparison.module.css'
import { FigureLink } from './FigureLink.tsx'
import { ScoreRows } from './ScoreRows.tsx'
import { customersBehind, type Figure, ownCustomers } from './view.ts'

interface ComparisonProps {
  /** Who stands beside us; all where none is chosen. */
  chosen: ReadonlySet<number>
  /** Leads to the customers behind a figure. */
  onShow: (where: Filter) => void
}

/** We, or a competitor. */
interface Seller {
  id: CompetitorId | null
  name: string
  count: (figure: Figure) => number
  behind: (figure: Figure) => Filter
  opinion: AverageOpinion | undefined
}

const figures = ['users', 'expected', 'lost', 'won'] as const satisfies Figure[]

/** Us beside the competitors: customers now and to come, who was lost and won, and what customers think of each on average. */
export function Comparison({ chosen, onShow }: ComparisonProps) {
  const { t } = useTranslation()
  const sellers = useSellers(chosen)
  if (sellers.length === 1) return null
  return (
    <article className={card.card} aria-label={t('competitors.comparison')}>
      <h2 className={card.name}>{t('competitors.comparison')}</h2>
      <div className={styles.wide}>
        <table className={styles.table} aria-label={t('competitors.comparison')}>
          <thead>
            <tr>
              <td />
              {sellers.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure}>
                <th scope="row">{t(`competitors.${figure}`)}</th>
                {sellers.map(({ id, count, behind }) => (
                  <td key={id}>
                    <FigureLink figure={figure} count={count(figure)} onShow={() => onShow(behind(figure))} />
                  </td>
                ))}
              </tr>
            ))}
            <ScoreRows columns={sellers.map(({ opinion }) => opinion)} />
          </tbody>
        </table>
      </div>
      <p className={card.line}>{t('competitors.comparisonHint')}</p>
    </article>
  )
}

function useSellers(chosen: ReadonlySet<number>): Seller[] {
  const { t } = useTranslation()
  const { data: competitors = [] } = useQuery(ask.competitors.list.queryOptions())
  const { data: averages = [] } = useQuery(ask.opinions.averages.queryOptions())
  const { data: counts } = useQuery(ask.customers.viewCounts.queryOptions({ input: {} }))
  const sum = (stages: readonly (keyof NonNullable<typeof counts>['stages'])[]) =>
    stages.reduce((all, stage) => all + (counts?.stages[stage] ?? 0), 0)
  const own = { users: sum(wonStages), expected: sum(openStages), lost: 0, won: 0 }
  const us: Seller = {
    id: null,
    name: t('competitors.us'),
    count: (figure) => own[figure],
    behind: ownCustomers,
    opinion: averages.find(({ competitorId }) => competitorId === null),
  }
  const shown = competitors.filter(({ id }) => chosen.size === 0 || chosen.has(id))
  const others = shown.map((competitor) => ({
    id: competitor.id,
    name: competitor.name,
    count: (figure: Figure) => competitor[figure],
    behind: (figure: Figure) => customersBehind(figure, competitor.id),
    opinion: averages.find(({ competitorId }) => competitorId === competitor.id),
  }))
  return [us, ...others]
}
