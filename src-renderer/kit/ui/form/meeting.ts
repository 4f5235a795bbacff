import { client } from '#renderer/kit/client.ts'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import type { AuditEntry, AuditValue, RecordKind } from '#shared/features/audit/schema.ts'
import { tellField, tellValue, wordedAs } from '#shared/features/audit/telling.ts'
import type { AuditWords } from '#shared/features/audit/wordsKeys.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { customKey, isCustomKey } from '#shared/kit/customKey.ts'
import { type TypedAddress, type TypedEmail, type TypedPhone, wholeAddress } from '#shared/kit/points.ts'
import type { PhotoValue } from './photo/useFormPhoto.ts'

/** A field the other person has changed and that would not stay so. */
export interface Difference {
  field: string
  label: string
  mine: string
  theirs: string
  /** I typed here too; otherwise the newest value is what I would want. */
  isMine: boolean
  /** Of a photo, instead of words: both pictures. */
  photos?: { mine: PhotoValue; theirs: PhotoValue }
}

type Values = Record<string, unknown>
interface Versions {
  base: Values
  mine: Values
  theirs: Values
}

/** The fields in which the other person's record and my form differ because the other one changed them. */
export async function differencesOf({ record, base, mine, theirs }: Versions & { record: RecordKind }, words: AuditWords) {
  const differences: Difference[] = []
  const ownFields = Object.keys(mine).some(isCustomKey) ? await client.customFields.list() : []
  for (const field of Object.keys(mine)) {
    const own = ownFields.find(({ id }) => customKey(id) === field)
    if (!(own || isNamed(record, field, words)) || isSame(mine[field], theirs[field]) || isSame(base[field], theirs[field]))
      continue
    if (field === 'photoId') {
      differences.push(ofPhoto({ base, mine, theirs }, words))
      continue
    }
    differences.push({
      field,
      label: own?.label ?? tellField(record, field, words),
      mine: own ? await tellOwn(own, mine[field], words) : await tell(wordedAs(record, field), mine[field], words),
      theirs: own ? await tellOwn(own, theirs[field], words) : await tell(wordedAs(record, field), theirs[field], words),
      isMine: !isSame(base[field], mine[field]),
    })
  }
  return differences
}

function ofPhoto({ base, mine, theirs }: Versions, { fields, nothing }: AuditWords): Difference {
  const label = fields.photoId ?? ''
  const said = (photo: unknown) => (photo === null ? nothing : label)
  return {
    ...{ field: 'photoId', label, mine: said(mine.photoId), theirs: said(theirs.photoId) },
    isMine: !isSame(base.photoId, mine.photoId),
    photos: { mine: mine.photoId as PhotoValue, theirs: theirs.photoId as PhotoValue },
  }
}

/** My form with what I left to the other person, and with all they changed where I had typed nothing. */
export function merge<Form extends Values>(
  { base, mine, theirs }: { base: Form; mine: Form; theirs: Form },
  left: ReadonlySet<string>,
): Form {
  const merged: Values = { ...mine }
  for (const field of Object.keys(mine)) if (left.has(field)) merged[field] = theirs[field]
  return { ...base, ...merged }
}

/** Who changed the record last, as far as one may know. */
export async function whoChanged({ record, id }: { record: RecordKind; id: number }): Promise<AuditEntry | undefined> {
  const entries = await client.audit.ofRecord({ record, id, limit: 50 })
  return entries.find((entry) => entry.record === record && entry.recordId === id)
}

function isNamed(record: RecordKind, field: string, words: AuditWords) {
  return field in words.fields || `${record} ${field}` in words.fields
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** Lines of numbers and addresses without the empty ones. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? ''
  if (value.every((one) => typeof one === 'number')) return value.toSorted((one, other) => one - other)
  if (value.every((one) => 'customerId' in one)) return value
  if (value.every((one) => 'productId' in one)) return value.map(({ kind, productId }) => [kind, productId])
  if (value.every((one) => 'isOptional' in one)) return value.map(toldAttendee)
  return (value as Line[])
    .filter((line) => written(line) !== '')
    .map((line) => [written(line), line.label, 'hasZalo' in line && line.hasZalo])
}

/** What a colleague answered is theirs to change at any time. */
function toldAttendee({ kind, id, isOptional, answer }: Attendee) {
  return [kind, id, isOptional, kind === 'staff' ? '' : answer]
}

type Line = TypedPhone | TypedEmail | TypedAddress

function written(line: Line) {
  return ('typed' in line ? line.typed : wholeAddress(line)).trim()
}

/** As the log has it. */
function told(line: Line) {
  return { typed: written(line), label: line.label, ...('hasZalo' in line && line.hasZalo && { hasZalo: true as const }) }
}

const nameOfCustomer = async (id: number) => (await client.customers.get(id)).name
/** What fields hold the id of; of what may not be seen it stays an id. */
const nameOf: Record<string, (id: number) => Promise<string>> = {
  ...{ customerId: nameOfCustomer, parentId: nameOfCustomer, referrerId: nameOfCustomer },
  productId: async (id) => (await client.products.get(id)).name,
  contractId: async (id) => (await client.contracts.get(id)).number,
}

async function tell(field: string, value: unknown, words: AuditWords): Promise<string> {
  if (value === '' || value === null || value === undefined) return words.nothing
  const id = Number(value)
  if (field === 'ownerId' || field === 'staffId' || field === 'sellerId')
    return (await client.staff.list()).find((one) => one.id === id)?.name ?? `#${id}`
  if (field === 'groupId') return (await client.customers.groups()).find((one) => one.id === id)?.name ?? `#${id}`
  if (field === 'employments') return namesOfEmployers(value as { customerId: number | null }[], words)
  if (field === 'attendees') return (value as Attendee[]).map(({ name }) => name).join('; ') || words.nothing
  if (field === 'categoryIds') return namesOfCategories(value as number[], words)
  if (field === 'links') return (value as { name: string }[]).map(({ name }) => name).join('; ') || words.nothing
  const name = nameOf[field]
  if (name) return name(id).catch(() => `#${id}`)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return tellValue(
    field,
    Array.isArray(value) ? (value as Line[]).filter((line) => written(line) !== '').map(told) : (value as AuditValue),
    words,
  )
}

/** What stands in a field the office made, as the log would tell it. */
async function tellOwn({ kind, label, choices }: CustomField, value: unknown, words: AuditWords): Promise<string> {
  if (value === null || value === undefined || value === '') return words.nothing
  const ids = Array.isArray(value) ? (value as number[]) : [value]
  if (kind === 'choice' || kind === 'choices')
    return choices.flatMap((choice) => (ids.includes(choice.id) ? choice.label : [])).join('; ') || words.nothing
  if (kind === 'person') return tell('staffId', value, words)
  if (kind === 'customer') return tell('customerId', value, words)
  return tellValue(`custom.${kind}:${label}`, (typeof value === 'boolean' ? Number(value) : value) as AuditValue, words)
}

async function namesOfCategories(ids: readonly number[], words: AuditWords) {
  const borne = (await client.categories.list()).filter(({ id }) => ids.includes(id))
  return borne.map(({ name }) => name).join('; ') || words.nothing
}

async function namesOfEmployers(employments: readonly { customerId: number | null }[], words: AuditWords) {
  const names = await Promise.all(employments.map(({ customerId }) => tell('customerId', customerId, words)))
  return names.join('; ') || words.nothing
}
