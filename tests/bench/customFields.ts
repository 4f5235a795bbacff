import SqliteDatabase from 'better-sqlite3'
import { foundOf } from '#main/features/customFields/valueQueries.ts'
import type { CustomKind } from '#shared/features/customFields/choices.ts'

/** Ten fields as an office that sells air conditioning would make them; seven customers in ten have something in each. */
const fields: readonly { kind: CustomKind; label: string; make: (random: () => number, id: number) => number | string }[] = [
  { kind: 'text', label: 'Biển số xe', make: (_, id) => `29A-${String(id).padStart(6, '0')}` },
  { kind: 'text', label: 'Người giới thiệu', make: (random) => `${pick(random, family)} ${pick(random, given)}` },
  { kind: 'text', label: 'Ghi chú lắp đặt', make: (random) => pick(random, notes) },
  { kind: 'number', label: 'Diện tích', make: (random) => Math.round(random() * 10_000) / 10 },
  { kind: 'money', label: 'Hạn mức công nợ', make: (random) => Math.floor(random() * 1_000) * 1_000_000 },
  { kind: 'day', label: 'Ngày khảo sát', make: aDay },
  { kind: 'lunarDay', label: 'Ngày giỗ tổ', make: aDay },
  { kind: 'choice', label: 'Cách thanh toán', make: (random) => 1 + Math.floor(random() * choices.length) },
  { kind: 'yesNo', label: 'Nhận quà Tết', make: (random) => (random() < 0.5 ? 1 : 0) },
  { kind: 'person', label: 'Kỹ thuật phụ trách', make: (random) => 1 + Math.floor(random() * 5) },
]
const choices = ['Tiền mặt', 'Chuyển khoản', 'Thẻ', 'Trả góp']
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Bùi', 'Vũ', 'Hoàng']
const given = ['An', 'Bình', 'Cường', 'Dũng', 'Đức', 'Hà', 'Lan', 'Minh', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thu', 'Yến']
const notes = ['Thang máy nhỏ', 'Treo tường gạch', 'Giờ hành chính', 'Cần giàn giáo', 'Mặt tiền hẹp', 'Gửi xe tầng hầm']

/** The ids of the fields are their places in the list, from 1. */
export function giveCustomFields(file: string) {
  const sqlite = new SqliteDatabase(file)
  const field = sqlite.prepare('insert into custom_fields (record, kind, label, is_required, position) values (?, ?, ?, 0, ?)')
  const choice = sqlite.prepare('insert into custom_choices (field_id, label, position) values (?, ?, ?)')
  const value = sqlite.prepare(
    'insert into custom_values (record_id, field_id, place, number, text, found) values (?, ?, 0, ?, ?, ?)',
  )
  const ids = sqlite.prepare('select id from customers order by id').pluck().all() as number[]
  const random = aRandom()
  const fill = sqlite.transaction(() => {
    for (const [index, { kind, label }] of fields.entries()) field.run('customer', kind, label, index)
    for (const [position, label] of choices.entries()) choice.run(8, label, position)
    for (const id of ids)
      for (const [index, { kind, make }] of fields.entries()) {
        if (random() < 0.3) continue
        const one = make(random, id)
        if (typeof one === 'number') value.run(id, index + 1, one, null, null)
        else value.run(id, index + 1, null, kind === 'text' ? one : null, kind === 'text' ? foundOf(one) : one)
      }
  })
  fill.immediate()
  sqlite.exec('analyze')
  sqlite.close()
}

function pick<Item>(random: () => number, items: readonly Item[]) {
  return items[Math.floor(random() * items.length)] as Item
}

function aDay(random: () => number) {
  const twoDigits = (number: number) => String(1 + Math.floor(number)).padStart(2, '0')
  return `${2016 + Math.floor(random() * 11)}-${twoDigits(random() * 12)}-${twoDigits(random() * 28)}`
}

/** The same numbers at every run. */
function aRandom() {
  let state = 20_251_122
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
