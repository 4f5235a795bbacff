import type { ProductInput } from '#shared/features/products/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId, ProductId } from '#shared/kit/id.ts'
import { aCustomer } from './builders.ts'
import type { World } from './world.ts'

/** What customers are said to have bought. */
export type Bought = Parameters<World['client']['purchases']['create']>[0]

export const on = (day: string) => day as Day

/** A firm of that name with nothing else. */
export async function aFirm({ client }: World, changes: Parameters<typeof aCustomer>[0] = {}) {
  return (await client.customers.create(aCustomer({ name: 'Công ty Sen Hồ', phones: [], ...changes }))).id
}

export async function aProduct({ client }: World, changes: Partial<ProductInput> = {}) {
  return (await client.products.create({ name: 'Điều hoà 12000 BTU', unit: 'bộ', unitPrice: 9_500_000, ...changes })).id
}

/** One thing, bought by one customer on a day. */
export async function buy(
  { client }: World,
  { customerId, productId }: { customerId: CustomerId; productId: ProductId },
  { boughtOn, ...line }: Partial<Bought['lines'][number]> & { boughtOn: string },
) {
  const [bought] = await client.purchases.create({ customerId, boughtOn: on(boughtOn), lines: [{ productId, ...line }] })
  if (!bought) throw new Error('nothing was bought')
  return bought
}
