import {
  cellsOf,
  columnsOf,
  dayColumn,
  type ExportColumn,
  type ExportTo,
  exportList,
  numberColumn,
  textColumn,
} from '#main/kit/exporting.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { vi as words } from '#shared/features/audit/wordsVi.ts'
import type { Task, TaskListing } from '#shared/features/tasks/schema.ts'
import { clockText, dayOfInstant } from '#shared/kit/day.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { listTaskIds } from './listQueries.ts'
import { tasksOf } from './queries.ts'

const { status, priority } = words.values

const columns: ExportColumn<Task>[] = [
  textColumn('Công việc', 44, (task) => task.title),
  dayColumn('Ngày bắt đầu', (task) => task.startsOn),
  dayColumn('Hạn', (task) => task.dueOn),
  textColumn('Giờ', 8, (task) => (task.dueMinute === null ? '' : clockText(task.dueMinute))),
  textColumn('Trạng thái', 16, (task) => status[task.status]),
  textColumn('Mức ưu tiên', 14, (task) => priority[task.priority]),
  numberColumn('% hoàn thành', 14, (task) => task.percent),
  textColumn('Người làm', 22, (task) => task.staffName),
  textColumn('Người giao', 22, (task) => task.giverName ?? ''),
  textColumn('Khách hàng', 40, (task) => task.customerName ?? ''),
  textColumn('Người liên hệ', 24, (task) => task.contactName ?? ''),
  textColumn('Hợp đồng', 36, (task) => task.contractName ?? ''),
  textColumn('Dự án, đề tài', 24, (task) => task.topic),
  numberColumn('Dự kiến (phút)', 16, (task) => task.estimatedMinutes),
  numberColumn('Đã làm (phút)', 16, (task) => task.spentMinutes),
  dayColumn('Ngày xong', (task) => (task.doneAt === null ? null : dayOfInstant(task.doneAt))),
  textColumn('Ghi chú', 60, (task) => task.note),
]

/** Writes every task of a list that the viewer may see to the chosen file, in its order. */
export function exportTasks(context: Context, listing: TaskListing, to: ExportTo) {
  const { db } = context
  const ids = listTaskIds(db, listing, actOf(context))
  const rowsOf = (some: readonly TaskId[]) => tasksOf(db, some).map((task) => cellsOf(columns, task))
  return exportList(context, { name: 'Công việc', columns: columnsOf(columns), ids, rowsOf }, to)
}
