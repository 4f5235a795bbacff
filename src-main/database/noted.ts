import type { AuditValue, ChangeKind, RecordKind } from '#shared/features/audit/schema.ts'

/** What became of one record in one transaction. */
export interface Change {
  record: RecordKind
  recordId: number | null
  customerId: number | null
  change: ChangeKind
  fields: Record<string, [from: AuditValue, to: AuditValue]>
}

/** One row of what the triggers noted. `place` is the table's in `watched`, or what belongs to a row of another. */
export interface Noted {
  place: number
  id: number
  customerId: number | null
  before: string | null
  after: string | null
}
export const POINT = -1
export const CATEGORY = -2
export const CUSTOM = -3
export const ADDRESS = -4
export const ATTENDEE = -5
export const MEMBER = -6
export const SHARED = -7
export const LINK = -8

/** Of these the log tells a part of the record they say. */
const parted = new Set([CATEGORY, CUSTOM, ATTENDEE, MEMBER, SHARED, LINK])
/** Fields of which it is told what came and what went. */
const sets = new Set(['categories', 'attendees', 'members', 'sharedWith', 'goesWith', 'upgrade', 'substitute'])

/** What stands in `watched` at a place: whose rows they are, and what the coming of one is told as. */
type TableAt = (place: number) => { record: RecordKind; comesAs?: (row: Row) => ChangeKind } | undefined

export type Row = Record<string, string | number | null>
type Point = [kind: 'phone' | 'email' | 'address', position: number, typed: string, label: string, hasZalo: 0 | 1]
const listed = { phone: 'phones', email: 'emails', address: 'addresses' } as const
interface Becoming {
  record: RecordKind
  recordId: number
  customerId: number | null
  before: Row | null
  after: Row | null
  points: { gone: Point[]; come: Point[] }
  /** What stands in rows of other tables, by the field it is told as. */
  parts: Map<string, { gone: Told[]; come: Told[] }>
  isWhole: boolean
  comesAs: ((row: Row) => ChangeKind) | undefined
}

type Told = string | number
type Part = [record: RecordKind, field: string, told: Told | null]

/** Several notes of one row become one; numbers, addresses, categories, attendees and values of fields belong to whose they are. */
export function changesOf(notes: readonly Noted[], tableAt: TableAt): Change[] {
  const records = new Map<string, Becoming>()
  for (const { place, id, customerId, before, after } of notes) {
    const record = recordOf({ place, id, before, after }, tableAt)
    const recordId = place === POINT && id === 0 ? (customerId ?? 0) : id
    const key = `${record} ${recordId}`
    const known: Becoming = records.get(key) ?? {
      ...{ record, recordId, customerId, before: null, after: null },
      ...{ points: { gone: [], come: [] }, parts: new Map(), isWhole: false, comesAs: tableAt(place)?.comesAs },
    }
    records.set(key, known)
    if (place === POINT || place === ADDRESS) {
      if (before !== null) known.points.gone.push(JSON.parse(before) as Point)
      if (after !== null) known.points.come.push(JSON.parse(after) as Point)
      continue
    }
    if (parted.has(place)) {
      notePart(known, before, 'gone')
      notePart(known, after, 'come')
      continue
    }
    if (!known.isWhole) known.before = before === null ? null : (JSON.parse(before) as Row)
    known.after = after === null ? null : (JSON.parse(after) as Row)
    known.isWhole = true
    known.customerId = customerId
  }
  return [...records.values()].flatMap((one) => changeOf(one) ?? [])
}

/** A number belongs to a customer or one of its people, a category or a value to the record it says. */
function recordOf({ place, id, before, after }: Pick<Noted, 'place' | 'id' | 'before' | 'after'>, tableAt: TableAt): RecordKind {
  if (place === ADDRESS) return 'customer'
  if (place === POINT) return id === 0 ? 'customer' : 'contact'
  if (parted.has(place)) return (JSON.parse(before ?? after ?? '[]') as Part)[0]
  return tableAt(place)?.record ?? 'other'
}

function notePart({ parts }: Becoming, part: string | null, way: 'gone' | 'come') {
  if (part === null) return
  const [, field, told] = JSON.parse(part) as Part
  const known = parts.get(field) ?? { gone: [], come: [] }
  parts.set(field, known)
  if (told !== null) known[way].push(told)
}

function changeOf({
  record,
  recordId,
  customerId,
  before,
  after,
  points,
  parts,
  isWhole,
  comesAs,
}: Becoming): Change | undefined {
  if (isWhole && before === null && after === null) return undefined
  const { deletedAt: deletedBefore, ...was } = before ?? {}
  const { deletedAt: deletedAfter, ...is } = after ?? {}
  const fields: Change['fields'] = {}
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [from, to] = [was[field] ?? null, is[field] ?? null]
    if (from !== to && !(isNothing(from) && isNothing(to))) fields[field] = [from, to]
  }
  for (const kind of ['phone', 'email', 'address'] as const) {
    const [from, to] = [listOf(points.gone, kind), listOf(points.come, kind)]
    if (JSON.stringify(from) !== JSON.stringify(to)) fields[listed[kind]] = [from, to]
  }
  for (const [field, { gone, come }] of parts) {
    const isSet = sets.has(field)
    const [from, to] = isSet ? [apart(gone, come), apart(come, gone)] : [together(gone), together(come)]
    if (from !== to && !(isNothing(from) && isNothing(to))) fields[field] = [from, to]
  }
  const isInBin = (deletedAfter ?? null) !== null
  const wasInBin = (deletedBefore ?? null) !== null
  const came = after ? comesAs?.(after) : undefined
  const change = !isWhole ? 'changed' : before === null ? (came ?? 'created') : after === null ? 'erased' : undefined
  // What is erased for ever is not written down here again.
  if (change === 'erased') return { record, recordId, customerId, change, fields: {} }
  if (change === undefined && isInBin !== wasInBin)
    return { record, recordId, customerId, change: isInBin ? 'removed' : 'restored', fields }
  if (Object.keys(fields).length === 0 && (change ?? 'changed') === 'changed') return undefined
  return { record, recordId, customerId, change: change ?? 'changed', fields }
}

function isNothing(value: AuditValue) {
  return value === null || value === ''
}

/** The names of the first that are not in the second. */
function apart(names: readonly Told[], others: readonly Told[]) {
  return names.filter((name) => !others.includes(name)).join('; ')
}

/** One value is itself; several are told behind one another. */
function together(values: readonly Told[]): AuditValue {
  return values.length > 1 ? values.join('; ') : (values[0] ?? null)
}

function listOf(points: readonly Point[], kind: Point[0]) {
  return points
    .filter((point) => point[0] === kind)
    .toSorted((one, other) => one[1] - other[1])
    .map(([, , typed, label, hasZalo]) => ({ typed, label, ...(hasZalo === 1 && { hasZalo: true as const }) }))
}
