import { auditWords } from '#shared/features/audit/words.ts'
import { occasionText } from '#shared/features/gifts/rules.ts'
import type { GiftLine } from './giftQueries.ts'
import { customerColumns, day, number, type Shown, text } from './shownColumns.ts'

export const giftColumns: Shown<GiftLine>[] = [
  ...customerColumns<GiftLine>(),
  text('Người nhận', 24, (gift) => gift.contact),
  text('Dịp', 30, (gift) => occasionText(gift, 'vi')),
  day('Cho ngày', (gift) => gift.dueOn),
  text('Quà', 36, (gift) => gift.what),
  number('Dự kiến (₫)', 14, (gift) => gift.budget),
  number('Đã chi (₫)', 14, (gift) => gift.cost),
  text('Người tặng', 20, (gift) => gift.giver),
  text('Trạng thái', 12, (gift) => auditWords.vi.values.status[gift.status]),
  day('Ngày tặng, từ chối', (gift) => gift.givenOn),
  text('Lý do từ chối', 30, (gift) => gift.reason),
  text('Lời trên thiệp', 40, (gift) => gift.cardText),
  text('Ghi chú', 40, (gift) => gift.note),
]
