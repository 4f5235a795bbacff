import { useQuery } from '@tanstack/react-query'
import { type UIEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { Calendar, type CalendarProps } from './Calendar.tsx'
import styles from './PeopleCalendar.module.css'
import { colourOf } from './personColours.ts'
import { useShownStaff } from './useShownStaff.ts'

/** No more stand beside one another. */
const MOST_PEOPLE = 8

/** Those of each person, with what is nobody's, such as a day off; what several take part in stands with each of them. */
function byStaff(entries: readonly CalendarEntry[]) {
  const shared = entries.filter(({ staffId }) => staffId === null)
  const of = new Map<StaffId, CalendarEntry[]>()
  for (const entry of entries)
    for (const id of entry.staffId === null ? [] : [entry.staffId, ...entry.attendeeIds])
      of.set(id, [...(of.get(id) ?? shared), entry])
  return { of, shared }
}

/** All columns show the same hours. */
function scrollAlike({ target, currentTarget }: UIEvent<HTMLElement>) {
  if (!(target instanceof HTMLElement) || target === currentTarget) return
  for (const other of currentTarget.querySelectorAll<HTMLElement>(`[class='${target.className}']`))
    if (other !== target && other.scrollTop !== target.scrollTop) other.scrollTop = target.scrollTop
}

/** The day of several people, each in a column of their own. */
export function PeopleCalendar({ entries, onMark, onMenu, ...props }: Omit<CalendarProps, 'view' | 'name'>) {
  const { t } = useTranslation()
  const { ids } = useShownStaff()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const people = staff.filter(({ id }) => ids.includes(id))
  const entriesOf = useMemo(() => byStaff(entries), [entries])
  return (
    <div className={`${styles.people} scroll`} onScrollCapture={scrollAlike}>
      {people.slice(0, MOST_PEOPLE).map(({ id, name }) => (
        <div key={id} className={styles.person} data-staff={id}>
          <h2 className={styles.name} style={{ borderColor: colourOf(staff, id) }}>
            {name}
          </h2>
          <Calendar
            {...props}
            view="day"
            name={name}
            entries={entriesOf.of.get(id) ?? entriesOf.shared}
            onMark={(draft) => onMark({ ...draft, staffId: id })}
            onMenu={(asked) => onMenu('draft' in asked ? { ...asked, draft: { ...asked.draft, staffId: id } } : asked)}
          />
        </div>
      ))}
      {people.length > MOST_PEOPLE && (
        <p className={styles.more}>{t('calendar.morePeople', { count: people.length - MOST_PEOPLE })}</p>
      )}
    </div>
  )
}
