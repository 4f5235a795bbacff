import type { Db } from '#main/database/open.ts'
import { handOverAppointments } from '#main/features/appointments/service.ts'
import { handOverCalls } from '#main/features/calls/service.ts'
import { handOverContracts } from '#main/features/contracts/service.ts'
import { handOverCustomers } from '#main/features/customers/service.ts'
import { handOverGifts } from '#main/features/gifts/service.ts'
import { handOverOpportunities } from '#main/features/opportunities/service.ts'
import { handOverTasks } from '#main/features/tasks/service.ts'
import { conflict } from '#main/kit/failures.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { assertStaff } from './service.ts'

/**
 * Everything a person looks after or has still to do goes to another: customers, contracts, calls to make, tasks to do, appointments to come, gifts to give,
 * opportunities to win. What
 * was done stays theirs. Answers how many of each.
 */
export function handOver(db: Db, people: { from: StaffId; to: StaffId }, now: number) {
  if (people.from === people.to) throw conflict('same-person')
  assertStaff(db, people.to)
  return {
    customers: handOverCustomers(db, people, now),
    calls: handOverCalls(db, people, now),
    tasks: handOverTasks(db, people, now),
    appointments: handOverAppointments(db, people, now),
    contracts: handOverContracts(db, people, now),
    gifts: handOverGifts(db, people, now),
    opportunities: handOverOpportunities(db, people, now),
  }
}
