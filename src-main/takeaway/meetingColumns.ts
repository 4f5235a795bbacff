import { auditWords } from '#shared/features/audit/words.ts'
import type { AppointmentFileLine, AppointmentLine } from './meetingQueries.ts'
import { customerColumns, moment, number, type Shown, text } from './shownColumns.ts'

const words = auditWords.vi

export const appointmentColumns: Shown<AppointmentLine>[] = [
  text('Tiêu đề', 36, (meeting) => (meeting.isPrivate ? 'Riêng tư' : meeting.title)),
  ...customerColumns<AppointmentLine>(),
  ...moment<AppointmentLine>('bắt đầu', (meeting) => meeting.startsAt),
  ...moment<AppointmentLine>('kết thúc', (meeting) => meeting.endsAt),
  text('Cả ngày', 9, (meeting) => (meeting.isAllDay ? words.yes : null)),
  text('Địa điểm', 30, (meeting) => meeting.location),
  number('Nhắc trước (phút)', 16, (meeting) => meeting.remindMinutes),
  text('Lặp lại theo', 30, (meeting) => meeting.rule),
  text('Lần bỏ qua', 30, (meeting) => meeting.excluded),
  text('Lịch của', 20, (meeting) => meeting.staff),
  text('Người dự', 36, (meeting) => meeting.attendees),
  text('Phân loại', 24, (meeting) => meeting.categories),
  text('Hiển thị là', 18, (meeting) => words.values.showAs[meeting.showAs]),
  text('Ghi chú', 40, (meeting) => meeting.note),
]

export const appointmentFileColumns: Shown<AppointmentFileLine>[] = [
  text('Lịch hẹn', 36, (file) => file.title),
  ...moment<AppointmentFileLine>('hẹn', (file) => file.startsAt),
  ...customerColumns<AppointmentFileLine>(),
  text('Tệp', 36, (file) => file.name),
  number('Cỡ (byte)', 14, (file) => file.bytes),
  text('Trong thùng rác', 14, (file) => (file.isBinned ? words.yes : null)),
]
