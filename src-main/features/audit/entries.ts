import type { ReadDb } from '#main/database/open.ts'
import type { Access } from '#main/kit/access.ts'
import type { AuditEntry, AuditField, AuditValue } from '#shared/features/audit/schema.ts'
import { tellMoment } from '#shared/features/audit/telling.ts'
import { masked } from '#shared/kit/sensitive.ts'
import { fieldsOfDeed } from './deeds.ts'
import { type Named, namesOf } from './nameQueries.ts'
import type { LogRow } from './queries.ts'

/** Fields that hold the id of something with a name. */
const nounOfField: Record<string, Named> = {
  customerId: 'customer',
  contactId: 'contact',
  groupId: 'group',
  competitorId: 'competitor',
  productId: 'product',
  sellerId: 'staff',
  ownerId: 'staff',
  staffId: 'staff',
  contractId: 'contract',
  appointmentId: 'appointment',
  documentId: 'document',
  logoId: 'document',
  photoId: 'document',
  roleId: 'role',
  departmentId: 'department',
  sharedBy: 'staff',
  survivorId: 'customer',
  mergedId: 'customer',
  firstId: 'customer',
  secondId: 'customer',
  parentId: 'relative',
  referrerId: 'relative',
}

export interface Telling {
  /** What the one record they are about was before deeds on many, by the deed. */
  before?: ReadonlyMap<number, string> | undefined
  /** Of somebody who may not see the log itself. */
  access?: Access | undefined
}

/** Lines of the log with names in place of ids. */
export function entriesOf(db: ReadDb, rows: readonly LogRow[], { before, access }: Telling = {}): AuditEntry[] {
  const wanted = new Map<Named, Set<number>>()
  const want = (noun: Named, id: AuditValue) => {
    if (typeof id === 'number') wanted.set(noun, (wanted.get(noun) ?? new Set()).add(id))
  }
  const told = rows.map((row) => ({ row, fields: fieldsOf(row, before?.get(row.recordId ?? 0)) }))
  for (const { row, fields } of told) {
    want('staff', row.staffId)
    want('customer', row.customerId)
    want(row.record, row.recordId)
    for (const { field, from, to } of fields) {
      for (const { noun, id } of [...invitedIn(field, from), ...invitedIn(field, to)]) want(noun, id)
      const noun = nounOfField[field]
      if (noun) for (const id of [from, to]) want(noun, id)
    }
  }
  const name = namesOf(db, wanted, access)
  const named = (field: string, value: AuditValue) => {
    const invited = invitedIn(field, value)
    if (invited.length > 0)
      return invited.map(({ noun, id, rest }) => `${name(noun, id) ?? `#${id}`} ${rest}`.trimEnd()).join('; ')
    const noun = nounOfField[field]
    return noun && typeof value === 'number' ? (name(noun, value) ?? `#${value}`) : value
  }
  return told.map(({ row: { changes, ...row }, fields }) => ({
    ...row,
    staffName: name('staff', row.staffId) ?? null,
    recordName: name(row.record, row.recordId) ?? '',
    customerName: name('customer', row.customerId) ?? null,
    fields: fields.map(({ field, from, to }) => ({
      field,
      from: shown(field, named(field, from)),
      to: shown(field, named(field, to)),
    })),
    isErased: changes === null,
  }))
}

/** Who is a member (`contact 5; customer 2`), shares something (`staff 2`) or was invited, as it is noted: `staff 2 none; contact 5 accepted optional; staff 2 declined @1795658400000`, the last to one time. */
function invitedIn(field: string, value: AuditValue) {
  if (typeof value !== 'string') return []
  if (field === 'members' || field === 'sharedWith')
    return [...value.matchAll(/(staff|contact|customer) (\d+)/gu)].map(([, noun = '', id]) => ({
      ...{ noun: noun as 'staff' | 'contact' | 'customer', id: Number(id) },
      rest: '',
    }))
  if (field !== 'attendees') return []
  return [...value.matchAll(/(staff|contact|customer) (\d+) ([a-z ]*[a-z])(?: @(\d+))?/gu)].map(
    ([, noun = '', id, said, at]) => ({
      ...{ noun: noun as 'staff' | 'contact' | 'customer', id: Number(id) },
      rest: at === undefined ? `(${said})` : `${tellMoment(Number(at))} (${said})`,
    }),
  )
}

/** The log is read by many: what is masked elsewhere is masked here. */
function shown(field: string, value: AuditValue) {
  return field === 'taxCode' && typeof value === 'string' ? masked(field, value) : value
}

function fieldsOf({ record, changes }: LogRow, before: string | undefined): AuditField[] {
  const fields = JSON.parse(changes ?? '{}') as Record<string, [AuditValue, AuditValue]>
  if (record === 'bulk') return fieldsOfDeed(fields, before)
  return Object.entries(fields).map(([field, [from, to]]) => ({ field, from, to }))
}
