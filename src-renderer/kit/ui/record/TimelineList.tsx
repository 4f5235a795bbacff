import type { FluentIcon } from '@fluentui/react-icons'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { formatInstantDay, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Pill, type Tone } from '#renderer/kit/ui/Pill.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import styles from './TimelineList.module.css'

/** One thing that happened, in words. */
export interface TimelineItem {
  icon: FluentIcon
  tone: Tone
  headline: ReactNode
  by: string | null
  detail: ReactNode
  word?: string | undefined
  /** It has a day and no hour. */
  isWholeDay?: boolean | undefined
  /** What can be done with it. */
  tools?: ReactNode
}

/** Something that happened at a moment. */
interface Happened {
  at: number
}

export interface TimelineListProps<Entry extends Happened> {
  label: string
  entries: Entry[]
  keyOf: (entry: Entry) => string
  /** Puts an entry in words. The same function as long as it says the same: there may be thousands of entries. */
  tell: (entry: Entry, isPast: boolean) => TimelineItem
  /** Called when the end comes near; undefined when there is no more. */
  onMore: (() => void) | undefined
  /** What stands at the end while more is on its way, or when there is no more. */
  foot: ReactNode
}

/** What happened with a record, newest first; more of it comes by itself while one scrolls. */
export function TimelineList<Entry extends Happened>({ label, entries, keyOf, tell, onMore, foot }: TimelineListProps<Entry>) {
  const now = useNow()
  const end = useRef<HTMLDivElement>(null)
  const latest = useLatest(onMore)
  const hasMore = onMore !== undefined
  useEffect(() => {
    if (!end.current || !hasMore || entries.length === 0) return
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current?.(), { rootMargin: '800px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [latest, hasMore, entries.length])
  return (
    <>
      <ol className={styles.timeline} aria-label={label}>
        {entries.map((entry) => (
          <Item
            key={keyOf(entry)}
            entry={entry}
            isPast={entry.at < now}
            tell={tell as (entry: Happened, isPast: boolean) => TimelineItem}
          />
        ))}
      </ol>
      <div ref={end} className={styles.foot}>
        {foot}
      </div>
    </>
  )
}

interface ItemProps {
  entry: Happened
  isPast: boolean
  tell: (entry: Happened, isPast: boolean) => TimelineItem
}

/** Drawn anew only when it says something else. */
const Item = memo(function Item({ entry, isPast, tell }: ItemProps) {
  const { icon: Icon, tone, headline, by, detail, word, isWholeDay, tools } = tell(entry, isPast)
  return (
    <li className={styles.entry}>
      <span className={styles.icon} data-tone={tone}>
        <Icon />
      </span>
      <div className={styles.what}>
        <div>
          <strong>{headline}</strong>
          {by && <span className={styles.by}> · {by}</span>}
        </div>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      <div className={styles.when}>
        {word && <Pill tone={tone}>{word}</Pill>}
        <span className={styles.moment}>
          <time dateTime={new Date(entry.at).toISOString()}>
            {isWholeDay ? formatInstantDay(entry.at) : formatMoment(entry.at, Date.now())}
          </time>
          {tools}
        </span>
      </div>
    </li>
  )
})
