import type { ReadDb } from '#main/database/open.ts'
import { assertContactOf } from '#main/features/contacts/service.ts'
import { seenContract } from '#main/features/contracts/service.ts'
import { assertCustomer } from '#main/features/customers/service.ts'
import { accessOf, assertStaff } from '#main/features/staff/service.ts'
import type { Access } from '#main/kit/access.ts'
import { badValue, conflict } from '#main/kit/failures.ts'
import type { TaskInput } from '#shared/features/tasks/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'

/** Whose a task is when somebody gives it to a person, or keeps it. CONFLICT `takes-no-tasks` for a person whose role knows none. */
export function assignedTo(db: ReadDb, to: StaffId | undefined, { staffId: me }: Access) {
  const undeclined = { declinedById: null, declineReason: '' }
  if (to === undefined || to === me) return { staffId: me, giverId: null, acceptance: '' as const, ...undeclined }
  assertStaff(db, to)
  if (!accessOf(db, to)?.may('tasks.edit')) throw conflict('takes-no-tasks')
  return { staffId: to, giverId: me, acceptance: 'offered' as const, ...undeclined }
}

type Links = Pick<TaskInput, 'customerId' | 'contactId' | 'contractId'>
const none: Links = { customerId: null, contactId: null, contractId: null }

/** What a task is about; a contract brings its customer. What it was about before may lie in the bin by now. */
export function assertLinks(db: ReadDb, { input, before = none }: { input: Links; before?: Links }, access: Access): Links {
  const { contactId, contractId } = input
  const contract = contractId !== null && contractId !== before.contractId ? seenContract(db, access, contractId) : undefined
  const customerId = input.customerId ?? contract?.customerId ?? null
  if (contract && contract.customerId !== customerId) throw badValue(['contractId'], 'contract-of-another')
  if (customerId !== null && customerId !== before.customerId) assertCustomer(db, customerId, access)
  if (customerId !== null && contactId !== null && (contactId !== before.contactId || customerId !== before.customerId))
    assertContactOf(db, customerId, contactId)
  return { customerId, contactId, contractId }
}
