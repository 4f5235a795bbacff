import { type Anniversary, anniversariesOn } from '#shared/kit/birth.ts'
import { addDays, type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { Sqlite } from '../open.ts'
import { phrases, randomFrom } from './random.ts'

const presents = phrases(
  'Giỏ quà Tết; Hộp trà sen; Rượu vang; Hộp bánh kẹo; Cà phê Buôn Ma Thuột; Giỏ trái cây; Cành đào; Lịch bloc',
)
const price = { least: 2, most: 12, step: 100_000 }
const TET: Anniversary['key'] = '01-01L'

interface Customer {
  id: number
  contactId: number | null
  ownerId: number | null
  createdAt: number
}

/** Of one customer in eight that matters the office keeps what it gave for the Tết before, and has planned the next one for some of them. */
export function giveSome(sqlite: Sqlite, { seed, now }: { seed: number; now: number }) {
  const random = randomFrom(seed, 'gifts')
  const today = dayOfInstant(now)
  const [last, next] = [tetFrom(addDays(today, -384), today), tetFrom(addDays(today, 1), addDays(today, 384))]
  const owner = sqlite.prepare('select min(id) from staff').pluck().get() as number
  const insert = sqlite.prepare(`insert into gifts
    (customer_id, contact_id, occasion, due_on, what, budget, cost, giver_id, status, given_on, reason, created_at, updated_at)
    values (@id, @contactId, 'tet', @dueOn, @what, @budget, @cost, @giverId, @status, @givenOn, @reason, @at, @at)`)
  const customers = sqlite
    .prepare(`select c.id, c.owner_id as ownerId, c.created_at as createdAt,
        iif(c.kind = 'person', null, k.id) as contactId
      from customers c left join (select customer_id, min(id) as id from contacts group by customer_id) k on k.customer_id = c.id
      where c.stage in ('customer', 'loyal') order by c.id`)
    .all() as Customer[]
  for (const { id, contactId, ownerId, createdAt } of customers) {
    if (random.chance(7 / 8)) continue
    const budget = random.whole(price.least, price.most) * price.step
    const gift = { id, contactId, budget, giverId: ownerId ?? owner }
    const what = random.pick(presents)
    const isRefused = random.chance(1 / 12)
    const planned = { dueOn: next, what: random.pick(presents), cost: 0, status: 'planned', givenOn: null, reason: '', at: now }
    const end = { status: isRefused ? 'refused' : 'given', givenOn: addDays(last, -random.whole(3, 15)) }
    const given = { dueOn: last, what, cost: isRefused ? 0 : budget, ...end, reason: isRefused ? 'Công ty không nhận quà' : '' }
    const isPlanned = random.chance(0.6)
    if (dayOfInstant(createdAt) < end.givenOn) insert.run({ ...gift, ...given, at: createdAt })
    if (isPlanned) insert.run({ ...gift, ...planned })
  }
}

/** The last Tết of these days. */
function tetFrom(from: Day, to: Day): Day {
  let day = to
  while (day > from && !anniversariesOn(day).some(({ key }) => key === TET)) day = addDays(day, -1)
  return day
}
