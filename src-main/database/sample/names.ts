import type { Region } from './addresses.ts'
import { listed, type Random, weightedList } from './random.ts'

export type Sex = 'man' | 'woman'

const families = `
  Nguyễn 310, Trần 110, Lê 95, Phạm 70, Phan 28, Đặng 21, Bùi 20, Đỗ 19, Hồ 13, Ngô 13, Dương 10, Lý 5, Trương 12, Đinh 9,
  Đoàn 8, Trịnh 7, Lương 7, Mai 6, Đào 7, Tô 4, Lâm 6, Cao 5, Hà 6, Tạ 4, Thái 3, Châu 3, Vương 3, Quách 2, Kiều 2, Chu 4,
  Phùng 3, La 1, Từ 1, Tống 2, Nghiêm 2, Lưu 4, Khuất 1, Âu Dương 0.2, Tôn Thất 0.3`
const familyOf: Readonly<Record<Region, (random: Random) => string>> = {
  north: weightedList(`${families}, Hoàng 45, Vũ 38, Huỳnh 1, Võ 2`),
  central: weightedList(`${families}, Hoàng 30, Vũ 6, Huỳnh 14, Võ 26`),
  south: weightedList(`${families}, Hoàng 8, Vũ 8, Huỳnh 44, Võ 32`),
}

const middleOf: Readonly<Record<Sex, Readonly<Record<'old' | 'young', (random: Random) => string>>>> = {
  man: {
    old: weightedList(`Văn 42, Đức 6, Hữu 6, Minh 3, Quang 5, Quốc 4, Anh 1, Thanh 5, Đình 5, Xuân 5, Công 4, Ngọc 5, Duy 1,
      Trọng 3, Bá 3, Mạnh 3, Thành 2, Tiến 3, Hồng 2, Viết 2, Kim 1, Thế 3, Sỹ 1, Như 0.5`),
    young: weightedList(`Văn 13, Đức 9, Hữu 5, Minh 10, Quang 8, Quốc 6, Anh 5, Thanh 6, Đình 4, Xuân 3, Công 4, Ngọc 5, Duy 6,
      Trọng 4, Bá 2, Mạnh 4, Thành 4, Tiến 4, Hoàng 6, Tuấn 5, Gia 4, Nhật 3, Việt 3, Thế 3, Hải 2, Trung 2`),
  },
  woman: {
    old: weightedList(`Thị 60, Thị Thu 4, Thị Kim 3, Thị Thanh 3, Thị Bích 2, Thị Hồng 3, Thị Ngọc 3, Ngọc 3, Thu 3, Thanh 3,
      Kim 3, Bích 2, Hồng 2, Minh 2, Tuyết 1, Mai 1`),
    young: weightedList(`Thị 24, Thị Thu 5, Thị Thanh 4, Thị Ngọc 4, Thị Minh 3, Thị Phương 4, Thị Hồng 3, Ngọc 8, Thu 6,
      Thanh 5, Phương 5, Minh 4, Mai 3, Khánh 4, Thuỳ 4, Quỳnh 3, Mỹ 2, Diệu 2, Bảo 2, Hoài 2, Hồng 3, Như 1, Lan 1`),
  },
}

const givenOf: Readonly<Record<Sex, (random: Random) => string>> = {
  man: weightedList(`Hùng 30, Dũng 30, Minh 26, Tuấn 32, Hải 26, Cường 26, Sơn 24, Thắng 24, Nam 24, Long 22, Đức 22, Quân 16,
    Hiếu 16, Trung 18, Thành 18, Bình 16, Hoàng 16, Phong 14, Việt 14, Khoa 8, Phúc 12, Huy 18, Kiên 14, Tùng 16, Quang 14,
    Thịnh 10, Tiến 12, Vinh 10, Lâm 10, Đạt 14, Khánh 10, An 8, Bảo 8, Toàn 10, Hưng 14, Mạnh 8, Chiến 8, Thái 8, Lộc 8,
    Tâm 6, Nghĩa 8, Duy 8, Tú 8, Anh 12, Hậu 6, Công 5, Hoà 6, Dương 8, Giang 6, Vũ 7, Khang 5, Thiện 5, Trường 6, Luân 4,
    Tài 6, Quyết 5, Thuận 5, Nhân 5, Đông 5, Bách 3, Trí 4, Ước 1, Phương 5, Hào 3, Định 3, Khôi 3, Đại 3, Điệp 2`),
  woman: weightedList(`Hương 32, Lan 24, Hoa 20, Mai 20, Linh 26, Trang 28, Hà 26, Thảo 24, Hằng 26, Nga 20, Hạnh 18, Thuỷ 20,
    Ngọc 18, Yến 16, Phương 24, Vân 20, Nhung 20, Hiền 22, Loan 12, Dung 18, Tuyết 12, Oanh 12, Thu 14, Hường 12, Ánh 10,
    Đào 6, Anh 20, My 8, Chi 10, Quỳnh 10, Nhi 8, Trinh 8, Huyền 18, Liên 12, Bích 6, Thanh 10, Hồng 12, Tâm 8, Xuân 6,
    Minh 5, Nguyệt 6, Thơm 5, Lý 3, Diệp 4, Hoà 5, Ngân 8, Giang 6, Vy 6, Châu 5, Trâm 5, Uyên 4, Kiều 3, Phượng 6, Cúc 4,
    Sen 3, Lệ 3, Thoa 4, Tú 4, Thuý 12, Ngà 3, Diễm 3, Duyên 4, Ngọ 1, Thương 4, Dịu 2`),
}

/** A full name as it stands on a card: family, middle, given; with the fashions of the year of birth. */
export function personName(person: { sex: Sex; bornIn: number; region: Region }, random: Random): string {
  const { sex, bornIn, region } = person
  const family = familyOf[region](random)
  const given = givenOf[sex](random)
  if (random.chance(0.04)) return `${family} ${given}`
  const middle = middleOf[sex][bornIn < 1982 ? 'old' : 'young'](random)
  return middle.endsWith(given) ? `${family} ${given}` : `${family} ${middle} ${given}`
}

/** Two given names as shops are called after a couple: 'Tuấn Hằng'. */
export function coupleName(random: Random): string {
  return `${givenOf.man(random)} ${givenOf.woman(random)}`
}

const firstSyllables = listed(`An, Anh, Ánh, Bảo, Bình, Châu, Đại, Đông, Đức, Duy, Gia, Hà, Hải, Hòa, Hoàng, Hồng, Hưng, Hùng,
  Khánh, Kim, Lâm, Lộc, Long, Mai, Minh, Mỹ, Nam, Ngọc, Nhật, Phú, Phúc, Phương, Quang, Quốc, Sao, Sơn, Tân, Tâm, Tây, Thái,
  Thanh, Thành, Thiên, Thịnh, Thuận, Tiến, Toàn, Trường, Tuấn, Tùng, Vạn, Việt, Vinh, Vĩnh, Xuân, Hợp, Nhất`)
const lastSyllables = listed(`An, Anh, Bình, Cường, Đạt, Đô, Đức, Dương, Giang, Gia, Hà, Hải, Hưng, Hùng, Khang, Khánh, Khoa, Lâm,
  Lợi, Long, Minh, Nam, Nghĩa, Nguyên, Phát, Phong, Phú, Phúc, Phương, Quang, Sơn, Tài, Tâm, Thái, Thắng, Thành, Thịnh, Thuận,
  Tiến, Tín, Toàn, Trí, Trung, Trường, Tường, Việt, Vinh, Vượng, Xuân, Yên, Châu, Mai, Á, Mỹ, Nhật`)

/** A firm's own name: 'Hòa Phát', seldom of three words: 'Minh Hưng Phát'. */
export function firmName(random: Random): string {
  const first = random.pick(firstSyllables)
  let last = random.pick(lastSyllables)
  while (last === first) last = random.pick(lastSyllables)
  if (!random.chance(0.16)) return `${first} ${last}`
  const between = random.pick(firstSyllables)
  return between === first || between === last ? `${first} ${last}` : `${first} ${between} ${last}`
}
