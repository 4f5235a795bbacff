import type { Region } from './addresses.ts'
import { type Choice, listed, phrases, type Random, weighted, weightedList } from './random.ts'

/** What a customer does for a living; decides its group, its name, whom we talk to and what it buys. */
export type SectorKey =
  | 'dealer'
  | 'hospitality'
  | 'construction'
  | 'school'
  | 'health'
  | 'office'
  | 'factory'
  | 'shop'
  | 'state'
  | 'household'
  | 'person'

export interface Sector {
  weight: number
  /** How many people we know there, on average. */
  people: number
  address: 'street' | 'office' | 'factory'
  titles: Choice<string>
  needs: readonly string[]
}

const bosses = 'Giám đốc 20, Phó giám đốc 10, Kế toán trưởng 12, Kế toán 10, Trưởng phòng mua 8, Nhân viên mua hàng 10'

export const sectors: Readonly<Record<SectorKey, Sector>> = {
  dealer: {
    weight: 8,
    people: 2.4,
    address: 'street',
    titles: weightedList('Giám đốc 20, Chủ cửa hàng 18, Quản lý bán hàng 12, Kế toán 14, Thủ kho 8, Nhân viên mua hàng 8'),
    needs: phrases(`Lấy hàng theo tháng, cần chính sách thưởng quý; Nhập điều hoà {hãng} số lượng {n} bộ trước hè;
      Cần hàng sẵn kho, giao trong ngày; Quan tâm chiết khấu và công nợ 30 ngày; Muốn làm đại lý cấp 1 tủ đông, tủ mát`),
  },
  hospitality: {
    weight: 11,
    people: 2.3,
    address: 'street',
    titles:
      weightedList(`Tổng quản lý 10, Chủ nhà hàng 14, Quản lý 16, Trưởng bộ phận kỹ thuật 12, Kế toán trưởng 10, Bếp trưởng 8,
      Nhân viên mua hàng 8, Phó giám đốc 6`),
    needs: phrases(`Bảo trì {n} máy điều hoà trước hè; hỏi giá máy âm trần; Thay {n} máy phòng khách đã cũ;
      Cần tủ mát trưng bày và kho lạnh nhỏ; Máy chạy êm, tiết kiệm điện, lắp ngoài giờ đón khách;
      Hệ thống hút khói bếp và cấp gió tươi`),
  },
  construction: {
    weight: 8,
    people: 2.5,
    address: 'office',
    titles: weightedList(`${bosses}, Chỉ huy trưởng công trình 12, Kỹ sư cơ điện 12, Trưởng phòng dự án 8`),
    needs: phrases(`Hệ VRV cho toà nhà {tầng} tầng, cần hồ sơ CO, CQ; Ống gió, cửa gió cho công trình đang thi công;
      Báo giá theo khối lượng, thanh toán theo đợt nghiệm thu; Nhà thầu phụ cơ điện cho {n} căn hộ mẫu`),
  },
  school: {
    weight: 6,
    people: 2.1,
    address: 'street',
    titles: weightedList('Hiệu trưởng 20, Phó hiệu trưởng 18, Kế toán 20, Nhân viên văn thư 8, Trưởng phòng hành chính 8'),
    needs: phrases(`Lắp điều hoà {n} phòng học trong hè; Bảo trì trọn gói theo năm học; Cần đủ ba báo giá để trình phòng giáo dục;
      Máy lọc nước và điều hoà cho phòng máy tính`),
  },
  health: {
    weight: 4,
    people: 2.2,
    address: 'street',
    titles: weightedList(
      'Giám đốc 12, Trưởng phòng vật tư 16, Phó giám đốc 10, Kế toán trưởng 12, Điều dưỡng trưởng 8, Bác sĩ 8',
    ),
    needs: phrases(`Phòng sạch, cấp gió tươi cho khu mổ; Bảo trì {n} máy, trực ngoài giờ; Tủ bảo quản vắc-xin và thuốc`),
  },
  office: {
    weight: 11,
    people: 2.1,
    address: 'office',
    titles: weightedList(`${bosses}, Trưởng phòng hành chính 16, Nhân viên hành chính 14, Trợ lý giám đốc 5`),
    needs: phrases(`Bảo trì {n} máy âm trần văn phòng; Chuyển văn phòng, tháo lắp {n} máy; Điều hoà cho phòng máy chủ chạy 24/24;
      Xuất hoá đơn điện tử ngay khi nghiệm thu`),
  },
  factory: {
    weight: 8,
    people: 2.4,
    address: 'factory',
    titles: weightedList(`${bosses}, Trưởng phòng cơ điện 14, Quản đốc 10, Trưởng phòng hành chính nhân sự 8`),
    needs: phrases(`Làm mát nhà xưởng {n}00 m²; Kho lạnh bảo quản nguyên liệu; Quạt công nghiệp và tấm làm mát;
      Bảo trì chiller theo quý; Điều hoà tủ đứng cho khu văn phòng xưởng`),
  },
  shop: {
    weight: 7,
    people: 1.7,
    address: 'street',
    titles: weightedList('Chủ cửa hàng 24, Quản lý cửa hàng 18, Kế toán 8, Cửa hàng trưởng 10, Giám đốc 6'),
    needs: phrases(`Tủ mát trưng bày, tủ đông {n}00 lít; Mở thêm cửa hàng, cần {n} máy điều hoà; Rèm cắt gió cửa chính;
      Bảo trì định kỳ, làm buổi tối sau giờ đóng cửa`),
  },
  state: {
    weight: 3,
    people: 1.9,
    address: 'street',
    titles: weightedList(
      'Chánh văn phòng 14, Phó chánh văn phòng 8, Kế toán 18, Trưởng phòng hành chính 10, Phó chủ tịch 5, Văn thư 8',
    ),
    needs: phrases(`Lắp điều hoà hội trường; Mua sắm theo dự toán quý 4, cần đủ hồ sơ; Bảo trì máy của trụ sở hai lần một năm`),
  },
  household: {
    weight: 8,
    people: 0.9,
    address: 'street',
    titles: weightedList('Chủ hộ 24, Vợ 8, Chồng 6, Quản lý 4'),
    needs: phrases(`Tủ mát, tủ đông cho cửa hàng; Lắp một máy {btu} BTU cho quán; Vệ sinh máy hai lần một năm; Sửa kho lạnh nhỏ`),
  },
  person: {
    weight: 26,
    people: 0.35,
    address: 'street',
    titles: weightedList('Vợ 12, Chồng 10, Con trai 5, Con gái 6, Người giúp việc 2, Em trai 3'),
    needs: phrases(`Lắp máy {btu} BTU phòng ngủ; Nhà mới xây, lắp {tầng} phòng; Máy chảy nước, cần kiểm tra;
      Vệ sinh và nạp ga trước hè;
      Thay máy cũ {btu} BTU; Chuyển nhà, tháo lắp {tầng} máy; Lắp điều hoà phòng trẻ nhỏ, cần chạy êm`),
  },
}

export const chooseSector: Choice<SectorKey> = weighted(
  (Object.keys(sectors) as SectorKey[]).map((key) => [key, sectors[key].weight]),
)

const groupOfSector: Readonly<Record<Exclude<SectorKey, 'dealer'>, string>> = {
  hospitality: 'Nhà hàng – khách sạn',
  construction: 'Công trình',
  school: 'Trường học',
  health: 'Bệnh viện – phòng khám',
  office: 'Văn phòng',
  factory: 'Nhà máy – xưởng',
  shop: 'Cửa hàng – siêu thị',
  state: 'Cơ quan nhà nước',
  household: 'Khách lẻ',
  person: 'Khách lẻ',
}
const dealerGroups: Readonly<Record<Region, string>> = {
  north: 'Đại lý miền Bắc',
  central: 'Đại lý miền Trung',
  south: 'Đại lý miền Nam',
}

/** Every group of the sample, in the order in which they get their ids. */
export const groupNames: readonly string[] = [...Object.values(dealerGroups), ...new Set(Object.values(groupOfSector))]

export function groupOf(sector: SectorKey, region: Region): string {
  return sector === 'dealer' ? dealerGroups[region] : groupOfSector[sector]
}

export const chooseSource: Choice<string> = weightedList(`Khách cũ giới thiệu 24, Website 14, Facebook 14, Zalo 12,
  Gọi điện chào hàng 12, Khách đến cửa hàng 10, Google Maps 6, Hội chợ VIETBUILD 5, Đối tác giới thiệu 5`)

const brands = listed('Daikin, Panasonic, LG, Casper, Gree, Mitsubishi, Midea, Nagakawa, Funiki, Samsung, Toshiba')
const capacities = listed('9.000, 12.000, 12.000, 18.000, 24.000, 36.000')

/** Fills {n}, {tầng}, {btu}, {hãng}, {giá} of a deal and {đơn giá} of one machine. */
export function filled(phrase: string, random: Random): string {
  if (!phrase.includes('{')) return phrase
  return phrase
    .replaceAll('{n}', () => String(random.whole(3, 40)))
    .replaceAll('{tầng}', () => String(random.whole(2, 9)))
    .replaceAll('{btu}', () => random.pick(capacities))
    .replaceAll('{hãng}', () => random.pick(brands))
    .replaceAll('{đơn giá}', () => `${random.whole(7, 34)},${random.whole(1, 9)} triệu`)
    .replaceAll('{giá}', () => `${random.whole(8, 190)},${random.whole(1, 9)} triệu`)
}
