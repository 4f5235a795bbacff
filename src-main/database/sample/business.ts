import type { Day } from '#shared/kit/day.ts'
import { textOfDay } from './calendar.ts'
import { phrases, randomFrom, weightedList } from './random.ts'
import type { SectorKey } from './sectors.ts'
import type { Firm, Story } from './stories.ts'

/** What one knows of a customer's business beside what it bought. */
export interface Business {
  industry: string
  size: string
  budget: number | null
  creditLimit: number | null
  /** When they mean to buy, and where it is for. */
  neededOn: Day | null
  neededPlace: string
  tastes: string
}

const industries: Readonly<Record<SectorKey, string>> = {
  dealer: 'Bán buôn điện máy',
  hospitality: 'Nhà hàng, khách sạn',
  construction: 'Xây dựng',
  school: 'Giáo dục',
  health: 'Y tế',
  office: 'Dịch vụ văn phòng',
  factory: 'Sản xuất',
  shop: 'Bán lẻ',
  state: 'Cơ quan nhà nước',
  household: 'Bán lẻ',
  person: '',
}

const smallSizes = weightedList('Dưới 10 người 60, 10–50 người 40')
const largeSizes = weightedList('10–50 người 40, 50–200 người 40, Trên 200 người 20')
const small: ReadonlySet<SectorKey> = new Set(['dealer', 'hospitality', 'shop'])
const tastes = phrases(`Thích hàng Nhật, ngại đồ Trung Quốc; Chuộng màu trắng, gọn; Quen dùng Daikin; Chỉ mua hàng có sẵn kho;
  Kỹ tính về độ ồn; Thích được tư vấn tận nơi; Ưa trả góp; Quan tâm tiết kiệm điện hơn giá`)
const MILLION = 1_000_000

const places =
  phrases(`Văn phòng mới; Kho mới; Tầng 3 và tầng 4; Công trình đang hoàn thiện; Chi nhánh sắp mở; Nhà máy giai đoạn 2;
  Phòng họp lớn; Khu trưng bày`)
const homes = phrases('Căn hộ mới; Nhà đang xây; Phòng ngủ tầng 2; Nhà bố mẹ ở quê; Căn hộ cho thuê')

/** In streams of their own: what else is made up of a customer stays as it is. */
export function businessOf(firm: Firm) {
  const random = randomFrom(firm.seed, 'business')
  const needed = randomFrom(firm.seed, 'needed')
  return ({ stage }: Story, sector: SectorKey): Business => {
    const isSmall = sector === 'person' || sector === 'household'
    const isOpen = stage === 'lead' || stage === 'prospect'
    const hasBought = stage === 'customer' || stage === 'loyal'
    return {
      industry: random.chance(0.8) ? industries[sector] : '',
      size: !isSmall && random.chance(0.6) ? (small.has(sector) ? smallSizes : largeSizes)(random) : '',
      budget: isOpen && random.chance(0.45) ? random.whole(1, isSmall ? 8 : 60) * 10 * MILLION : null,
      creditLimit: hasBought && !isSmall && random.chance(0.5) ? random.whole(1, 20) * 50 * MILLION : null,
      neededOn: isOpen && needed.chance(0.5) ? textOfDay(firm.calendar.today + needed.whole(7, 120)) : null,
      neededPlace: isOpen && needed.chance(0.4) ? needed.pick(isSmall ? homes : places) : '',
      tastes: random.chance(0.18) ? random.pick(tastes) : '',
    }
  }
}
