import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Category } from '#shared/features/categories/schema.ts'
import type { ContactPoint, Customer } from '#shared/features/customers/schema.ts'
import type { ImportantDate } from '#shared/features/importantDates/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { wholeAddress } from '#shared/kit/points.ts'
import { readAndCheckHere } from '#tests/helpers/readerProcess.ts'
import type { World } from '#tests/helpers/world.ts'

export const byCode = [{ by: 'code' as const, direction: 'ascending' as const }]
export type Choice = Partial<Parameters<World['client']['customers']['export']>[0]>

/** Exports what a filter finds to a file of the world. */
export function write(world: World, choice: Choice = {}) {
  const path = join(world.folder.path, `danh-sach.${choice.format ?? 'xlsx'}`)
  return world.client.customers
    .export({ filter: {}, sort: byCode, format: 'xlsx', file: world.chosen(path), ...choice })
    .then(({ rows }) => ({ path, rows }))
}

/** Exports what a filter finds, and reads the file as the import does, with everything as guessed. */
export async function writeAndRead(world: World, choice: Choice = {}) {
  const { path, rows } = await write(world, choice)
  const staging = join(world.folder.path, randomUUID())
  const { read, rows: checked } = await readAndCheckHere(path, staging)
  return { rows, staging, mapping: read.sheets[0]?.mapping, checked }
}

/** What the card of a customer says, in the words of an import: what is not known is left out. */
export function asImported(
  customer: Customer,
  {
    categories,
    names,
    dates = [],
  }: { categories: readonly Category[]; names: ReadonlyMap<number, string>; dates?: readonly ImportantDate[] },
) {
  const { groupName, ownerName, createdAt, contactPoints, rating, bornOn, revenue, budget, creditLimit, ...rest } = customer
  /** Under the headers in their order; a word of the office's own has none. */
  const points = (kind: ContactPoint['kind'], labels: readonly string[]) =>
    labels.flatMap((label) =>
      contactPoints
        .filter((point) => point.kind === kind && (labels.includes(point.label) ? point.label : '') === label)
        .map(({ typed, normal, hasZalo }) => ({ typed, normal, label, ...(hasZalo && { hasZalo }) })),
    )
  const { code, kind, name, shortName, tradeName, englishName, stage, source, industry, size, taxCode, address } = rest
  const {
    province,
    website,
    neededOn,
    neededPlace,
    needs,
    tastes,
    note,
    honorific,
    selfAddress,
    nickname,
    spouse,
    manager,
    assistant,
  } = rest
  const named = { code, kind, name, shortName, tradeName, englishName }
  const personal = { honorific, selfAddress, nickname, spouse, manager, assistant }
  const texts = {
    ...named,
    ...personal,
    stage,
    source,
    industry,
    size,
    taxCode,
    address,
    province,
    website,
    neededPlace,
    needs,
    tastes,
    note,
  }
  const borne = categories.filter(({ id }) => customer.categoryIds.includes(id)).map((category) => category.name)
  const known = {
    ...texts,
    categories: borne,
    group: groupName,
    owner: ownerName,
    parent: names.get(customer.parentId ?? 0),
    referrer: names.get(customer.referrerId ?? 0),
    since: dayOfInstant(createdAt),
    rating,
    bornOn,
    revenue,
    budget,
    creditLimit,
    neededOn,
  }
  const all = {
    ...known,
    phones: points('phone', ['mobile', 'landline', 'work', 'home', '', 'fax']),
    emails: points('email', ['', 'work', 'home', 'invoice']),
    importantDates: dates.map(({ name, contactName, fallsOn }) => ({
      name: contactName === null ? name : `${name} (${contactName})`,
      fallsOn,
    })),
    addresses: customer.addresses.map((one) => ({ ...one, address: wholeAddress(one), province: '' })),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : (value ?? '') !== '')),
  )
}
