import type { Db, ReadDb } from '#main/database/open.ts'
import { seenContact } from '#main/features/contacts/service.ts'
import { assertCustomer, getCustomer } from '#main/features/customers/service.ts'
import { assertStaff } from '#main/features/staff/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound } from '#main/kit/failures.ts'
import type { Attendee, AttendeeInput } from '#shared/features/appointments/attendees.ts'
import type { Answer } from '#shared/features/appointments/choices.ts'
import { isOccurrence } from '#shared/features/appointments/occurrences.ts'
import type { AppointmentId, ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { type AttendeeRow, deleteAttendee, insertAttendee, listAttendees, updateAttendee } from './attendeeQueries.ts'
import { findKnownAppointment, getAppointment, seenAppointment } from './seen.ts'

interface Meeting {
  id: AppointmentId
  staffId: StaffId
  startsAt: number
}

/** Who is invited from now on. Whose it is needs no invitation; a colleague's answer is left to them. */
export function inviteAll(
  db: Db,
  { id: appointmentId, ...meeting }: Meeting,
  { wanted, act }: { wanted: AttendeeInput[]; act: Act },
) {
  const known = new Map(listAttendees(db, appointmentId).map((row) => [keyOf(row), row]))
  const invited = new Map(wanted.filter((one) => !isOwner(one, meeting)).map((one) => [keyOf(one), one]))
  for (const [key, { kind, id }] of known) if (!invited.has(key)) deleteAttendee(db, { appointmentId, kind, id })
  for (const [key, { kind, id, isOptional, answer }] of invited) {
    const before = known.get(key)
    const said = kind === 'staff' ? (before?.answer ?? 'none') : answer
    const isNew = said !== (before?.answer ?? 'none')
    if (!before) {
      assertInvitable(db, { kind, id }, act.access)
      insertAttendee(db, { appointmentId, kind, id }, { isOptional, answer: said, answeredFor: isNew ? meeting.startsAt : null })
    } else if (isNew || isOptional !== before.isOptional) {
      updateAttendee(db, before.rowId, { isOptional, ...(isNew && { answer: said, answeredFor: meeting.startsAt }) })
    }
  }
}

interface Answered {
  id: AppointmentId
  answer: Answer
  /** Of a series, which of its beginnings; null: the whole. */
  occursAt: number | null
}

/** What a colleague who is invited says to it, or to one time of it. CONFLICT `not-invited`, `no-occurrence`. */
export function answerInvitation(db: Db, { id, answer, occursAt }: Answered, { access }: Act) {
  const { startsAt } = seenAppointment(db, access, id)
  const mine = listAttendees(db, id).find((one) => one.kind === 'staff' && one.id === access.staffId)
  if (!mine) throw conflict('not-invited')
  if (occursAt === null) updateAttendee(db, mine.rowId, { answer, answeredFor: answer === 'none' ? null : startsAt })
  else answerOneTime(db, mine, { id, answer, occursAt })
  return getAppointment(db, id)
}

/** What is said to one time as to the whole need not be kept. */
function answerOneTime(db: Db, mine: AttendeeRow, { id, answer, occursAt }: Answered & { occursAt: number }) {
  const series = findKnownAppointment(db, id)
  if (series.rule === '' || !isOccurrence(series, occursAt)) throw conflict('no-occurrence')
  const { [occursAt]: _before, ...others } = mine.times ?? {}
  updateAttendee(db, mine.rowId, { answeredTimes: answer === mine.answer ? others : { ...others, [occursAt]: answer } })
}

/** Whoever is new must work here, or be somebody whom the one who invites may see. */
function assertInvitable(db: ReadDb, { kind, id }: Pick<Attendee, 'kind' | 'id'>, access: Access) {
  if (kind === 'staff') assertStaff(db, id as StaffId)
  else if (kind === 'contact') {
    if (seenContact(db, access, id as ContactId).deletedAt !== null) throw notFound('contact')
  } else {
    assertCustomer(db, id as CustomerId, access)
    if (getCustomer(db, id as CustomerId).kind !== 'person') throw notFound('customer')
  }
}

function isOwner({ kind, id }: AttendeeInput, { staffId }: Pick<Meeting, 'staffId'>) {
  return kind === 'staff' && id === staffId
}

function keyOf({ kind, id }: Pick<Attendee, 'kind' | 'id'>) {
  return `${kind} ${id}`
}
