import { addDays, dayOfInstant } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { Sqlite } from '../open.ts'
import { phrases, randomFrom } from './random.ts'

/** Who else sells air conditioning to the same offices. */
const competitors = [
  {
    name: 'Điện lạnh Thăng Long',
    website: 'dienlanhthanglong.example',
    products: 'Điều hoà treo tường, âm trần; lắp đặt trọn gói',
    policy: 'Rẻ hơn ta khoảng 5 %, đòi thanh toán ngay',
    service: 'Bảo hành 12 tháng, gọi sau hai ngày mới đến',
    strengths: 'Giá, giao hàng nhanh trong nội thành',
    weaknesses: 'Bảo trì chậm, không có máy công suất lớn',
  },
  {
    name: 'Cơ điện Sao Mai',
    website: 'codiensaomai.example',
    products: 'Điều hoà trung tâm, thông gió, phòng sạch',
    policy: 'Giá cao hơn ta, cho trả sau 60 ngày',
    service: 'Đội kỹ thuật riêng, trực 24 giờ',
    strengths: 'Kỹ sư giỏi, làm được công trình lớn',
    weaknesses: 'Không nhận việc nhỏ, báo giá lâu',
  },
  {
    name: 'Siêu thị Điện máy Hồng Hà',
    website: 'dienmayhongha.example',
    products: 'Điều hoà dân dụng các hãng',
    policy: 'Khuyến mãi theo tháng, trả góp',
    service: 'Lắp trong ngày, bảo hành tại hãng',
    strengths: 'Nhiều mẫu, quảng cáo mạnh',
    weaknesses: 'Không khảo sát, không có hợp đồng bảo trì',
  },
]

const bought = phrases('Máy treo tường; Máy âm trần; Hợp đồng bảo trì; Vật tư, gas; Quạt thông gió; Thay máy cũ')

/** Of those who buy or may buy one in nine also has a competitor; of those we lost every second one went to one. Half of them said what they think. */
export function competeForSome(sqlite: Sqlite, { seed, now }: { seed: number; now: number }) {
  const random = randomFrom(seed, 'competitors')
  const today = dayOfInstant(now)
  const insertCompetitor = sqlite
    .prepare(`insert into competitors (name, folded_name, website, products, policy, service, strengths, weaknesses, created_at, updated_at)
      values (@name, @foldedName, @website, @products, @policy, @service, @strengths, @weaknesses, @now, @now) returning id`)
    .pluck()
  const ids = competitors.map((one) => insertCompetitor.get({ ...one, foldedName: fold(one.name), now }) as number)
  const insert =
    sqlite.prepare(`insert into customer_competitors (customer_id, competitor_id, status, since_on, buys, created_at, updated_at)
    values (@id, @competitorId, @status, @sinceOn, @buys, @now, @now)`)
  const rate = sqlite.prepare(`insert into opinions
    (customer_id, competitor_id, said_on, innovation, quality, expertise, leadership, price, service, created_at, updated_at)
    values (@id, @competitorId, @saidOn, @innovation, @quality, @expertise, @leadership, @price, @service, @now, @now)`)
  const score = () => random.whole(2, 5)
  const scored = () => ({
    ...{ innovation: score(), quality: score(), expertise: score(), leadership: score(), price: score(), service: score() },
  })
  const customers = sqlite.prepare('select id, stage from customers order by id').all() as { id: number; stage: string }[]
  for (const { id, stage } of customers) {
    const isLost = stage === 'lost'
    if (!random.chance(isLost ? 1 / 2 : 1 / 9)) continue
    const status = isLost ? 'lost' : stage === 'customer' && random.chance(1 / 4) ? 'won' : 'using'
    const sinceOn = addDays(today, -random.whole(30, 900))
    const competitorId = random.pick(ids)
    insert.run({ id, competitorId, status, sinceOn, buys: random.pick(bought), now })
    if (!random.chance(1 / 2)) continue
    const saidOn = addDays(today, -random.whole(1, 29))
    for (const whom of [null, competitorId]) rate.run({ id, competitorId: whom, saidOn, ...scored(), now })
  }
}
