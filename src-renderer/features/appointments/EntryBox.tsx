import type { CSSProperties } from 'react'
import { formatTime } from '#renderer/kit/format.ts'
import { ColourDot } from '#renderer/kit/ui/CategoryMark.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { useDrawnWith } from './drawnWith.ts'
import styles from './EntryBox.module.css'
import { keyOf } from './entryKeys.ts'
import { detailOf, headlineOf, lookOf, shownAs, timesOf } from './entryWords.ts'
import { FileMark } from './FileMark.tsx'
import { ReminderMark } from './ReminderMark.tsx'
import { SeriesMark } from './SeriesMark.tsx'
import { ShowAsMark } from './ShowAsMark.tsx'

export interface EntryBoxProps {
  entry: CalendarEntry
  /** `row`: one line in a month's cell or among the whole days. `column`: as tall as it is long. `line`: one of the agenda, with room for everything. */
  shape: 'row' | 'column' | 'line'
  isShort: boolean
  /** When it begins while it is being dragged. */
  startsAt: number
  endsAt: number
}

/** What the calendar writes into the box of an entry. */
export function EntryBox({ entry, shape, isShort, startsAt, endsAt }: EntryBoxProps) {
  const { t, now, categoriesOf } = useDrawnWith()
  const { tone, icon: Icon, word } = lookOf(entry, now, t)
  const isPast = endsAt <= now && (tone !== 'red' || entry.kind === 'holiday')
  const times = entry.isAllDay ? '' : formatTime(startsAt)
  const categories = categoriesOf(entry.categoryIds)
  const names = categories.map(({ name }) => name).join('; ')
  const isLine = shape === 'line'
  const detail = detailOf(entry)
  const head = (
    <>
      {(isLine || entry.kind !== 'appointment') && (
        <>
          <Icon className={styles.icon} aria-hidden="true" />
          <span className="visually-hidden">{word}: </span>
        </>
      )}
      {isLine && <span className={styles.span}>{times ? `${times} – ${formatTime(endsAt)}` : t('calendar.allDay')}</span>}
      {(shape === 'row' || (isShort && !isLine)) && times && <span className={styles.time}>{times}</span>}
      <strong>{headlineOf(entry)}</strong>
      {entry.seriesId !== null && <SeriesMark entry={entry} />}
      {shape !== 'row' && <ReminderMark entry={entry} />}
      {entry.showAs !== null && <ShowAsMark entry={entry} />}
      <FileMark entry={entry} />
      {names && <span className="visually-hidden"> ({names})</span>}
      {categories.slice(1, 4).map(({ id, colour }) => (
        <ColourDot key={id} colour={colour} />
      ))}
    </>
  )
  return (
    <div
      className={`${styles.box} ${styles[shape]}`}
      data-entry={keyOf(entry)}
      data-tone={tone}
      data-past={isPast}
      data-short={isShort}
      style={entry.staffId === null ? undefined : ({ '--person': `var(--person-${entry.staffId})` } as CSSProperties)}
      data-category={categories[0]?.colour}
      data-show={entry.showAs ?? undefined}
      data-answer={entry.answer ?? undefined}
      title={[
        word,
        headlineOf(entry),
        timesOf({ ...entry, startsAt, endsAt }, now),
        shownAs(entry, t),
        entry.answer && t(`calendar.answers.${entry.answer}`),
        detail,
        names,
        entry.fileCount > 0 && t('calendar.attached.count', { count: entry.fileCount }),
      ]
        .filter(Boolean)
        .join('\n')}
    >
      {shape === 'row' ? head : <span className={styles.head}>{head}</span>}
      {isLine && <Beside entry={entry} />}
      {shape === 'column' && !isShort && (
        <span className={styles.detail}>{[`${times} – ${formatTime(endsAt)}`, detail].filter(Boolean).join(' · ')}</span>
      )}
    </div>
  )
}

/** What a line has room for besides: with whom and where, and whose it is where several people's are shown. */
function Beside({ entry }: { entry: CalendarEntry }) {
  const { isShared } = useDrawnWith()
  return <span className={styles.beside}>{[detailOf(entry), isShared && entry.staffName].filter(Boolean).join(' · ')}</span>
}
