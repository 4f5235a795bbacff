import { drizzleOver, type Sqlite } from '#main/database/open.ts'
import { type ExportedCustomer, listExported } from '#main/features/customers/exportQueries.ts'
import type { Access } from '#main/kit/access.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { DecisionRole } from '#shared/features/contacts/schema.ts'
import type { ContractStatus } from '#shared/features/contracts/schema.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import type { Personal } from '#shared/kit/personal.ts'
import { type CompetitorLine, type CustomerCompetitorLine, competitors, customerCompetitors } from './competitorQueries.ts'
import { contactGroupMembers, type GroupMemberLine, memberColumns } from './contactGroupQueries.ts'
import { type GiftLine, gifts } from './giftQueries.ts'
import { type ImportantDateLine, importantDates } from './importantDateQueries.ts'
import { type AppointmentFileLine, type AppointmentLine, meetingFiles, meetings } from './meetingQueries.ts'
import { type OpinionLine, opinions } from './opinionQueries.ts'
import { type OpportunityLine, opportunities } from './opportunityQueries.ts'
import { type ProductLine, type PurchaseLine, products, purchases } from './productQueries.ts'
import { type StaffLine, staff } from './staffQueries.ts'
import { type TaskLine, tasks } from './taskQueries.ts'

// What people read of the firm: nothing that lies in the bin, names in place of ids, in the order in which it came.

interface Numbered {
  id: number
}
interface OfCustomer extends Numbered {
  code: string | null
  customer: string | null
}

export interface ContactLine extends OfCustomer, Personal {
  honorific: string
  selfAddress: string
  fullName: string
  title: string
  department: string
  decisionRole: DecisionRole
  /** Names of the other customers they work for. */
  employers: string | null
  phones: string | null
  emails: string | null
  bornOn: Birth | null
  address: string
  isMain: number
  note: string
}
export interface CallLine extends OfCustomer {
  contact: string | null
  staff: string
  phone: string
  direction: 'in' | 'out'
  plannedAt: number | null
  remindMinutes: number | null
  reason: string
  rollovers: number
  doneAt: number | null
  outcome: Outcome | null
  durationSeconds: number | null
  note: string
}
export interface ContractLine extends OfCustomer {
  number: string
  name: string
  owner: string
  madeOn: Day
  signedOn: Day | null
  startsOn: Day | null
  endsOn: Day | null
  value: number
  status: ContractStatus
  note: string
}
export interface StageLine extends OfCustomer {
  fromStage: Stage | null
  toStage: Stage
  changedAt: number
  staff: string | null
  reason: string
}
export interface FileLine extends OfCustomer {
  number: string
  role: 'original' | 'other'
  name: string
  sha256: string
  bytes: number
  mediaType: string
  /** The file, its contract or its customer lies in the bin. */
  isBinned: number
}

export interface NoteLine extends OfCustomer {
  text: string
  isPinned: number
  staff: string
  createdAt: number
}
export interface AttachmentLine extends OfCustomer {
  name: string
  staff: string
  createdAt: number
  sha256: string
  bytes: number
  mediaType: string
  /** The file or its customer lies in the bin. */
  isBinned: number
}

const STRETCH = 1_000

/** The rows of a question that goes on behind an id, one after the other. */
function* rowsOf<Row extends Numbered>(sqlite: Sqlite, sql: string): Generator<Row> {
  const read = sqlite.prepare(`${sql} limit ${STRETCH}`)
  for (let after = 0; ; ) {
    const rows = read.all(after) as Row[]
    yield* rows
    if (rows.length < STRETCH) return
    after = rows.at(-1)?.id ?? 0
  }
}

const points = (kind: 'phone' | 'email') =>
  `(select group_concat(typed, '; ' order by position) from contact_points where customer_id = p.customer_id and contact_id = p.id and kind = '${kind}')`

/** In the bin with its customer, or by itself. */
const alive = (row: string) => `${row}.deleted_at is null and (u.id is null or u.deleted_at is null)`

/** Whoever takes the firm along sees all of it. */
export const everything: Access = { staffId: 0 as StaffId, may: () => true, reach: () => 'all' }

export const lines = {
  *customers(sqlite: Sqlite): Generator<ExportedCustomer> {
    const db = drizzleOver(sqlite)
    const read = sqlite.prepare(`select id from customers where deleted_at is null and id > ? order by id limit ${STRETCH}`)
    for (let after = 0; ; ) {
      const ids = read.pluck().all(after) as CustomerId[]
      yield* listExported(db, ids, everything)
      if (ids.length < STRETCH) return
      after = ids.at(-1) ?? 0
    }
  },
  contacts: (sqlite: Sqlite) =>
    rowsOf<ContactLine>(
      sqlite,
      `select p.id, u.code, u.name as customer, p.honorific, p.self_address as selfAddress, p.full_name as fullName, p.title, p.department, p.decision_role as decisionRole,
        (select group_concat(o.name, '; ' order by e.id) from employments e join customers o on o.id = e.customer_id
          where e.contact_id = p.id and ${alive('o')}) as employers,
        ${points('phone')} as phones, ${points('email')} as emails, p.born_on as bornOn, p.nickname, p.spouse, p.manager,
        p.assistant, p.address, p.is_main as isMain, p.note
      from contacts p left join customers u on u.id = p.customer_id where p.id > ? and ${alive('p')} order by p.id`,
    ),
  calls: (sqlite: Sqlite) =>
    rowsOf<CallLine>(
      sqlite,
      `select c.id, u.code, u.name as customer, p.full_name as contact, s.name as staff, c.phone, c.direction, c.planned_at as plannedAt,
        c.remind_minutes as remindMinutes, c.reason, c.rollovers, c.done_at as doneAt, c.outcome, c.duration_seconds as durationSeconds, c.note
      from calls c left join customers u on u.id = c.customer_id left join contacts p on p.id = c.contact_id join staff s on s.id = c.staff_id
      where c.id > ? and ${alive('c')} order by c.id`,
    ),
  tasks: (sqlite: Sqlite) => rowsOf<TaskLine>(sqlite, `${tasks} where t.id > ? and ${alive('t')} order by t.id`),
  appointments: (sqlite: Sqlite) => rowsOf<AppointmentLine>(sqlite, `${meetings} where a.id > ? and ${alive('a')} order by a.id`),
  contracts: (sqlite: Sqlite) =>
    rowsOf<ContractLine>(
      sqlite,
      `select k.id, u.code, u.name as customer, k.number, k.name, s.name as owner, k.made_on as madeOn, k.signed_on as signedOn,
        k.starts_on as startsOn, k.ends_on as endsOn, k.value, k.status, k.note
      from contracts k left join customers u on u.id = k.customer_id join staff s on s.id = k.owner_id
      where k.id > ? and ${alive('k')} order by k.id`,
    ),
  importantDates: (sqlite: Sqlite) =>
    rowsOf<ImportantDateLine>(sqlite, `${importantDates} where d.id > ? and ${alive('d')} order by d.id`),
  gifts: (sqlite: Sqlite) => rowsOf<GiftLine>(sqlite, `${gifts} where g.id > ? and ${alive('g')} order by g.id`),
  opportunities: (sqlite: Sqlite) =>
    rowsOf<OpportunityLine>(sqlite, `${opportunities} where o.id > ? and ${alive('o')} order by o.id`),
  competitors: (sqlite: Sqlite) =>
    rowsOf<CompetitorLine>(sqlite, `${competitors} where o.id > ? and o.deleted_at is null order by o.id`),
  customerCompetitors: (sqlite: Sqlite) =>
    rowsOf<CustomerCompetitorLine>(sqlite, `${customerCompetitors} where d.id > ? and ${alive('d')} order by d.id`),
  products: (sqlite: Sqlite) => rowsOf<ProductLine>(sqlite, `${products} where o.id > ? and o.deleted_at is null order by o.id`),
  purchases: (sqlite: Sqlite) => rowsOf<PurchaseLine>(sqlite, `${purchases} where b.id > ? and ${alive('b')} order by b.id`),
  opinions: (sqlite: Sqlite) => rowsOf<OpinionLine>(sqlite, `${opinions} and p.id > ? order by p.id`),
  contactGroups: (sqlite: Sqlite) =>
    rowsOf<GroupMemberLine>(sqlite, `select ${memberColumns} ${contactGroupMembers} and m.id > ? order by m.id`),
  notes: (sqlite: Sqlite) =>
    rowsOf<NoteLine>(
      sqlite,
      `select n.id, u.code, u.name as customer, n.text, n.is_pinned as isPinned, s.name as staff, n.created_at as createdAt
      from notes n join customers u on u.id = n.customer_id join staff s on s.id = n.staff_id
      where n.id > ? and ${alive('n')} order by n.id`,
    ),
  /** Every file that is attached to a customer, those of the bin too. */
  attachments: (sqlite: Sqlite) =>
    rowsOf<AttachmentLine>(
      sqlite,
      `select f.id, u.code, u.name as customer, f.name, s.name as staff, f.created_at as createdAt, d.sha256, d.bytes,
        d.media_type as mediaType, (f.deleted_at is not null or u.deleted_at is not null) as isBinned
      from attachments f join customers u on u.id = f.customer_id join documents d on d.id = f.document_id
      join staff s on s.id = f.staff_id where f.id > ? order by f.id`,
    ),
  /** Every file of every appointment, those of the bin too. */
  appointmentFiles: (sqlite: Sqlite) => rowsOf<AppointmentFileLine>(sqlite, `${meetingFiles} where f.id > ? order by f.id`),
  stages: (sqlite: Sqlite) =>
    rowsOf<StageLine>(
      sqlite,
      `select g.id, u.code, u.name as customer, g.from_stage as fromStage, g.to_stage as toStage, g.changed_at as changedAt,
        s.name as staff, g.reason
      from stage_changes g join customers u on u.id = g.customer_id left join staff s on s.id = g.staff_id
      where g.id > ? and u.deleted_at is null order by g.id`,
    ),
  staff: (sqlite: Sqlite) => rowsOf<StaffLine>(sqlite, `${staff} where s.id > ? order by s.id`),
  /** Every file of every contract, those of the bin too. */
  files: (sqlite: Sqlite) =>
    rowsOf<FileLine>(
      sqlite,
      `select f.id, u.code, u.name as customer, k.number, f.role, f.name, d.sha256, d.bytes, d.media_type as mediaType,
        (f.deleted_at is not null or k.deleted_at is not null or u.deleted_at is not null) as isBinned
      from contract_files f join contracts k on k.id = f.contract_id join customers u on u.id = k.customer_id
      join documents d on d.id = f.document_id where f.id > ? order by f.id`,
    ),
}

export interface Original {
  sha256: string
  bytes: number
  mediaType: string
  isLogo: number
}

/** Every original that is filed, by its hash. */
export function listOriginals(sqlite: Sqlite): Original[] {
  return sqlite
    .prepare(
      `select sha256, bytes, media_type as mediaType, id = (select logo_id from office) as isLogo from documents order by sha256`,
    )
    .all() as Original[]
}

const living = (table: string) =>
  `select count(*) from ${table} t left join customers u on u.id = t.customer_id where ${alive('t')}`

/** How many rows each table for people will have. */
export function countLines(sqlite: Sqlite): Record<keyof typeof lines, number> {
  const count = (sql: string) => sqlite.prepare(sql).pluck().get() as number
  return {
    customers: count('select count(*) from customers where deleted_at is null'),
    contacts: count(living('contacts')),
    calls: count(living('calls')),
    tasks: count(living('tasks')),
    appointments: count(living('appointments')),
    contracts: count(living('contracts')),
    stages: count('select count(*) from stage_changes g join customers u on u.id = g.customer_id where u.deleted_at is null'),
    importantDates: count(living('important_dates')),
    gifts: count(living('gifts')),
    opportunities: count(living('opportunities')),
    competitors: count('select count(*) from competitors where deleted_at is null'),
    customerCompetitors: count(`select count(*) from (${customerCompetitors} where ${alive('d')})`),
    products: count('select count(*) from products where deleted_at is null'),
    purchases: count(living('purchases')),
    opinions: count(`select count(*) from (${opinions})`),
    contactGroups: count(`select count(*) ${contactGroupMembers}`),
    notes: count(living('notes')),
    attachments: count('select count(*) from attachments'),
    appointmentFiles: count('select count(*) from appointment_files'),
    staff: count('select count(*) from staff'),
    files: count('select count(*) from contract_files'),
  }
}
