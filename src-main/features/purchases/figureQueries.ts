import { type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { forecast, MONTHS_AHEAD, MONTHS_BACK } from '#shared/features/purchases/forecast.ts'
import type { ProductDemand, ProductFigures, SoldProduct } from '#shared/features/purchases/schema.ts'
import { addDays, addMonths, type Day, dayOfInstant, daysBetween, startOfMonth } from '#shared/kit/day.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { ofCustomersSeen } from './seenQueries.ts'

/** What was sold on some days, beside as many days before, and what may be asked for in the months ahead. */
export function figuresOf(db: ReadDb, { from, to }: { from: Day; to: Day }, { access, now }: Act): ProductFigures {
  const before = addDays(from, -(daysBetween(from, to) + 1))
  const isNow = sql`p.bought_on >= ${from}`
  const sold = db.all<SoldProduct>(sql`
    select o.id as productId, o.code, o.name, o.unit, count(distinct iif(${isNow}, p.customer_id, null)) as buyers,
      coalesce(sum(p.quantity) filter (where ${isNow}), 0) as quantity, coalesce(sum(p.amount) filter (where ${isNow}), 0) as amount,
      coalesce(sum(p.amount) filter (where not ${isNow}), 0) as previousAmount
    from purchases p join products o on o.id = p.product_id where p.bought_on between ${before} and ${to} and ${seen(access)} group by o.id order by amount desc, previousAmount desc, o.id`)
  const { buyers } = db.get<{ buyers: number }>(
    sql`select count(distinct p.customer_id) as buyers from purchases p where p.bought_on between ${from} and ${to} and ${seen(access)}`,
  )
  return { sold, buyers, demand: demandOf(db, access, dayOfInstant(now)) }
}

function demandOf(db: ReadDb, access: Access, today: Day): ProductDemand[] {
  const runs = startOfMonth(today)
  const past = Array.from({ length: MONTHS_BACK }, (_, index) => monthOf(addMonths(runs, index - MONTHS_BACK)))
  const ahead = Array.from({ length: MONTHS_AHEAD }, (_, index) => monthOf(addMonths(runs, index + 1)))
  const since = addMonths(runs, -MONTHS_BACK)
  const sold = byProductAndMonth(db, sql`sum(p.quantity)`, {
    day: sql`p.bought_on`,
    where: sql`p.bought_on >= ${since} and p.bought_on < ${runs} and ${seen(access)}`,
  })
  const due = byProductAndMonth(db, sql`count(*)`, {
    day: sql`p.due_on`,
    where: sql`p.due_on >= ${addMonths(runs, 1)} and p.due_on < ${addMonths(runs, MONTHS_AHEAD + 1)} and ${seen(access, sql`c.stage <> 'paused'`)}`,
  })
  const products = db.all<{ productId: ProductId; name: string; unit: string }>(
    sql`select id as productId, name, unit from products where is_sold and deleted_at is null`,
  )
  return products
    .map(({ productId, ...product }): ProductDemand => {
      const amounts = past.map((month) => sold.get(`${productId} ${month}`) ?? 0)
      const expected = forecast(amounts)
      const months = ahead.map((month, index) => ({
        ...{ month, expected: expected[index] ?? 0, due: due.get(`${productId} ${month}`) ?? 0 },
      }))
      return { productId, ...product, lastYear: amounts.slice(MONTHS_BACK - 12).reduce((all, one) => all + one, 0), months }
    })
    .filter(({ lastYear, months }) => lastYear > 0 || months.some(({ expected, due: again }) => expected > 0 || again > 0))
    .toSorted((one, other) => other.lastYear - one.lastYear)
}

function byProductAndMonth(db: ReadDb, value: SQL, { day, where }: { day: SQL; where: SQL }) {
  const rows = db.all<{ productId: number; month: string; value: number }>(
    sql`select p.product_id as productId, substr(${day}, 1, 7) as month, ${value} as value from purchases p where ${where} group by 1, 2`,
  )
  return new Map(rows.map((row) => [`${row.productId} ${row.month}`, row.value]))
}

function seen(access: Access, also?: SQL) {
  return allOf([sql`p.deleted_at is null`, ofCustomersSeen(access, also)])
}

function monthOf(day: Day) {
  return day.slice(0, 7)
}
