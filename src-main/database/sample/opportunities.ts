import { usualProbability } from '#shared/features/opportunities/rules.ts'
import type { LostReason, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import { addDays, type Day, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import { textSortKey } from '#shared/kit/sortKey.ts'
import type { Sqlite } from '../open.ts'
import { phrases, type Random, randomFrom } from './random.ts'

const wishes = phrases(
  'Lắp điều hoà văn phòng; Thay cục nóng trung tâm; Bảo trì trọn năm; Điều hoà cho nhà xưởng; Kho lạnh mới; Nâng cấp hệ thống VRV; Điều hoà phòng họp; Thông gió nhà bếp; Mở rộng tầng 3; Lắp điều hoà chi nhánh mới',
)
const rivals = phrases('Điện máy Bắc Hà; Cơ điện lạnh Hùng Vương; Điện lạnh Sao Việt; Cơ điện Tân Á')
const reasons: [LostReason, string][] = [
  ['price', 'Bên kia báo giá thấp hơn 8%'],
  ['competitor', 'Đã quen dùng hãng khác'],
  ['no-budget', 'Ngân sách năm nay đã hết'],
  ['timing', 'Dời sang năm sau'],
  ['no-answer', ''],
]
const way: OpportunityStage[] = ['new', 'needs', 'quote', 'negotiation']

interface Customer {
  id: number
  stage: string
  source: string
  contactId: number | null
  ownerId: number | null
  createdAt: number
}

/** Of one customer in five that may buy the office keeps what they want; half of it is open still, some of it late, some shared. */
export function hopeForSome(sqlite: Sqlite, { seed, now }: { seed: number; now: number }) {
  const random = randomFrom(seed, 'opportunities')
  const today = dayOfInstant(now)
  const people = sqlite.prepare('select id from staff order by id').pluck().all() as number[]
  const insert = sqlite
    .prepare(`insert into opportunities (name, sort_key, customer_id, contact_id, owner_id, stage, amount, probability, closes_on, source,
        competitor, closed_on, lost_reason, reason, created_at, updated_at)
      values (@name, @sortKey, @customerId, @contactId, @ownerId, @stage, @amount, @probability, @closesOn, @source,
        @competitor, @closedOn, @lostReason, @reason, @createdAt, @updatedAt) returning id`)
    .pluck()
  const step = sqlite.prepare(
    'insert into opportunity_stage_changes (opportunity_id, from_stage, to_stage, changed_at, staff_id) values (?, ?, ?, ?, ?)',
  )
  const share = sqlite.prepare('insert into opportunity_shares (opportunity_id, staff_id) values (?, ?)')
  const customers = sqlite
    .prepare(`select c.id, c.stage, c.source, c.owner_id as ownerId, c.created_at as createdAt,
        iif(c.kind = 'person', null, k.id) as contactId
      from customers c left join (select customer_id, min(id) as id from contacts group by customer_id) k on k.customer_id = c.id
      where c.stage in ('lead', 'prospect', 'customer', 'loyal') order by c.id`)
    .all() as Customer[]
  for (const customer of customers) {
    if (random.chance(4 / 5)) continue
    const ownerId = customer.ownerId ?? (people[0] as number)
    const hope = hopeOf(random, { today, since: dayOfInstant(customer.createdAt), isNew: customer.stage === 'lead' })
    const { steps, ...values } = hope
    const [first, last] = [steps[0]?.on ?? today, steps.at(-1)?.on ?? today]
    const id = insert.get({
      ...{ ...values, sortKey: textSortKey(values.name), customerId: customer.id, contactId: customer.contactId, ownerId },
      ...{ source: customer.source, createdAt: momentOf(first, now), updatedAt: momentOf(last, now) },
    })
    for (const [place, { stage, on }] of steps.entries())
      step.run(id, steps[place - 1]?.stage ?? null, stage, momentOf(on, now), ownerId)
    const colleague = people.find((one) => one !== ownerId)
    if (values.closedOn === null && colleague !== undefined && random.chance(1 / 8)) share.run(id, colleague)
  }
}

/** One from its first day to where it stands; what is won or lost was so within the last half year. */
function hopeOf(random: Random, { today, since, isNew }: { today: Day; since: Day; isNew: boolean }) {
  const end = isNew || random.chance(0.55) ? null : random.chance(0.6) ? 'won' : 'lost'
  const far = isNew ? random.whole(1, 2) : random.whole(1, way.length)
  const wished = addDays(today, -(end === null ? random.whole(far, 60) : random.whole(40, 200)))
  const began = wished < since ? since : wished
  const isWorn = end !== null || far > 2
  const days = end === null ? random.whole(0, 3) : random.whole(2, 9)
  const steps = way.slice(0, far).map((stage, place) => ({ stage, on: soonest(addDays(began, place * days), today) }))
  const closedOn = end === null ? null : soonest(addDays(began, far * days), today)
  const stage: OpportunityStage = end ?? (steps.at(-1)?.stage as OpportunityStage)
  const [lostReason, reason] = end === 'lost' ? random.pick(reasons) : [null, '']
  return {
    name: random.pick(wishes),
    stage,
    amount: Math.round(random.whole(8, 90) ** 1.35) * 1_000_000,
    probability: usualProbability[stage],
    closesOn: closedOn ?? addDays(today, random.whole(-20, 90)),
    competitor: isWorn && random.chance(0.5) ? random.pick(rivals) : '',
    closedOn,
    lostReason,
    reason,
    steps: closedOn === null ? steps : [...steps, { stage, on: closedOn }],
  }
}

function soonest(day: Day, today: Day): Day {
  return day < today ? day : today
}

/** Ten in the morning, but never later than now. */
function momentOf(day: Day, now: number) {
  return Math.min(instantOfDay(day, 10), now)
}
