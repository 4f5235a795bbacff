import { Link, Popover, PopoverSurface, useArrowNavigationGroup } from '@fluentui/react-components'
import { dayInWords, formatLunarDay } from '#renderer/kit/longDay.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import styles from './DayPeek.module.css'
import { DrawnWithProvider, useWhatToDrawWith } from './drawnWith.ts'
import { EntryBox } from './EntryBox.tsx'
import { keyOf } from './entryKeys.ts'

export interface DayPeekProps {
  day: Day
  entries: CalendarEntry[]
  /** Where "+n nữa" stands on screen. */
  anchor: DOMRect
  onClose: () => void
  onOpen: (entry: CalendarEntry, box: HTMLElement) => void
  onShowDay: () => void
}

/** Everything of one day that found no room in its cell. */
export function DayPeek({ day, entries, anchor, onClose, onOpen, onShowDay }: DayPeekProps) {
  const drawnWith = useWhatToDrawWith()
  const { t, language } = drawnWith
  const title = dayInWords(day, language, { weekday: 'long', day: 'numeric', month: 'long' })
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{
        target: { getBoundingClientRect: () => anchor },
        position: 'below',
        align: 'start',
        autoSize: 'height',
        overflowBoundaryPadding: 8,
      }}
    >
      <PopoverSurface className={styles.peek} aria-label={title}>
        <header className={styles.head}>
          <h2>{title}</h2>
          <span>{formatLunarDay(day, language)}</span>
          <Link as="button" className={styles.show} onClick={onShowDay}>
            {t('calendar.showDay')}
          </Link>
        </header>
        <ul className={`${styles.entries} scroll`} {...useArrowNavigationGroup({ axis: 'vertical' })}>
          <DrawnWithProvider value={drawnWith}>
            {entries.map((entry) => (
              <li key={keyOf(entry)}>
                <button type="button" className={styles.entry} onClick={(event) => onOpen(entry, event.currentTarget)}>
                  <EntryBox entry={entry} shape="row" isShort={false} startsAt={entry.startsAt} endsAt={entry.endsAt} />
                </button>
              </li>
            ))}
          </DrawnWithProvider>
        </ul>
      </PopoverSurface>
    </Popover>
  )
}
