import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatCount, formatDong } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useSayAnswered, useSearch } from '#renderer/kit/search.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { openStages, opportunityStages } from '#shared/features/opportunities/choices.ts'
import { expectedValue, isClosed } from '#shared/features/opportunities/rules.ts'
import type { Opportunity, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import { BoardCard } from './BoardCard.tsx'
import styles from './OpportunityBoard.module.css'
import { OpportunityFilters } from './OpportunityFilters.tsx'
import { useOpportunityDeeds } from './useOpportunityDeeds.ts'
import { useOpportunityView } from './view.ts'

/** So many a board shows; whoever has more narrows it. */
const MOST_SHOWN = 500

export interface OpportunityBoardProps {
  onOpen: (opportunity: Opportunity) => void
  /** One was dropped on what ends it. */
  onEnd: (opportunity: Opportunity, stage: 'won' | 'lost') => void
}

/** What is open, a column for each stage; a card is dragged to where it goes, and to *Thắng* or *Thua*. */
export function OpportunityBoard({ onOpen, onEnd }: OpportunityBoardProps) {
  const { t } = useTranslation()
  const { filter } = useOpportunityView()
  const text = useSearch((search) => search.text)
  const mayEdit = useMay('opportunities.edit')
  const { move } = useOpportunityDeeds()
  const [dragged, setDragged] = useState<Opportunity>()
  const wanted = { ...filter, text }
  const { data, error, isPlaceholderData } = useQuery({
    ...ask.opportunities.list.queryOptions({ input: { filter: wanted, limit: MOST_SHOWN } }),
    placeholderData: keepPreviousData,
  })
  const { data: totals } = useQuery({
    ...ask.opportunities.totals.queryOptions({ input: { filter: wanted } }),
    placeholderData: keepPreviousData,
  })
  const cards = data?.filter(({ stage }) => !isClosed(stage)) ?? []
  const rows = totals !== undefined && t('status.rows', { count: totals.count })
  const sums = { amount: formatDong(totals?.amount ?? 0), expected: formatDong(totals?.expected ?? 0) }
  useNotifyFailure(error)
  useSayAnswered(text, !isPlaceholderData)
  useSayStatus(rows, totals !== undefined && t('opportunities.sums', sums))

  function drop(stage: OpportunityStage) {
    setDragged(undefined)
    if (!dragged || dragged.stage === stage) return
    if (isClosed(stage)) onEnd(dragged, stage === 'won' ? 'won' : 'lost')
    else void move(dragged, stage)
  }

  return (
    <>
      <OpportunityFilters found={rows || ''} isBoard />
      <div className={`${styles.board} scroll`} data-list="opportunities">
        {opportunityStages.map((stage) => (
          <Column
            key={stage}
            stage={stage}
            cards={cards.filter((card) => card.stage === stage)}
            onDrop={dragged && (() => drop(stage))}
            cardOf={(card) => (
              <BoardCard
                key={card.id}
                opportunity={card}
                onOpen={() => onOpen(card)}
                onDrag={mayEdit ? (isDragged) => setDragged(isDragged ? card : undefined) : undefined}
              />
            )}
          />
        ))}
      </div>
    </>
  )
}

interface ColumnProps {
  stage: OpportunityStage
  cards: Opportunity[]
  /** There while a card is dragged. */
  onDrop: (() => void) | undefined
  cardOf: (card: Opportunity) => React.JSX.Element
}

function Column({ stage, cards, onDrop, cardOf }: ColumnProps) {
  const { t } = useTranslation()
  const isOpen = (openStages as readonly string[]).includes(stage)
  const name = t(`opportunities.stages.${stage}`)
  const expected = cards.reduce((sum, card) => sum + expectedValue(card), 0)
  const target = onDrop && {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      onDrop()
    },
  }
  return (
    <section className={isOpen ? styles.column : styles.end} data-target={onDrop !== undefined} aria-label={name} {...target}>
      <h2 className={styles.head}>
        {name} {isOpen && <span className={styles.count}>{formatCount(cards.length)}</span>}
      </h2>
      {isOpen ? (
        <>
          <div className={styles.sum}>{t('opportunities.expectedSum', { expected: formatDong(expected) })}</div>
          <ul className={styles.cards}>{cards.map(cardOf)}</ul>
        </>
      ) : (
        <p className={styles.hint}>{t('opportunities.dropHere')}</p>
      )}
    </section>
  )
}
