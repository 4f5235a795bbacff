import { type Birth, birthOf } from '#shared/kit/birth.ts'
import { addDays, type Day, dayOfInstant, partsOfDay } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'
import type { Sqlite } from '../open.ts'
import { phrases, type Random, randomFrom } from './random.ts'

/** Told by hand, of the owner's own customers: in so many days, and since how many years; by the moon without its year. */
const told = [
  { customer: 'Khách sạn Đông Đô', name: 'Ngày khai trương', inDays: 3, years: 12, note: 'Gửi lẵng hoa trước 9 giờ' },
  { customer: 'Phạm Thị Ngọ', name: 'Giỗ cụ bà', inDays: 5, years: undefined, note: 'Bà Ngọ mời cơm; mang hoa quả' },
]

const ofPeople = phrases(`Giỗ cụ bà; Giỗ cụ ông; Giỗ bố; Giỗ mẹ`)
const ofFirms = phrases(`Cúng tổ nghề; Lễ tất niên`)

interface Customer {
  id: number
  isPerson: 0 | 1
  contactId: number | null
  createdAt: number
}

/** Of one customer in sixteen somebody knows a giỗ, a wedding day or the opening of the shop. */
export function rememberSome(sqlite: Sqlite, { seed, now }: { seed: number; now: number }) {
  const random = randomFrom(seed, 'important dates')
  const today = dayOfInstant(now)
  const insert =
    sqlite.prepare(`insert into important_dates (customer_id, contact_id, name, falls_on, note, created_at, updated_at)
    values (@customerId, @contactId, @name, @fallsOn, @note, @at, @at)`)
  const customers = sqlite
    .prepare(`select c.id, c.kind = 'person' as isPerson, c.created_at as createdAt, k.id as contactId from customers c
      left join (select customer_id, min(id) as id from contacts group by customer_id) k on k.customer_id = c.id
      where c.stage not in ('target', 'lost') order by c.id`)
    .all() as Customer[]
  const idOf = sqlite.prepare('select id from customers where name = ?').pluck()
  for (const { customer, name, note, ...when } of told) {
    const customerId = idOf.get(customer)
    if (customerId !== undefined) insert.run({ customerId, contactId: null, name, note, fallsOn: comingIn(today, when), at: now })
  }
  for (const customer of customers) {
    const { id, contactId, createdAt } = customer
    if (random.chance(15 / 16)) continue
    const isOfContact = contactId !== null && random.chance(0.5)
    const isOfPerson = isOfContact || customer.isPerson === 1
    const named = isOfPerson ? ofSomebody(random) : ofFirm(random)
    insert.run({ customerId: id, contactId: isOfContact ? contactId : null, note: '', at: createdAt, ...named })
  }
}

function comingIn(today: Day, { inDays, years }: { inDays: number; years: number | undefined }): Birth {
  const on = addDays(today, inDays)
  if (years !== undefined) return solar(partsOfDay(on), partsOfDay(on).year - years)
  const { day, month } = lunarOf(on)
  return lunar(day, month)
}

function ofSomebody(random: Random) {
  if (random.chance(0.25)) return { name: 'Kỷ niệm ngày cưới', fallsOn: someDay(random, 1985, 2022) }
  return { name: random.pick(ofPeople), fallsOn: lunar(random.whole(1, 30), random.whole(1, 12)) }
}

function ofFirm(random: Random) {
  if (random.chance(0.7)) return { name: 'Ngày khai trương', fallsOn: someDay(random, 1998, 2024) }
  return { name: random.pick(ofFirms), fallsOn: lunar(random.whole(1, 30), random.whole(1, 12)) }
}

function someDay(random: Random, from: number, to: number) {
  return solar({ dayOfMonth: random.whole(1, 28), month: random.whole(1, 12) }, random.whole(from, to))
}

/** In a year without a 29/02 that is the 28th. */
function solar({ dayOfMonth: day, month }: { dayOfMonth: number; month: number }, year: number): Birth {
  const of = (dayOfMonth: number) => birthOf({ day: dayOfMonth, month, year, calendar: 'solar', isLeap: false })
  return (of(day) ?? of(day - 1)) as Birth
}

function lunar(day: number, month: number): Birth {
  return birthOf({ day, month, year: undefined, calendar: 'lunar', isLeap: false }) as Birth
}
