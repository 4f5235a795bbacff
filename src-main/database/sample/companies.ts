import type { Place } from './addresses.ts'
import { coupleName, firmName, personName } from './names.ts'
import { listed, type Random, weightedList } from './random.ts'
import type { SectorKey } from './sectors.ts'

export interface OrganisationName {
  name: string
  shortName: string
}

type Naming = (place: Place, random: Random) => OrganisationName

const legalForm = weightedList(
  'Công ty TNHH 44, Công ty CP 18, Công ty Cổ phần 10, Công ty TNHH MTV 12, Doanh nghiệp tư nhân 3, Cty TNHH 3',
)
const tradingForm = weightedList(`Công ty TNHH 34, Công ty TNHH Thương mại và Dịch vụ 20, Công ty TNHH TM&DV 8, Công ty CP 14,
  Công ty TNHH MTV 10, Công ty TNHH Sản xuất và Thương mại 8, Doanh nghiệp tư nhân 4, Hợp tác xã 1`)

const cooling = weightedList('Điện lạnh 30, Điện máy 16, Cơ điện lạnh 14, Điện tử Điện lạnh 8, Kỹ thuật lạnh 8, Thiết bị lạnh 6')
const building =
  weightedList(`Xây dựng 26, Đầu tư và Xây dựng 12, Xây lắp 8, Cơ điện 14, Kiến trúc và Nội thất 9, Phát triển nhà 5,
  Kết cấu thép 4, Tư vấn Thiết kế 6, Hạ tầng 3`)
const offices =
  weightedList(`Công nghệ 12, Phần mềm 8, Truyền thông 6, Vận tải 10, Logistics 6, Bất động sản 8, Xuất nhập khẩu 12,
  Du lịch 6, Dược phẩm 7, Kiểm toán 3, Quảng cáo 4, In ấn 4, Tư vấn 5, Bảo hiểm 2, Luật 3, Thiết bị y tế 4, Giáo dục 4`)
const making = weightedList(`May mặc 10, Bao bì 10, Nhựa 10, Cơ khí 12, Thực phẩm 12, Thuỷ sản 5, Gỗ 6, Điện tử 6, Dệt 4, Giấy 4,
  Thức ăn chăn nuôi 4, Linh kiện 5, Nông sản 6, Da giày 4, Nội thất 5, Đông lạnh 3, Cao su 2`)
const shops =
  weightedList(`Siêu thị mini 10, Cửa hàng tiện lợi 8, Nhà thuốc 12, Cửa hàng thời trang 10, Siêu thị 6, Tiệm bánh 8, Cà phê 14,
  Cửa hàng nội thất 4, Spa 8, Phòng tập 5, Salon tóc 6, Cửa hàng thực phẩm sạch 8, Trung tâm tiệc cưới 2, Karaoke 3`)
const hosts = weightedList(
  'Khách sạn 26, Nhà hàng 30, Nhà nghỉ 8, Nhà hàng hải sản 8, Quán lẩu 7, Nhà hàng tiệc cưới 4, Homestay 4, Bia hơi 5',
)
const flowers =
  listed(`Hoa Sữa, Hoa Mai, Hoa Hồng, Hoa Sen, Hoa Phượng, Hoa Ban, Sao Mai, Ban Mai, Ánh Dương, Tuổi Thơ, Hoạ Mi, Sơn Ca,
  Vành Khuyên, Bình Minh, Măng Non, Hướng Dương, Thiên Thần Nhỏ, Búp Sen Xanh, Cầu Vồng, Chim Non, Vàng Anh, Bông Sen`)
const heroes =
  listed(`Nguyễn Trãi, Trần Phú, Lê Quý Đôn, Chu Văn An, Nguyễn Du, Lý Thường Kiệt, Trần Hưng Đạo, Quang Trung, Ngô Quyền,
  Phan Chu Trinh, Phan Bội Châu, Nguyễn Bỉnh Khiêm, Kim Đồng, Lê Hồng Phong, Nguyễn Huệ, Hai Bà Trưng, Đoàn Thị Điểm,
  Lê Lợi, Nguyễn Khuyến, Tô Hiệu, Lương Thế Vinh, Phan Đình Phùng, Nguyễn Văn Cừ, Hoàng Văn Thụ, Võ Thị Sáu, Bế Văn Đàn`)
const schools = weightedList(
  'Trường Mầm non 30, Trường Tiểu học 26, Trường THCS 20, Trường THPT 12, Trung tâm Anh ngữ 8, Trường Cao đẳng nghề 3',
)
const clinics = weightedList(
  'Phòng khám Đa khoa 26, Nha khoa 24, Bệnh viện Đa khoa 10, Phòng khám Sản 6, Phòng khám Mắt 6, Trạm Y tế 10',
)
const stateOffices = weightedList(`Uỷ ban nhân dân 26, Công an 10, Nhà văn hoá 10, Trung tâm Văn hoá – Thể thao 5, Hội Nông dân 3,
  Trung tâm Phục vụ hành chính công 8`)
const trades = weightedList(
  'Điện lạnh 10, Tạp hoá 18, Quán ăn 16, Cà phê 14, Tiệm vàng 4, Cơm văn phòng 8, Bún phở 10, Nhà trọ 10, Trà sữa 8',
)
const tableNames =
  listed(`Sen Hồ Tây, Đông Đô, Hoàng Gia, Bông Sen, Hương Giang, Biển Xanh, Sao Biển, Phố Cổ, Hoa Ban, Hải Âu, Cây Đa,
  Gió Biển, Hương Sen, Làng Chài, Bến Thuyền, Vườn Xoài, Sông Quê, Đồng Quê, Mộc Lan, Ánh Trăng, Kim Cương, Thiên Nga, Cố Đô`)

const naming: Readonly<Record<Exclude<SectorKey, 'person'>, Naming>> = {
  dealer: (_, random) => named(`${random.chance(0.75) ? tradingForm(random) : 'Cửa hàng'} ${cooling(random)}`, firmName(random)),
  construction: (_, random) => named(`${legalForm(random)} ${building(random)}`, firmName(random)),
  office: (_, random) => named(`${legalForm(random)} ${offices(random)}`, firmName(random)),
  factory: (_, random) => named(`${tradingForm(random)} ${making(random)}`, firmName(random)),
  hospitality(_, random) {
    const own = random.chance(0.55) ? firmName(random) : random.pick(tableNames)
    return named(random.chance(0.2) ? `${legalForm(random)} ${hosts(random)}` : hosts(random), own)
  },
  shop: (_, random) => named(shops(random), random.chance(0.3) ? coupleName(random) : firmName(random)),
  school(_, random) {
    const kind = schools(random)
    const own = /Mầm non|Anh ngữ/u.test(kind) ? random.pick(flowers) : random.pick(heroes)
    return named(kind, own)
  },
  health(place, random) {
    const kind = clinics(random)
    return kind === 'Trạm Y tế'
      ? { name: `${kind} ${lowerWard(random.pick(place.wards))}`, shortName: '' }
      : named(kind, firmName(random))
  },
  state: (place, random) => ({ name: `${stateOffices(random)} ${lowerWard(random.pick(place.wards))}`, shortName: '' }),
  household(place, random) {
    const trade = trades(random)
    if (random.chance(0.5)) return named(`Hộ kinh doanh ${trade}`, coupleName(random))
    const owner = personName(
      { sex: random.chance(0.5) ? 'man' : 'woman', bornIn: random.whole(1960, 1998), region: place.region },
      random,
    )
    return named('Hộ kinh doanh', owner)
  },
}

const cities: Readonly<Record<string, string>> = { 'Hà Nội': 'Hà Nội', 'TP. Hồ Chí Minh': 'Sài Gòn' }

/** Names organisations so that no two of the sample have quite the same name. */
export function organisationNamer(): (sector: Exclude<SectorKey, 'person'>, place: Place, random: Random) => OrganisationName {
  const taken = new Set<string>()
  return (sector, place, random) => {
    const plain = naming[sector](place, random)
    const town = cities[place.province] ?? place.province
    const ward = random.pick(place.wards).replace(/^\S+ /u, '')
    const endings = [
      '',
      ` ${town}`,
      ` ${ward}`,
      ' Việt Nam',
      ' Miền Bắc',
      ' Group',
      ` ${ward} ${random.whole(1, 9)}`,
      ` ${ward} ${random.whole(10, 99)}`,
    ]
    const first = plain.name.startsWith('Công ty') && random.chance(0.12) ? 1 : 0
    const ending = endings.slice(first).find((one) => !taken.has(plain.name + one)) ?? ` cơ sở ${taken.size}`
    const name = plain.name + ending
    taken.add(name)
    return { name: branched(name, place, random), shortName: plain.shortName }
  }
}

function named(before: string, own: string): OrganisationName {
  return { name: `${before} ${own}`, shortName: own }
}

/** One firm in forty is a branch of one from elsewhere. */
function branched(name: string, place: Place, random: Random) {
  if (!name.startsWith('Công ty') || !random.chance(0.025)) return name
  return `Chi nhánh ${name} tại ${place.province}`
}

function lowerWard(ward: string) {
  return ward.charAt(0).toLowerCase() + ward.slice(1)
}
