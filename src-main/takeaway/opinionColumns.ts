import { auditWords } from '#shared/features/audit/words.ts'
import { criteria } from '#shared/features/opinions/choices.ts'
import type { OpinionLine } from './opinionQueries.ts'
import { customerColumns, day, number, type Shown, text } from './shownColumns.ts'

export const opinionColumns: Shown<OpinionLine>[] = [
  ...customerColumns<OpinionLine>(),
  text('Đánh giá về', 30, (opinion) => opinion.competitor ?? 'Chúng ta'),
  day('Ngày', (opinion) => opinion.saidOn),
  ...criteria.map((criterion) =>
    number<OpinionLine>(auditWords.vi.fields[criterion] ?? criterion, 14, (opinion) => opinion[criterion]),
  ),
]
