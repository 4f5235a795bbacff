import type { Sqlite } from '#main/database/open.ts'
import type { MatchKey } from '#shared/features/imports/schema.ts'
import type { StagedCheck } from '#shared/features/imports/staging.ts'

// Checked rows beside what the office has. The staging file's connection looks into the office's database, `live`,
// and cannot write to it.

/** A checked row of customers, as far as deciding about it needs it. */
export type CustomerToPlace = Pick<StagedCheck, 'place' | 'outcome' | 'problems' | 'kind' | 'name' | 'code' | 'folded_name'> & {
  /** The first of its people. */
  person: string | null
  /** JSON: all of them. */
  people: string | null
  /** Its match key; several numbers or addresses with blanks between. */
  key: string
  groupName: string | null
  categoryNames: string | null
  /** JSON: the customers it names in the office's own fields. */
  linked: string | null
  owner: string | null
  parent: string | null
  referrer: string | null
  hasPhoto: 0 | 1
}

export type ContactToPlace = Pick<
  StagedCheck,
  'place' | 'outcome' | 'problems' | 'folded_name' | 'customer_place' | 'customer_name' | 'phones' | 'emails'
> & { customerCode: string | null; linked: string | null; hasPhoto: 0 | 1 }

/** A customer of the office that has the match key of a row. */
export interface Candidate {
  place: number
  id: number
  code: string
  foldedName: string
}

export interface Beside {
  customers: (stretch: Stretch) => CustomerToPlace[]
  contacts: (stretch: Stretch) => ContactToPlace[]
  /** The living customers that share the match key with the rows between two places, each once for a row. */
  candidates: (first: number, last: number) => Candidate[]
  /** Who bears the codes of the rows between two places, be it in the bin. */
  bearers: (first: number, last: number) => { place: number; id: number; isInBin: number }[]
  customerOfCode: (code: string) => number | undefined
  customersOfName: (foldedName: string) => { id: number; name: string }[]
  /** Who works there, first or also. */
  contactsOf: (customerId: number) => { id: number; fullName: string }[]
  /** The people who are reached at one of these numbers and addresses, each once, with their first employer. */
  peopleReachedAt: (points: readonly string[]) => { id: number; fullName: string; customerId: number }[]
  /** Codes and names of the customers of the file. */
  inFile: () => [code: string, name: string][]
  groups: () => string[]
  categories: () => string[]
  owners: () => { name: string; shortName: string }[]
}

export interface Stretch {
  after: number
  before: number
  limit: number
}

/** The questions that deciding asks, by one match key. */
export function askBeside(rows: Sqlite, key: MatchKey): Beside {
  const customers = rows.prepare(`
    select place, outcome, problems, kind, name, code, folded_name, ${keyColumns[key]} as key, json_extract(content, '$.people[0].fullName') as person, json_extract(content, '$.people') as people,
      json_extract(content, '$.linked') as linked, group_name as groupName, category_names as categoryNames, owner_name as owner,
      json_extract(content, '$.parent') as parent, json_extract(content, '$.referrer') as referrer,
      coalesce(json_extract(content, '$.photo'), json_extract(content, '$.people[0].photo')) is not null as hasPhoto
    from checked where place > @after and place < @before and kind <> '' order by place limit @limit`)
  const contacts = rows.prepare(`
    select place, outcome, problems, folded_name, customer_place, customer_name, phones, emails, json_extract(content, '$.customerCode') as customerCode,
      json_extract(content, '$.linked') as linked, json_extract(content, '$.photo') is not null as hasPhoto
    from checked where place > @after and place < @before and kind = '' order by place limit @limit`)
  const candidates =
    key === 'none' ? undefined : rows.prepare(`${candidateJoins[key]} group by s.place, c.id order by s.place, c.id`)
  const bearers = rows.prepare(`
    select s.place, c.id, c.deleted_at is not null as isInBin from checked s cross join live.customers c on c.code = s.code
    where s.place between ? and ? and s.code <> ''`)
  const ofCode = rows.prepare('select id from live.customers where code = ? and deleted_at is null').pluck()
  const ofName = rows.prepare('select id, name from live.customers where folded_name = ? and deleted_at is null limit 20')
  const people = rows.prepare(peopleAt('live'))
  const reached = rows.prepare(peopleReached('live'))
  return {
    customers: (stretch) => customers.all(stretch) as CustomerToPlace[],
    contacts: (stretch) => contacts.all(stretch) as ContactToPlace[],
    candidates: (first, last) => (candidates?.all(first, last) ?? []) as Candidate[],
    bearers: (first, last) => bearers.all(first, last) as { place: number; id: number; isInBin: number }[],
    customerOfCode: (code) => ofCode.get(code) as number | undefined,
    customersOfName: (foldedName) => ofName.all(foldedName) as { id: number; name: string }[],
    contactsOf: (customerId) => people.all({ customerId }) as { id: number; fullName: string }[],
    peopleReachedAt: (points) => reached.all(JSON.stringify(points)) as { id: number; fullName: string; customerId: number }[],
    inFile: () => rows.prepare(`select code, name from checked where kind <> ''`).raw().all() as [string, string][],
    groups: () => rows.prepare('select name from live.customer_groups').pluck().all() as string[],
    categories: () => rows.prepare('select name from live.categories where deleted_at is null').pluck().all() as string[],
    owners: () =>
      rows.prepare('select name, short_name as shortName from live.staff').all() as { name: string; shortName: string }[],
  }
}

/** SQL: the names of who works at a customer, first or also. */
export function peopleAt(office: 'live' | 'main') {
  return `select id, full_name as fullName from ${office}.contacts where customer_id = @customerId and deleted_at is null
    union all select k.id, k.full_name from ${office}.employments e cross join ${office}.contacts k on k.id = e.contact_id
    where e.customer_id = @customerId and k.deleted_at is null`
}

/** SQL: who is reached at one of some numbers and addresses, JSON; each once. */
export function peopleReached(office: 'live' | 'main') {
  return `select distinct k.id, k.full_name as fullName, k.customer_id as customerId from json_each(?) n
    cross join ${office}.contact_points p on p.normal = n.value and p.normal <> '' and p.contact_id is not null
    cross join ${office}.contacts k on k.id = p.contact_id and k.deleted_at is null
    cross join ${office}.customers c on c.id = k.customer_id and c.deleted_at is null`
}

/** Changes with each commit to the office's database. */
export function versionOfOffice(rows: Sqlite) {
  return rows.pragma('live.data_version', { simple: true }) as number
}

const keyColumns: Record<MatchKey, string> = { taxCode: 'tax_code', code: 'code', phone: 'phones', email: 'emails', none: `''` }

const chosen = 'select s.place, c.id, c.code, c.folded_name as foldedName from checked s'
const inStretch = 'where s.place between ? and ?'

/** A cross join keeps the order in which the tables are named: from the few rows to their customers. */
const candidateJoins: Record<Exclude<MatchKey, 'none'>, string> = {
  taxCode: `${chosen} cross join live.customers c on c.tax_code = s.tax_code and c.tax_code <> '' and c.deleted_at is null ${inStretch}`,
  code: `${chosen} cross join live.customers c on c.code = s.code and c.deleted_at is null ${inStretch} and s.code <> ''`,
  phone: reachedBy('phone'),
  email: reachedBy('email'),
}

/** By what the customer itself is reached at; a number of one of its people may be that of another firm too. */
function reachedBy(kind: 'phone' | 'email') {
  return `${chosen} cross join json_each('["' || replace(s.${kind}s, ' ', '","') || '"]') typed
    cross join live.contact_points p on p.normal = typed.value and p.normal <> '' and p.kind = '${kind}' and p.contact_id is null
    cross join live.customers c on c.id = p.customer_id and c.deleted_at is null ${inStretch} and s.${kind}s <> ''`
}
