import type { Db, ReadDb } from '#main/database/open.ts'
import { categoryNamed, findCategoryNamed, listCategoriesOf, setCategories } from '#main/features/categories/service.ts'
import { listStaffHere } from '#main/features/staff/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import type { AttendeeInput } from '#shared/features/appointments/attendees.ts'
import { MOST_ATTENDEES } from '#shared/features/appointments/choices.ts'
import { categoryInput, MOST_CATEGORIES } from '#shared/features/categories/schema.ts'
import type { CalendarEvent, EventAttendee } from '#shared/kit/icalendar/event.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import { listAttendees } from './attendeeQueries.ts'
import { inviteAll } from './attending.ts'
import { listReachedAt } from './importQueries.ts'

/** What an event brings beside its own fields, and what of it finds nobody here. It adds, and takes nothing away. */
export interface Parts {
  wanted: AttendeeInput[]
  /** Names of categories that are here, or may be made. */
  categories: string[]
  isNews: boolean
  lost: { answers: number; categories: number }
  /** By e-mail or name. */
  strangers: string[]
}

/** A colleague by the name this program wrote, anybody else by an e-mail that is theirs alone. */
export function partsOf(
  db: ReadDb,
  event: CalendarEvent,
  { id, access }: { id: AppointmentId | undefined; access: Access },
): Parts {
  const known = id === undefined ? [] : listAttendees(db, id)
  const wanted = new Map<string, AttendeeInput>(
    known.map(({ kind, id: whose, isOptional, answer }) => [`${kind} ${whose}`, { kind, id: whose, isOptional, answer }]),
  )
  const before = JSON.stringify([...wanted.values()])
  const lost = { answers: 0, categories: 0 }
  const strangers: string[] = []
  for (const one of event.attendees) {
    const who = whoIs(db, one, access)
    const key = who && `${who.kind} ${who.id}`
    if (!who || !key || (!wanted.has(key) && wanted.size >= MOST_ATTENDEES)) {
      strangers.push(one.email || one.name)
      continue
    }
    const said = wanted.get(key)?.answer ?? 'none'
    if (who.kind === 'staff' && one.answer !== 'none' && one.answer !== said) lost.answers += 1
    wanted.set(key, {
      ...who,
      isOptional: one.isOptional,
      answer: who.kind === 'staff' || one.answer === 'none' ? said : one.answer,
    })
  }
  const borne = new Set(id === undefined ? [] : listCategoriesOf(db, 'appointment', id))
  const categories = event.categories.filter((name) => isKept(db, name, access)).slice(0, MOST_CATEGORIES - borne.size)
  lost.categories = event.categories.length - categories.length
  const isNews =
    JSON.stringify([...wanted.values()]) !== before ||
    categories.some((name) => !borne.has(findCategoryNamed(db, name)?.id ?? (0 as never)))
  return { wanted: [...wanted.values()], categories, isNews, lost, strangers }
}

/** Keeps them with the row that the event became. */
export function keepParts(
  db: Db,
  { wanted, categories }: Parts,
  { act, ...meeting }: { id: AppointmentId; staffId: StaffId; startsAt: number; act: Act },
) {
  inviteAll(db, meeting, { wanted, act })
  const borne = listCategoriesOf(db, 'appointment', meeting.id)
  const categoryIds = [...new Set([...borne, ...categories.map((name) => categoryNamed(db, name).id)])]
  setCategories(db, { record: 'appointment', id: meeting.id, categoryIds })
}

function whoIs(db: ReadDb, { kind, name, email }: EventAttendee, access: Access): Pick<AttendeeInput, 'kind' | 'id'> | undefined {
  if (kind === 'staff') {
    const [colleague, other] = listStaffHere(db).filter((one) => one.name === name)
    return colleague && !other ? { kind: 'staff', id: colleague.id } : undefined
  }
  const [one, other] = email === '' ? [] : listReachedAt(db, email, access)
  return other ? undefined : one
}

/** One that is here; a new one by whoever may make categories. */
function isKept(db: ReadDb, name: string, access: Access) {
  if (findCategoryNamed(db, name)) return true
  return access.may('customers.edit') && categoryInput.shape.name.safeParse(name).success
}
