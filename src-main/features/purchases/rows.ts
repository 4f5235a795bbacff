import type { Db, ReadDb } from '#main/database/open.ts'
import { namedProducts } from '#main/features/products/service.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { lineAmount } from '#shared/features/purchases/rules.ts'
import type { PurchaseRow } from '#shared/features/purchases/schema.ts'
import type { PurchaseId } from '#shared/kit/id.ts'
import { namedCustomers } from './namedQueries.ts'
import { countSame } from './sameQueries.ts'
import { createPurchases } from './service.ts'

/** Whom and what the words of a list mean. */
export function wordsMeant(
  db: ReadDb,
  { customers, products }: { customers: readonly string[]; products: readonly string[] },
  access: Access,
) {
  return { customers: namedCustomers(db, customers, access), products: namedProducts(db, products) }
}

/** Which rows of a list are written down already; of several that say the same so many as there are. */
export function rowsKnown(db: ReadDb, rows: readonly PurchaseRow[], access: Access): boolean[] {
  const sought = rows.map(({ customerId, productId, boughtOn, serial, ...line }) => ({
    ...{ customerId, productId, boughtOn, serial, quantity: line.quantity, amount: line.amount ?? lineAmount(line) },
  }))
  const left = new Map<string, number>()
  return countSame(db, sought, access).map((count, place) => {
    const same = JSON.stringify(sought[place])
    const unused = left.get(same) ?? count
    left.set(same, unused - 1)
    return unused > 0
  })
}

/** Writes the rows of a list down, what one customer bought on one day as one; answers their ids in the order of the rows. Others are answered in between. */
export function* addPurchaseRows(db: Db, rows: readonly PurchaseRow[], act: Act): Generator<void, PurchaseId[]> {
  const ids: PurchaseId[] = []
  for (const { places, customerId, boughtOn } of boughtTogether(rows)) {
    const lines = places.map((place) => {
      const { productId, quantity, unitPrice, amount, serial, note } = rows[place] as PurchaseRow
      return { productId, quantity, unitPrice, amount, serial, note, askOn: null, isAsked: true }
    })
    const made = createPurchases(db, { customerId, boughtOn, contractId: null, lines }, act)
    for (const [index, place] of places.entries()) ids[place] = made[index]?.id as PurchaseId
    yield
  }
  return ids
}

interface Together extends Pick<PurchaseRow, 'customerId' | 'boughtOn'> {
  places: number[]
}

function boughtTogether(rows: readonly PurchaseRow[]): Iterable<Together> {
  const together = new Map<string, Together>()
  for (const [place, { customerId, boughtOn }] of rows.entries()) {
    const key = `${customerId} ${boughtOn}`
    const known = together.get(key)
    if (known) known.places.push(place)
    else together.set(key, { customerId, boughtOn, places: [place] })
  }
  return together.values()
}
