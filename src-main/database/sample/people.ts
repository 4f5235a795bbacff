import type { DecisionRole } from '#shared/features/contacts/schema.ts'
import { type Birth, birthOf } from '#shared/kit/birth.ts'
import { dayNumber, daysInMonth } from '#shared/kit/civil.ts'
import { type Day, partsOfDay } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'
import type { Personal } from '#shared/kit/personal.ts'
import type { Region } from './addresses.ts'
import { textOfDay } from './calendar.ts'
import { personName, type Sex } from './names.ts'
import { phrases, type Random, weightedList } from './random.ts'
import type { Point } from './reach.ts'
import { type SectorKey, sectors } from './sectors.ts'

/** A person we talk to at a customer. */
export interface Person extends Personal {
  honorific: string
  /** How we speak of ourselves to them. */
  selfAddress: string
  fullName: string
  title: string
  department: string
  decisionRole: DecisionRole
  bornOn: Birth | null
  /** Where they live. */
  address: string
  note: string
  points: Point[]
}

export interface Born {
  sex: Sex
  year: number
}

const middleYears = weightedList('1958 2, 1964 5, 1970 9, 1976 14, 1980 16, 1984 18, 1988 18, 1992 16, 1996 11, 2000 6')
const habits = phrases(`Thích gọi buổi sáng; Nên nhắn Zalo trước khi gọi; Quyết giá cuối cùng; Hay đi công trình, gọi sau 16 giờ;
  Rất kỹ về hồ sơ, chứng từ; Không gọi giờ nghỉ trưa; Nói chuyện thẳng, cần giá tốt ngay;
  Cuối tháng bận quyết toán; Nhờ xuất hoá đơn trước ngày 25`)

/** When somebody was born, and whether as a man or a woman. */
export function born(random: Random): Born {
  return { sex: random.chance(0.54) ? 'man' : 'woman', year: Number(middleYears(random)) + random.whole(-3, 3) }
}

/** A birthday in that year, as somebody told it: elder people often by the moon, some without the year. */
export function birthday(year: number, random: Random): Birth {
  const month = random.whole(1, 12)
  const day = textOfDay(dayNumber(year, month, random.whole(1, daysInMonth(year, month))))
  return tellBirthday(day) ?? day
}

function tellBirthday(day: Day) {
  const { dayOfMonth, year } = partsOfDay(day)
  if (year < 1975 && dayOfMonth % 3 === 0) {
    const { leap, ...lunar } = lunarOf(day)
    return birthOf({ ...lunar, calendar: 'lunar', isLeap: leap })
  }
  return dayOfMonth % 9 === 1
    ? birthOf({ ...partsOfDay(day), day: dayOfMonth, year: undefined, calendar: 'solar', isLeap: false })
    : day
}

/** Xưng hô as a salesperson of about thirty writes it: by age and sex, in a school by profession. */
function honorificOf({ sex, year }: Born, sector: SectorKey, thisYear: number): string {
  const age = thisYear - year
  if (sector === 'school') return sex === 'man' ? 'Thầy' : 'Cô'
  if (age >= 62) return sex === 'man' ? 'Ông' : 'Bà'
  if (age >= 54) return sex === 'man' ? 'Chú' : 'Cô'
  if (age < 26) return 'Em'
  return sex === 'man' ? 'Anh' : 'Chị'
}

const ofUs: Readonly<Record<string, string>> = {
  ...{ Ông: 'cháu', Bà: 'cháu', Chú: 'cháu', Cô: 'em', Thầy: 'em', Anh: 'em', Chị: 'em', Em: 'mình' },
}

/** An honorific, and what we call ourselves beside it where somebody noted that. */
export function addressedAs(honorific: string, isNoted = true): Pick<Person, 'honorific' | 'selfAddress'> {
  return { honorific, selfAddress: (isNoted && ofUs[honorific]) || '' }
}

/** By the year of birth, so that it costs the stream nothing: of most people. */
export function addressedIn(sector: SectorKey, who: Born, thisYear: number) {
  return addressedAs(honorificOf(who, sector, thisYear), who.year % 4 !== 3)
}

export function personOf(sector: SectorKey, at: { region: Region; thisYear: number }, random: Random): Omit<Person, 'points'> {
  const title = sectors[sector].titles(random)
  const who: Born = { ...born(random), ...sexOfTitle(title) }
  return {
    ...addressedIn(sector, who, at.thisYear),
    fullName: personName({ sex: who.sex, bornIn: who.year, region: at.region }, random),
    title,
    department: departmentOf(title, random),
    decisionRole: decisionRoleOf(title),
    bornOn: random.chance(0.45) ? birthday(who.year, random) : null,
    note: random.chance(0.3) ? random.pick(habits) : '',
    ...personalOf(who, title),
    address: '',
  }
}

/** What few people are asked, and those who decide have. */
export const nothingPersonal: Personal = { nickname: '', spouse: '', manager: '', assistant: '' }
const nicknames = { man: phrases('Anh Ba; Tí; Sáu Lúa; Bảy Râu; Cả'), woman: phrases('Chị Tư; Bống; Út; Cô Bảy; Na') }
const assistants = phrases(`Ngô Thuỳ Dung; Đặng Mai Chi; Lý Gia Hân; Hồ Bảo Trâm`)

/** By the year of birth, so that it costs the stream nothing. */
export function personalOf({ sex, year }: Born, title = ''): Personal {
  const isHead = decisionRoleOf(title) === 'decider'
  return {
    ...nothingPersonal,
    ...(year % 9 === 4 && { nickname: nicknames[sex][year % nicknames[sex].length] ?? '' }),
    ...(isHead && year % 4 === 1 && { assistant: assistants[year % assistants.length] ?? '' }),
  }
}

function sexOfTitle(title: string): Pick<Born, 'sex'> | undefined {
  if (/^(?:Vợ|Con gái|Người giúp việc)$/u.test(title)) return { sex: 'woman' }
  return /^(?:Chồng|Con trai|Em trai)$/u.test(title) ? { sex: 'man' } : undefined
}

function decisionRoleOf(title: string): DecisionRole {
  if (/[Gg]iám đốc|Chủ|[Hh]iệu trưởng/u.test(title) && !/phó/iu.test(title)) return 'decider'
  if (/[Kk]ế toán/u.test(title)) return 'payer'
  if (/kỹ thuật|cơ điện/u.test(title)) return 'influencer'
  return /[Vv]ăn thư|hành chính/u.test(title) ? 'gatekeeper' : ''
}

function departmentOf(title: string, random: Random) {
  if (random.chance(0.45)) return ''
  if (/[Kk]ế toán/u.test(title)) return 'Phòng kế toán'
  if (/mua|vật tư/u.test(title)) return 'Phòng mua'
  if (/hành chính|[Vv]ăn thư/u.test(title)) return 'Phòng hành chính'
  if (/kỹ thuật|cơ điện|công trình/u.test(title)) return 'Phòng kỹ thuật'
  return /hiệu trưởng/iu.test(title) ? 'Ban giám hiệu' : /[Gg]iám đốc|Tổng/u.test(title) ? 'Ban giám đốc' : ''
}
