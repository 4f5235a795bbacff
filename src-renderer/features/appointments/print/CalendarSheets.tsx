import { formatDay } from '#renderer/kit/format.ts'
import { addDays, dayOfInstant } from '#shared/kit/day.ts'
import styles from './CalendarSheets.module.css'
import { type CalendarWish, type Stretch, sheetsOf } from './calendarWish.ts'
import { DetailDays } from './DetailDays.tsx'
import { HoursSheet } from './HoursSheet.tsx'
import { MonthSheet } from './MonthSheet.tsx'
import { daysOnPaper, type PaperContent, type PaperDay } from './paperDays.ts'
import { type PaperLook, usePaperLook } from './paperLook.ts'
import { SheetHead } from './SheetHead.tsx'
import { WeekSheet } from './WeekSheet.tsx'

export interface CalendarSheetsProps {
  wish: CalendarWish
  content: PaperContent
  /** No more sheets than so many. */
  most?: number
}

/** A calendar as it is printed, sheet by sheet. */
export function CalendarSheets({ wish, content, most }: CalendarSheetsProps) {
  const look = usePaperLook(wish, content)
  const today = dayOfInstant(look.now)
  return (
    <div className={styles.sheets}>
      {sheetsOf(wish)
        .slice(0, most)
        .map((stretch) => (
          <SheetOf key={stretch.from} wish={wish} look={look} days={daysOnPaper(content, stretch, today)} />
        ))}
    </div>
  )
}

function SheetOf({ wish, look, days }: { wish: CalendarWish; look: PaperLook; days: PaperDay[] }) {
  if (wish.style === 'month') return <MonthSheet days={days} look={look} />
  if (wish.style === 'weekAgenda') return <WeekSheet days={days} look={look} />
  if (wish.style !== 'agenda') return <HoursSheet days={days} look={look} />
  return <Agenda stretch={{ from: wish.first, to: addDays(wish.last, 1) }} days={days} look={look} />
}

/** The days on which something is, one after the other. */
function Agenda({ stretch, days, look }: { stretch: Stretch; days: PaperDay[]; look: PaperLook }) {
  const detailed = days.map(({ day, whole, timed, tasks }) => ({
    ...{ day, items: [...whole, ...timed], tasks: look.has('tasks') ? tasks : [] },
  }))
  const filled = detailed.filter(({ items, tasks }) => items.length + tasks.length > 0)
  return (
    <section>
      <SheetHead
        title={look.t('calendar.print.styles.agenda')}
        line={`${formatDay(stretch.from)} – ${formatDay(addDays(stretch.to, -1))}`}
        shown={stretch}
        month={stretch.from}
        look={look}
      />
      {filled.length === 0 ? <p>{look.t('calendar.print.nothing')}</p> : <DetailDays days={filled} look={look} />}
    </section>
  )
}
