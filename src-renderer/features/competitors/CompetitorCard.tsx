import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { type Fact, Facts } from '#renderer/kit/ui/Facts.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import card from '#renderer/kit/ui/record/RecordCard.module.css'
import { Standing } from '#renderer/kit/ui/record/Standing.tsx'
import type { CompetitorId } from '#shared/kit/id.ts'
import { AverageOpinions } from './AverageOpinions.tsx'
import styles from './CompetitorCard.module.css'
import { FigureLink } from './FigureLink.tsx'
import type { Figure } from './view.ts'

export interface CompetitorCardProps {
  id: CompetitorId
  /** Leads to the customers behind a figure. */
  onShow: (figure: Figure) => void
}

const known = ['products', 'policy', 'service', 'strengths', 'weaknesses', 'note'] as const

/** A competitor: how many of our customers it has, each figure a way to them, and what we know of it. */
export function CompetitorCard({ id, onShow }: CompetitorCardProps) {
  const { t } = useTranslation()
  const { data: competitor, error } = useQuery(ask.competitors.get.queryOptions({ input: id }))
  if (error) return <Empty title={say(error)} />
  if (!competitor) return null
  const tile = (key: Figure) => ({
    key,
    name: t(`competitors.${key}`),
    value: <FigureLink figure={key} count={competitor[key]} onShow={() => onShow(key)} />,
  })
  return (
    <article className={`${card.card} ${styles.card}`} aria-label={competitor.name}>
      <header className={styles.header}>
        <h2 className={card.name}>{competitor.name}</h2>
        <HistoryButton record="competitor" id={id} name={competitor.name} />
      </header>
      <Standing tiles={[tile('users'), tile('expected'), tile('lost'), tile('won')]} />
      <Facts
        facts={[
          [t('competitors.website'), competitor.website],
          ...known.map((key): Fact => [t(`competitors.${key}`), competitor[key] && <Words key={key}>{competitor[key]}</Words>]),
        ]}
      />
      <AverageOpinions competitorId={id} name={competitor.name} />
    </article>
  )
}

function Words({ children }: { children: string }) {
  return <span className={styles.words}>{children}</span>
}
