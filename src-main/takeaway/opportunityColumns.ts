import { auditWords } from '#shared/features/audit/words.ts'
import type { OpportunityStage } from '#shared/features/opportunities/schema.ts'
import { dayOfInstant, formatDay } from '#shared/kit/day.ts'
import type { OpportunityLine } from './opportunityQueries.ts'
import { customerColumns, day, number, type Shown, text } from './shownColumns.ts'

const { opportunityStage, lostReason } = auditWords.vi.values

export const opportunityColumns: Shown<OpportunityLine>[] = [
  text('Cơ hội', 40, (one) => one.name),
  ...customerColumns<OpportunityLine>(),
  text('Người liên hệ', 24, (one) => one.contact),
  text('Phụ trách', 20, (one) => one.owner),
  text('Giai đoạn', 18, (one) => opportunityStage[one.stage]),
  number('Giá trị (₫)', 18, (one) => one.amount),
  number('Xác suất (%)', 12, (one) => one.probability),
  day('Dự kiến chốt', (one) => one.closesOn),
  text('Nguồn', 22, (one) => one.source),
  text('Đối thủ', 24, (one) => one.competitor),
  day('Ngày thắng, thua', (one) => one.closedOn),
  text('Vì sao thua', 20, (one) => one.lostReason && lostReason[one.lostReason]),
  text('Lý do', 36, (one) => one.reason),
  text('Chia sẻ với', 30, (one) => one.shared),
  text('Lịch sử giai đoạn', 50, ({ stages }) => storyOf(stages)),
  text('Ghi chú', 40, (one) => one.note),
]

function storyOf(stages: string) {
  const steps = JSON.parse(stages) as [changedAt: number, stage: OpportunityStage][]
  return steps.map(([at, stage]) => `${formatDay(dayOfInstant(at))} ${opportunityStage[stage]}`).join('; ')
}
