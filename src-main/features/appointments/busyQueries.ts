import { sql } from 'drizzle-orm'
import { meetingsSeenBy } from '#main/database/meetings.ts'
import type { ReadDb } from '#main/database/open.ts'
import { isTouching } from '#main/database/recurring.ts'
import type { Access } from '#main/kit/access.ts'
import type { BusyTime } from '#shared/features/appointments/busy.ts'
import { occurrencesIn, type Recurring } from '#shared/features/appointments/occurrences.ts'
import { LONGEST_APPOINTMENT } from '#shared/features/appointments/rules.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import type { Span } from '#shared/kit/recurrence/rule.ts'

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
  const rows = db.all<BusyTime & Recurring>(sql`
    select w.staffId, a.starts_at as startsAt, a.ends_at as endsAt, a.rule, a.excluded, a.recurs_until as recursUntil,
      case when w.answer in ('none', 'tentative') and a.show_as in ('busy', 'away') then 'tentative' else a.show_as end as showAs,
      iif(${meetingsSeenBy(access, sql`a`)}, a.title, '') as title
    from (
      select id, staff_id as staffId, 'accepted' as answer from appointments where staff_id in ${staffIds}
      union all
      select m.id, t.staff_id, iif(t.answered_for = m.starts_at, t.answer, 'none') from attendees t join appointments m on m.id = t.appointment_id
      where t.staff_id in ${staffIds}
    ) w join appointments a on a.id = w.id
    where a.show_as <> 'free' and w.answer <> 'declined' and a.id <> ${except ?? 0} and (${isTouching({ from, to }, sql`a`)}
      or (a.rule = '' and a.deleted_at is null and a.starts_at >= ${from - LONGEST_APPOINTMENT} and a.starts_at < ${to} and a.ends_at > ${from}))`)
  return rows
    .flatMap(({ rule, excluded, recursUntil, ...row }) =>
      rule === ''
        ? [row]
        : occurrencesIn({ ...row, rule, excluded, recursUntil }, { from, to }).map((times) => ({ ...row, ...times })),
    )
    .sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
}
