import { dayOfInstant } from '#shared/kit/day.ts'
import { day, type Shown, text } from './shownColumns.ts'
import type { StaffLine } from './staffQueries.ts'

export const staffColumns: Shown<StaffLine>[] = [
  text('Họ tên', 26, (person) => person.name),
  text('Chức vụ', 20, (person) => person.position),
  text('Phòng ban', 18, (person) => person.department),
  text('Điện thoại', 16, (person) => person.phone),
  day('Nghỉ việc từ', (person) => (person.leftAt === null ? null : dayOfInstant(person.leftAt))),
]
