import { dueAgain, lineAmount } from '#shared/features/purchases/rules.ts'
import { addDays, addMonths, type Day, dayOfInstant, daysBetween, instantOfDay } from '#shared/kit/day.ts'
import type { Sqlite } from '../open.ts'
import { type Random, randomFrom } from './random.ts'

interface Product {
  id: number
  kind: 'goods' | 'service'
  unitPrice: number
  lastsMonths: number | null
}

interface Customer {
  id: number
  ownerId: number | null
  createdAt: number
}

interface Contract {
  id: number
  signedOn: Day
}

interface Bought {
  product: Product
  boughtOn: Day
}

const YEARS = 3
const MOST = 8
const linesOfADay = [1, 1, 2, 2, 2, 3]

/** Whoever is a customer bought something on one day to eight in the last three years. */
export function buySome(sqlite: Sqlite, { seed, now }: { seed: number; now: number }) {
  const products = sqlite
    .prepare('select id, kind, unit_price as unitPrice, lasts_months as lastsMonths from products where is_sold order by id')
    .all() as Product[]
  if (products.length === 0) return
  const random = randomFrom(seed, 'purchases')
  const today = dayOfInstant(now)
  const founder = sqlite.prepare('select min(id) from staff').pluck().get() as number
  const insert =
    sqlite.prepare(`insert into purchases (customer_id, product_id, bought_on, quantity, unit_price, amount, contract_id,
      seller_id, serial, ask_on, is_asked, due_on, due_reason, created_at, updated_at)
    values (@customerId, @productId, @boughtOn, @quantity, @unitPrice, @amount, @contractId, @sellerId, @serial, @askOn, @isAsked, @dueOn,
      @dueReason, @at, @at)`)
  const customers = sqlite
    .prepare(
      `select id, owner_id as ownerId, created_at as createdAt from customers where stage in ('customer', 'loyal') order by id`,
    )
    .all() as Customer[]
  const contracts = firstContracts(sqlite)
  for (const { id: customerId, ownerId, createdAt } of customers) {
    const contract = contracts.get(customerId)
    const earliest = addMonths(today, -12 * YEARS)
    const since = dayOfInstant(createdAt) > earliest ? dayOfInstant(createdAt) : earliest
    const bought = boughtSince(random, since, { today, products })
    for (const thing of new Set(bought.map(({ product }) => product))) {
      const things = bought.filter(({ product }) => product === thing)
      const days = things.map(({ boughtOn }) => boughtOn)
      for (const [place, { product, boughtOn }] of things.entries()) {
        const said = saidOf(random, boughtOn)
        const due = place === things.length - 1 ? dueAgain(days, said, product.lastsMonths) : null
        insert.run({
          ...{ customerId, productId: product.id, boughtOn, ...pricedOf(random, product), sellerId: ownerId ?? founder },
          contractId: contract && contract.signedOn <= boughtOn && random.chance(1 / 2) ? contract.id : null,
          serial: product.kind === 'goods' && random.chance(1 / 3) ? `AQ${random.whole(100_000, 999_999)}` : '',
          ...{ askOn: said.askOn, isAsked: Number(said.isAsked), dueOn: due?.on ?? null, dueReason: due?.because ?? null },
          at: Math.min(instantOfDay(boughtOn, 10), now),
        })
      }
    }
  }
}

/** Of each customer the one that was signed first. The indexes are not there yet: they are read once, all of them. */
function firstContracts(sqlite: Sqlite): Map<number, Contract> {
  const signed = sqlite
    .prepare(
      'select customer_id as customerId, id, signed_on as signedOn from contracts where signed_on is not null order by signed_on desc',
    )
    .all() as (Contract & { customerId: number })[]
  return new Map(signed.map(({ customerId, ...contract }) => [customerId, contract]))
}

/** In the order of their days. Of what somebody buys half is the same again. */
function boughtSince(random: Random, since: Day, { today, products }: { today: Day; products: readonly Product[] }): Bought[] {
  const span = daysBetween(since, today)
  const liked = [random.pick(products), random.pick(products)]
  const days = Array.from({ length: random.whole(1, MOST) }, () => addDays(since, random.whole(0, span)))
  return days.toSorted().flatMap((boughtOn) => {
    const things = Array.from({ length: random.pick(linesOfADay) }, () => random.pick(random.chance(1 / 2) ? liked : products))
    return [...new Set(things)].map((product) => ({ product, boughtOn }))
  })
}

function pricedOf(random: Random, { kind, unitPrice }: Product) {
  const quantity = kind === 'goods' ? random.pick([1, 1, 1, 2, 2, 3, 4, 6, 10]) : 1
  const full = lineAmount({ quantity, unitPrice })
  // One in six had five percent off, down to whole thousands.
  return { quantity, unitPrice, amount: random.chance(1 / 6) ? Math.floor((full * 95) / 100_000) * 1_000 : full }
}

function saidOf(random: Random, boughtOn: Day) {
  return {
    askOn: random.chance(1 / 30) ? addDays(boughtOn, random.whole(60, 400)) : null,
    isAsked: !random.chance(1 / 30),
  }
}
