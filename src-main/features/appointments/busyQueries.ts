import { sql } from 'drizzle-orm'
import { meetingsSeenBy } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { isTouching } from '#main/database/recurring.ts'
import type { Access } from '#main/kit/access.ts'
import type { BusyTime } from '#shared/features/appointments/busy.ts'
import type { Answer, AnsweredTimes, ShowAs } from '#shared/features/appointments/choices.ts'
import { occurrencesIn, type Recurring } from '#shared/features/appointments/occurrences.ts'
import { answerAt, LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import type { Span } from '#shared/kit/recurrence/rule.ts'

type Row = BusyTime & Recurring & { answer: Answer; times: string }

export interface Planned {
  staffIds: readonly StaffId[]
  /** Being planned itself. */
  except: AppointmentId | null
}

/**
 * What takes the time of some people, as it begins: their own appointments and those they are invited to, but what they declined and what is
 * shown as free. Where they have not promised to come it is tentative.
 */
export function listBusy(db: ReadDb, { from, to }: Span, { staffIds, except, access }: Planned & { access: Access }): BusyTime[] {
  const rows = db.all<Row>(sql`
    select w.staffId, a.starts_at as startsAt, a.ends_at as endsAt, a.rule, a.excluded, a.recurs_until as recursUntil,
      a.show_as as showAs, w.answer, w.times, iif(${meetingsSeenBy(access, sql`a`)}, a.title, '') as title
    from (
      select id, staff_id as staffId, 'accepted' as answer, '{}' as times from appointments where staff_id in ${staffIds}
      union all
      select m.id, t.staff_id, iif(t.answered_for = m.starts_at, t.answer, 'none'), t.answered_times
      from attendees t join appointments m on m.id = t.appointment_id where t.staff_id in ${staffIds}
    ) w join appointments a on a.id = w.id
    where a.show_as <> 'free' and (w.answer <> 'declined' or w.times <> '{}') and a.id <> ${except ?? 0} and (${isTouching({ from, to }, sql`a`)}
      or (a.rule = '' and a.deleted_at is null and a.starts_at >= ${from - LONGEST_APPOINTMENT} and a.starts_at < ${to} and a.ends_at > ${from}))`)
  return rows
    .flatMap((row) => timesOf(row, { from, to }))
    .filter(({ answer }) => answer !== 'declined')
    .map(({ answer, showAs, ...time }) => ({
      ...time,
      showAs: isPromised(answer) || !isTaken(showAs) ? showAs : ('tentative' as const),
    }))
    .sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
}

/** Each time of a row, with what was answered to it. */
function timesOf({ rule, excluded, recursUntil, times, ...row }: Row, span: Span) {
  if (rule === '') return [row]
  const said = { answer: row.answer, times: JSON.parse(times) as AnsweredTimes }
  return occurrencesIn({ ...row, rule, excluded, recursUntil }, span).map((time) => ({
    ...{ ...row, ...time, answer: answerAt(said, time.startsAt) },
  }))
}

function isPromised(answer: Answer) {
  return answer === 'accepted'
}

function isTaken(showAs: ShowAs) {
  return showAs === 'busy' || showAs === 'away'
}
