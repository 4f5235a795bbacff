import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { RecordKind } from '#shared/features/audit/schema.ts'

/** What has a name: a record, and a customer that another one points to. */
export type Named = RecordKind | 'relative'

/** What a record is called; null for what is told without a name. */
const nameOf: Record<RecordKind, SQL | null> = {
  customer: sql`select id, name from customers`,
  contact: sql`select id, full_name as name from contacts`,
  employment: sql`select e.id, k.full_name as name from employments e join contacts k on k.id = e.contact_id`,
  'important-date': sql`select id, name from important_dates`,
  gift: sql`select g.id, coalesce(nullif(g.what, ''), nullif(g.occasion_name, ''), c.name) as name from gifts g join customers c on c.id = g.customer_id`,
  opportunity: sql`select id, name from opportunities`,
  competitor: sql`select id, name from competitors`,
  'customer-competitor': sql`select d.id, o.name from customer_competitors d join competitors o on o.id = d.competitor_id`,
  opinion: sql`select p.id, coalesce(o.name, (select name from office)) as name from opinions p left join competitors o on o.id = p.competitor_id`,
  product: sql`select id, name from products`,
  purchase: sql`select p.id, o.name from purchases p join products o on o.id = p.product_id`,
  'contact-group': sql`select id, name from contact_groups`,
  note: sql`select id, substr(text, 1, 80) as name from notes`,
  attachment: sql`select id, name from attachments`,
  call: sql`select c.id, coalesce(nullif(c.reason, ''), k.name) as name from calls c join customers k on k.id = c.customer_id`,
  task: sql`select id, title as name from tasks`,
  appointment: sql`select id, title as name from appointments where is_private = 0`,
  'appointment-file': sql`select f.id, f.name from appointment_files f join appointments a on a.id = f.appointment_id where a.is_private = 0`,
  contract: sql`select id, number || ' · ' || name as name from contracts`,
  'contract-file': sql`select id, name from contract_files`,
  group: sql`select id, name from customer_groups`,
  category: sql`select id, name from categories`,
  'custom-field': sql`select id, label as name from custom_fields`,
  'custom-choice': sql`select o.id, f.label || ' · ' || o.label as name from custom_choices o join custom_fields f on f.id = o.field_id`,
  import: sql`select id, file_name as name from imports`,
  staff: sql`select id, name from staff`,
  office: sql`select id, name from office`,
  occasion: sql`select id, coalesce(nullif(name, ''), "key") as name from occasions`,
  role: sql`select id, coalesce(nullif(name, ''), key) as name from roles`,
  department: sql`select id, name from departments`,
  password: sql`select id, name from staff`,
  share: sql`select id, name from customers`,
  merge: sql`select m.id, c.name from merges m join customers c on c.id = m.merged_id`,
  distinction: sql`select d.id, c.name from distinct_customers d join customers c on c.id = d.second_id`,
  consent: sql`select e.id, coalesce(t.full_name, c.name) as name from consents e join customers c on c.id = e.customer_id left join contacts t on t.id = e.contact_id`,
  'data-request': sql`select id, requester as name from data_requests`,
  document: sql`select document_id as id, name from contract_files union all select document_id, name from attachments`,
  template: sql`select id, name from appointment_templates`,
  'message-template': sql`select id, name from message_templates`,
  bulk: null,
  view: null,
  'data-file': null,
  erasure: null,
  report: null,
  list: null,
  log: null,
  other: null,
}

/**
 * What the records of these ids are called now, also in the bin; those that are gone have no name, nor has a customer that another one
 * points to for whoever is not within reach of it.
 */
export function namesOf(db: ReadDb, wanted: ReadonlyMap<Named, ReadonlySet<number>>, access: Access | undefined) {
  const names = new Map<string, string>()
  for (const [noun, ids] of wanted) {
    const named = noun === 'relative' ? relativesSeenBy(access) : nameOf[noun]
    if (!named) continue
    const rows = db.all<{ id: number; name: string }>(
      sql`select id, name from (${named}) where id in (select value from json_each(${JSON.stringify([...ids])}))`,
    )
    for (const { id, name } of rows) names.set(`${noun} ${id}`, name)
  }
  return (noun: Named, id: number | null) => (id === null ? undefined : names.get(`${noun} ${id}`))
}

function relativesSeenBy(access: Access | undefined) {
  const within = access && customerWithin({ access })
  return within ? sql`select c.id, c.name from customers c where ${within}` : nameOf.customer
}
