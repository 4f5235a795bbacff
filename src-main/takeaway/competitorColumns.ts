import { auditWords } from '#shared/features/audit/words.ts'
import type { CompetitorLine, CustomerCompetitorLine } from './competitorQueries.ts'
import { customerColumns, day, type Shown, text } from './shownColumns.ts'

export const competitorColumns: Shown<CompetitorLine>[] = [
  text('Tên đối thủ', 30, (competitor) => competitor.name),
  text('Website', 24, (competitor) => competitor.website),
  text('Sản phẩm', 40, (competitor) => competitor.products),
  text('Giá và chính sách', 40, (competitor) => competitor.policy),
  text('Dịch vụ', 40, (competitor) => competitor.service),
  text('Điểm mạnh', 40, (competitor) => competitor.strengths),
  text('Điểm yếu', 40, (competitor) => competitor.weaknesses),
  text('Ghi chú', 40, (competitor) => competitor.note),
]

export const customerCompetitorColumns: Shown<CustomerCompetitorLine>[] = [
  ...customerColumns<CustomerCompetitorLine>(),
  text('Đối thủ', 30, (line) => line.competitor),
  text('Quan hệ', 24, (line) => auditWords.vi.values.status[line.status]),
  day('Từ ngày', (line) => line.sinceOn),
  text('Mua gì ở đó', 36, (line) => line.buys),
  text('Ghi chú', 40, (line) => line.note),
]
