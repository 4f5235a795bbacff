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
