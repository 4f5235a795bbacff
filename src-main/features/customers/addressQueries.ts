import { asc, eq, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { prepared, preparedInsert } from '#main/database/prepared.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { TypedAddress } from '#shared/kit/points.ts'
import { customerAddresses } from './table.ts'

const { label, address, province } = customerAddresses

const addressesOf = prepared((db: ReadDb) =>
  db
    .select({ label, address, province })
    .from(customerAddresses)
    .where(eq(customerAddresses.customerId, sql.placeholder('customerId')))
    .orderBy(asc(customerAddresses.position), asc(customerAddresses.id))
    .prepare(),
)

/** The addresses of a customer beside its own. */
export function listAddresses(db: ReadDb, customerId: CustomerId): TypedAddress[] {
  return addressesOf(db).all({ customerId })
}

/** The same of many, by whose they are. */
export function listAddressesOfMany(db: ReadDb, ids: readonly CustomerId[]): Map<CustomerId, TypedAddress[]> {
  const rows = db.all<TypedAddress & { customerId: CustomerId }>(sql`
    select a.customer_id as customerId, a.label, a.address, a.province
    from json_each(${JSON.stringify(ids)}) page cross join customer_addresses a on a.customer_id = page.value order by a.position, a.id`)
  const byCustomer = new Map<CustomerId, TypedAddress[]>()
  for (const { customerId, ...one } of rows) byCustomer.set(customerId, [...(byCustomer.get(customerId) ?? []), one])
  return byCustomer
}

const addressRow = preparedInsert(customerAddresses)

/** Empty lines fall off. */
export function insertAddresses(db: Db, customerId: CustomerId, addresses: readonly TypedAddress[]) {
  const typed = addresses.filter((one) => one.address !== '' || one.province !== '')
  for (const [position, one] of typed.entries()) addressRow(db, { ...one, customerId, position })
}

export function replaceAddresses(db: Db, customerId: CustomerId, addresses: readonly TypedAddress[]) {
  db.delete(customerAddresses).where(eq(customerAddresses.customerId, customerId)).run()
  insertAddresses(db, customerId, addresses)
}
