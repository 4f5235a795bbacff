import { type SQL, sql } from 'drizzle-orm'
import type { Access, Reach } from '#main/kit/access.ts'
import type { ContactId, CustomerId, StaffId } from '#shared/kit/id.ts'
import { peopleOf } from './people.ts'
import { allOf } from './reach.ts'

// Whoever asks for rows of `appointments` outside their own feature asks here which of them may be looked into.

/** Those that belong to some people or to which they are invited; `row` is SQL for what the rows are called. */
export function meetingsOf(people: readonly StaffId[], row = sql`appointments`): SQL {
  const these = people.length > 0 ? people : [0]
  return sql`(${row}.staff_id in ${these} or ${row}.id in (select appointment_id from attendees where staff_id in ${these}))`
}

/** Those that stand in a calendar within reach; undefined when all do. */
export function meetingsWithin(reach: Reach, row = sql`appointments`): SQL | undefined {
  return reach === 'all' ? undefined : meetingsOf(reach, row)
}

/** Those somebody may look into: within reach, and a private one only by whoever's it is and who is invited. */
export function meetingsSeenBy(access: Access, row = sql`appointments`): SQL {
  const isOpen = sql`(${row}.is_private = 0 or ${meetingsOf([access.staffId], row)})`
  return allOf([meetingsWithin(access.reach('appointments.see'), row), isOpen])
}

/** Those to which one of the people of a customer is invited. */
export function meetingsWith(contactId: ContactId, row = sql`appointments`): SQL {
  return sql`${row}.id in (select appointment_id from attendees where contact_id = ${contactId})`
}

/** Those with a customer, and those to which the customer or one of its people is invited. */
export function meetingsAbout(customerId: CustomerId, row = sql`appointments`): SQL {
  return sql`(${row}.customer_id = ${customerId} or ${row}.id in (select appointment_id from attendees
    where customer_id = ${customerId} or contact_id in (${sql.raw(peopleOf(String(customerId)))})))`
}
