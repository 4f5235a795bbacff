import { type Choice, type Random, weighted } from './random.ts'
import { filled, type SectorKey } from './sectors.ts'

/** What a contract is about. `{máy}` is a number of machines, `{năm}` the year in which it starts. */
interface Subject {
  title: string
  /** Machines or square metres, and the price of one in thousands of đồng. */
  pieces: readonly [number, number]
  price: readonly [number, number]
  days: readonly [number, number]
}

export interface Terms {
  name: string
  value: number
  days: number
  note: string
}

const year = [365, 365] as const
const maintenance: Subject = { title: 'Bảo trì {máy} máy điều hoà năm {năm}', pieces: [8, 60], price: [900, 2200], days: year }
const wallUnits: Subject = {
  title: 'Cung cấp và lắp đặt {máy} máy treo tường',
  pieces: [3, 24],
  price: [8900, 14_500],
  days: [15, 45],
}
const ceilingUnits: Subject = {
  title: 'Cung cấp và lắp đặt {máy} máy âm trần',
  pieces: [3, 28],
  price: [24_000, 39_000],
  days: [25, 75],
}
const standingUnits: Subject = { title: 'Cung cấp {máy} máy tủ đứng', pieces: [2, 10], price: [24_000, 46_000], days: [15, 40] }
const coldRoom: Subject = { title: 'Thi công kho lạnh {máy} m³', pieces: [30, 400], price: [2100, 3100], days: [45, 120] }
const multiSplit: Subject = {
  title: 'Cung cấp và lắp đặt hệ VRV {máy} dàn lạnh',
  pieces: [12, 90],
  price: [27_000, 42_000],
  days: [90, 300],
}
const ducts: Subject = { title: 'Thi công ống gió, cửa gió {máy} phòng', pieces: [6, 60], price: [7000, 16_000], days: [60, 180] }
const freshAir: Subject = {
  title: 'Lắp đặt hệ thống cấp gió tươi {máy} phòng',
  pieces: [3, 30],
  price: [9000, 21_000],
  days: [30, 90],
}
const fridges: Subject = { title: 'Cung cấp {máy} tủ mát, tủ đông', pieces: [2, 14], price: [9500, 27_000], days: [10, 30] }
const repair: Subject = { title: 'Sửa chữa, thay máy nén {máy} máy', pieces: [1, 8], price: [3200, 9800], days: [10, 30] }
const yearly: Subject = { title: 'Nguyên tắc mua bán điều hoà năm {năm}', pieces: [20, 120], price: [7200, 11_000], days: year }
const batch: Subject = { title: 'Cung cấp {máy} bộ điều hoà {hãng}', pieces: [10, 60], price: [6900, 11_500], days: [15, 45] }
const homeRepair: Subject = { title: 'Sửa chữa {máy} máy điều hoà tại nhà', pieces: [1, 3], price: [1100, 4600], days: [3, 10] }
const home: Subject = { title: 'Lắp đặt {máy} máy điều hoà tại nhà', pieces: [1, 6], price: [8500, 15_500], days: [7, 20] }
const renting: Subject = { title: 'Cho thuê {máy} máy điều hoà cây sự kiện', pieces: [4, 24], price: [1200, 2600], days: [5, 15] }
const factoryCooling: Subject = {
  title: 'Làm mát nhà xưởng {máy} quạt công nghiệp',
  pieces: [8, 60],
  price: [8000, 19_000],
  days: [30, 90],
}

const business: Choice<Subject> = weighted([
  [maintenance, 46],
  [ceilingUnits, 16],
  [wallUnits, 16],
  [standingUnits, 6],
  [repair, 10],
  [freshAir, 6],
])
const subjects: Readonly<Record<SectorKey, Choice<Subject>>> = {
  dealer: weighted([
    [yearly, 50],
    [batch, 50],
  ]),
  hospitality: weighted([
    [maintenance, 44],
    [ceilingUnits, 14],
    [fridges, 12],
    [coldRoom, 6],
    [freshAir, 12],
    [renting, 6],
    [repair, 6],
  ]),
  construction: weighted([
    [multiSplit, 36],
    [ducts, 34],
    [ceilingUnits, 20],
    [freshAir, 10],
  ]),
  school: weighted([
    [maintenance, 50],
    [wallUnits, 42],
    [repair, 8],
  ]),
  health: weighted([
    [maintenance, 46],
    [freshAir, 26],
    [ceilingUnits, 18],
    [fridges, 10],
  ]),
  office: business,
  factory: weighted([
    [factoryCooling, 34],
    [coldRoom, 18],
    [maintenance, 34],
    [standingUnits, 14],
  ]),
  shop: weighted([
    [fridges, 40],
    [maintenance, 28],
    [wallUnits, 26],
    [repair, 6],
  ]),
  state: business,
  household: weighted([
    [fridges, 46],
    [home, 38],
    [homeRepair, 16],
  ]),
  person: weighted([
    [home, 84],
    [homeRepair, 16],
  ]),
}

const notes = [
  'Thanh toán 3 đợt: 30 – 50 – 20',
  'Tạm ứng 40 %, còn lại sau nghiệm thu',
  'Bảo hành 24 tháng, máy nén 5 năm',
  'Làm ngoài giờ hành chính',
  'Bản gốc để tủ số 2, ngăn 3',
  'Công nợ 30 ngày kể từ ngày xuất hoá đơn',
]

/** What such a customer signs: title, a round value in đồng, how many days it runs. */
export function subjectFor(sector: SectorKey, startYear: number, random: Random): Terms {
  const subject = subjects[sector](random)
  const pieces = Math.max(subject.pieces[0], Math.round(subject.pieces[1] * random.next() ** 1.8))
  const price = random.whole(subject.price[0], subject.price[1]) * 1000
  const title = subject.title.replace('{máy}', String(pieces)).replace('{năm}', String(startYear))
  return {
    name: filled(title, random),
    value: rounded(pieces * price),
    days: random.whole(subject.days[0], subject.days[1]),
    note: random.chance(0.35) ? random.pick(notes) : '',
  }
}

/** To what people agree on: hundred thousands, millions when it is much. */
function rounded(value: number) {
  const step = value < 50_000_000 ? 100_000 : value < 500_000_000 ? 500_000 : 1_000_000
  return Math.round(value / step) * step
}
