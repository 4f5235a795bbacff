import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { GradePill } from './GradePill.tsx'
import styles from './OpportunityBoard.module.css'
import { useOpportunityView } from './view.ts'

export interface BoardCardProps {
  opportunity: Opportunity
  onOpen: () => void
  /** Begun, and ended wherever it was; undefined where nothing is moved. */
  onDrag: ((isDragged: boolean) => void) | undefined
}

/** One on the board: the one that has the keyboard is chosen, Enter or a double click opens it. */
export function BoardCard({ opportunity, onOpen, onDrag }: BoardCardProps) {
  const { t } = useTranslation()
  const { selected, select } = useOpportunityView()
  const button = useRef<HTMLButtonElement>(null)
  const { id, name, customerName, amount, probability, closesOn, ownerName } = opportunity
  const isChosen = selected.has(id)
  const today = dayOfInstant(useNow())
  const isLate = closesOn !== null && closesOn < today
  // Moved to another column it is another element, and the keyboard goes along.
  useEffect(() => {
    if (isChosen && document.activeElement === document.body) button.current?.focus()
  }, [isChosen])
  const drag = onDrag && {
    draggable: true,
    onDragStart: (event: React.DragEvent) => {
      event.dataTransfer.setData('text/plain', name)
      event.dataTransfer.effectAllowed = 'move'
      onDrag(true)
    },
    onDragEnd: () => onDrag(false),
  }
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={styles.card}
        aria-pressed={isChosen}
        onFocus={() => select(new Set([id]))}
        onDoubleClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onOpen()
        }}
        {...drag}
      >
        <strong className={styles.name}>{name}</strong>
        <span className={styles.line}>{customerName}</span>
        <span className={styles.foot}>
          <span className={styles.rest}>{amount > 0 && formatDong(amount)}</span>
          <GradePill opportunity={opportunity} />
        </span>
        <span className={styles.foot}>
          <span>{probability}%</span>
          {closesOn && <span data-late={isLate}>{formatDay(closesOn)}</span>}
          <span className={styles.rest}>{ownerName}</span>
        </span>
        {isLate && <span className="visually-hidden">{t('opportunities.views.overdue')}</span>}
      </button>
    </li>
  )
}
