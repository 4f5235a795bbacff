import { auditWords } from '#shared/features/audit/words.ts'
import { customerColumns, day, moment, number, type Shown, text } from './shownColumns.ts'
import type { TaskLine } from './taskQueries.ts'

const { status, priority } = auditWords.vi.values

export const taskColumns: Shown<TaskLine>[] = [
  text('Công việc', 40, (task) => task.title),
  ...customerColumns<TaskLine>(),
  day('Bắt đầu', (task) => task.startsOn),
  day('Hạn', (task) => task.dueOn),
  text('Trạng thái', 16, (task) => status[task.status]),
  text('Mức ưu tiên', 12, (task) => priority[task.priority]),
  number('% hoàn thành', 12, (task) => task.percent),
  text('Người làm', 20, (task) => task.staff),
  text('Người giao', 20, (task) => task.giver),
  text('Hợp đồng', 20, (task) => task.contract),
  text('Dự án, đề tài', 24, (task) => task.topic),
  number('Dự kiến (phút)', 14, (task) => task.estimatedMinutes),
  number('Đã làm (phút)', 14, (task) => task.spentMinutes),
  ...moment<TaskLine>('xong', (task) => task.doneAt),
  text('Ghi chú', 40, (task) => task.note),
]
