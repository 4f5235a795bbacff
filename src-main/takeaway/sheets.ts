import { drizzleOver, type Sqlite } from '#main/database/open.ts'
import { type CustomPart, customReader } from '#main/features/customers/custom.ts'
import { exportSheet } from '#main/features/customers/exportSheet.ts'
import { type CustomColumn, customColumns } from '#main/features/customFields/service.ts'
import { birthCell } from '#main/kit/exporting.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { WriteColumn, WriteSheet } from '#shared/features/imports/jobs.ts'
import { competitorColumns, customerCompetitorColumns } from './competitorColumns.ts'
import { contactGroupColumns } from './contactGroupColumns.ts'
import { giftColumns } from './giftColumns.ts'
import { importantDateColumns } from './importantDateColumns.ts'
import { appointmentColumns, appointmentFileColumns } from './meetingColumns.ts'
import type { AppointmentFileLine } from './meetingQueries.ts'
import { opinionColumns } from './opinionColumns.ts'
import { opportunityColumns } from './opportunityColumns.ts'
import type { FileKind } from './papers.ts'
import { productColumns, purchaseColumns } from './productColumns.ts'
import {
  type AttachmentLine,
  type CallLine,
  type ContactLine,
  type ContractLine,
  everything,
  type FileLine,
  lines,
  type NoteLine,
  type StageLine,
} from './sheetQueries.ts'
import { customerColumns, day, moment, number, type Shown, text } from './shownColumns.ts'
import { staffColumns } from './staffColumns.ts'
import { taskColumns } from './taskColumns.ts'

/** A table that people read: the name of its file, its columns and its rows. */
export interface Noun {
  key: keyof typeof lines
  name: string
  columns: WriteColumn[]
  rows: (sqlite: Sqlite) => Iterable<readonly RawCell[]>
}

const words = auditWords.vi
const { stage, outcome, status, direction } = words.values

/** In the order in which they stand in the folder's read-me. `pathOf` tells where a file lies in the package. */
export function nounsOf(sqlite: Sqlite, pathOf: (kind: FileKind, id: number) => string | undefined): Noun[] {
  const db = drizzleOver(sqlite)
  const customers = exportSheet(db)
  return [
    {
      key: 'customers',
      name: 'Khách hàng',
      columns: customers.columns,
      rows: mapped((read) => lines.customers(read), customers.cells),
    },
    noun({ key: 'contacts', name: 'Người liên hệ', read: contactLines }, [
      ...contactColumns,
      ...customColumns(db, 'contact').map(shownCustom),
    ]),
    noun({ key: 'calls', name: 'Cuộc gọi', read: lines.calls }, callColumns),
    noun({ key: 'tasks', name: 'Công việc', read: lines.tasks }, taskColumns),
    noun({ key: 'appointments', name: 'Lịch hẹn', read: lines.appointments }, appointmentColumns),
    noun({ key: 'opportunities', name: 'Cơ hội', read: lines.opportunities }, opportunityColumns),
    noun({ key: 'contracts', name: 'Hợp đồng', read: lines.contracts }, contractColumns),
    noun({ key: 'files', name: 'Tài liệu', read: lines.files }, [
      ...fileColumns,
      text<FileLine>('Nằm ở', 70, ({ id }) => pathOf('file', id) ?? 'Không còn'),
    ]),
    noun({ key: 'attachments', name: 'Tệp đính kèm', read: lines.attachments }, [
      ...attachmentColumns,
      text<AttachmentLine>('Nằm ở', 70, ({ id }) => pathOf('attachment', id) ?? 'Không còn'),
    ]),
    noun({ key: 'importantDates', name: 'Ngày cần nhớ', read: lines.importantDates }, importantDateColumns),
    noun({ key: 'gifts', name: 'Sổ quà', read: lines.gifts }, giftColumns),
    noun({ key: 'competitors', name: 'Đối thủ', read: lines.competitors }, competitorColumns),
    noun(
      { key: 'customerCompetitors', name: 'Đối thủ ở khách hàng', read: lines.customerCompetitors },
      customerCompetitorColumns,
    ),
    noun({ key: 'opinions', name: 'Đánh giá của khách', read: lines.opinions }, opinionColumns),
    noun({ key: 'products', name: 'Sản phẩm', read: lines.products }, productColumns),
    noun({ key: 'purchases', name: 'Mua hàng', read: lines.purchases }, purchaseColumns),
    noun({ key: 'contactGroups', name: 'Nhóm liên hệ', read: lines.contactGroups }, contactGroupColumns),
    noun({ key: 'appointmentFiles', name: 'Tệp của lịch hẹn', read: lines.appointmentFiles }, [
      ...appointmentFileColumns,
      text<AppointmentFileLine>('Nằm ở', 70, ({ id }) => pathOf('appointment', id) ?? 'Không còn'),
    ]),
    noun({ key: 'notes', name: 'Ghi chú', read: lines.notes }, noteColumns),
    noun({ key: 'stages', name: 'Lịch sử giai đoạn', read: lines.stages }, stageColumns),
    noun({ key: 'staff', name: 'Nhân viên', read: lines.staff }, staffColumns),
  ]
}

/** Contacts with what they hold in the fields the office made. */
function* contactLines(sqlite: Sqlite): Generator<FullContact> {
  const db = drizzleOver(sqlite)
  for (const stretch of inStretches(lines.contacts(sqlite))) {
    const customOf = customReader(db, 'contact', { ids: stretch.map(({ id }) => id), access: everything })
    for (const line of stretch) yield { ...line, ...customOf(line.id) }
  }
}

type FullContact = ContactLine & CustomPart

function shownCustom({ cell, ...column }: CustomColumn): Shown<FullContact> {
  return { column, cell }
}

const STRETCH = 500

function* inStretches<Line>(all: Iterable<Line>): Generator<Line[]> {
  let stretch: Line[] = []
  for (const line of all) {
    stretch.push(line)
    if (stretch.length < STRETCH) continue
    yield stretch
    stretch = []
  }
  yield stretch
}

/** Excel takes a million rows in a sheet. */
const MOST_ROWS = 1_000_000

/** The sheets of a workbook that holds so many rows; each of them takes its share of the rows as they come. */
export function sheetsOf({ name, columns }: Noun, count: number): WriteSheet[] {
  const sheets = Math.max(1, Math.ceil(count / MOST_ROWS))
  return Array.from({ length: sheets }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    columns,
    rows: index,
    landscape: true,
  }))
}

/** Divides rows that come one after the other among the sheets of a workbook. */
export function sharesOf(rows: Iterable<readonly RawCell[]>) {
  const iterator = rows[Symbol.iterator]()
  return function* share() {
    for (let taken = 0; taken < MOST_ROWS; taken += 1) {
      const next = iterator.next()
      if (next.done) return
      yield next.value
    }
  }
}

interface Read<Line> extends Pick<Noun, 'key' | 'name'> {
  read: (sqlite: Sqlite) => Iterable<Line>
}

function noun<Line>({ key, name, read }: Read<Line>, shown: readonly Shown<Line>[]): Noun {
  const cells = (line: Line) =>
    shown.map(({ cell }) => {
      const value = cell(line)
      return value === '' ? null : value
    })
  return { key, name, columns: shown.map(({ column }) => column), rows: mapped(read, cells) }
}

function mapped<Line>(read: (sqlite: Sqlite) => Iterable<Line>, cells: (line: Line) => readonly RawCell[]) {
  return function* rows(sqlite: Sqlite) {
    for (const line of read(sqlite)) yield cells(line)
  }
}

const contactColumns: Shown<ContactLine>[] = [
  ...customerColumns<ContactLine>(),
  text('Xưng hô', 9, (person) => person.honorific),
  text('Tự xưng', 9, (person) => person.selfAddress),
  text('Họ và tên', 26, (person) => person.fullName),
  text('Chức vụ', 20, (person) => person.title),
  text('Phòng ban', 18, (person) => person.department),
  text('Vai trò quyết định', 18, (person) => person.decisionRole && words.values.decisionRole[person.decisionRole]),
  text('Còn làm ở', 30, (person) => person.employers),
  text('Điện thoại', 18, (person) => person.phones),
  text('Email', 28, (person) => person.emails),
  { column: { header: 'Ngày sinh', width: 14, format: 'day' }, cell: (person) => birthCell(person.bornOn) },
  text('Tên thân mật', 16, (person) => person.nickname),
  text('Vợ/Chồng', 22, (person) => person.spouse),
  text('Cấp trên', 22, (person) => person.manager),
  text('Trợ lý', 22, (person) => person.assistant),
  text('Địa chỉ nhà riêng', 40, (person) => person.address),
  text('Liên hệ chính', 12, (person) => (person.isMain ? words.yes : null)),
  text('Ghi chú', 40, (person) => person.note),
]

const callColumns: Shown<CallLine>[] = [
  ...customerColumns<CallLine>(),
  text('Người liên hệ', 24, (call) => call.contact),
  text('Điện thoại', 16, (call) => call.phone),
  text('Chiều gọi', 10, (call) => direction[call.direction]),
  ...moment<CallLine>('hẹn', (call) => call.plannedAt),
  number('Nhắc trước (phút)', 16, (call) => call.remindMinutes),
  number('Số lần dời', 10, (call) => call.rollovers),
  ...moment<CallLine>('gọi', (call) => call.doneAt),
  text('Kết quả', 16, (call) => call.outcome && outcome[call.outcome]),
  number('Thời lượng (giây)', 12, (call) => call.durationSeconds),
  text('Lý do gọi', 30, (call) => call.reason),
  text('Ghi chú', 44, (call) => call.note),
  text('Phụ trách', 20, (call) => call.staff),
]

const contractColumns: Shown<ContractLine>[] = [
  text('Số hợp đồng', 20, (contract) => contract.number),
  text('Tên hợp đồng', 40, (contract) => contract.name),
  ...customerColumns<ContractLine>(),
  text('Phụ trách', 20, (contract) => contract.owner),
  day('Ngày lập', (contract) => contract.madeOn),
  day('Ngày ký', (contract) => contract.signedOn),
  day('Ngày bắt đầu', (contract) => contract.startsOn),
  day('Ngày kết thúc', (contract) => contract.endsOn),
  number('Giá trị (₫)', 18, (contract) => contract.value),
  text('Trạng thái', 16, (contract) => status[contract.status]),
  text('Ghi chú', 40, (contract) => contract.note),
]

const fileColumns: Shown<FileLine>[] = [
  text('Số hợp đồng', 20, (file) => file.number),
  ...customerColumns<FileLine>(),
  text('Tệp', 36, (file) => file.name),
  text('Loại', 12, (file) => (file.role === 'original' ? 'Bản gốc' : 'Tệp khác')),
  number('Cỡ (byte)', 14, (file) => file.bytes),
  text('Trong thùng rác', 14, (file) => (file.isBinned ? words.yes : null)),
]

const attachmentColumns: Shown<AttachmentLine>[] = [
  ...customerColumns<AttachmentLine>(),
  text('Tệp', 36, (file) => file.name),
  text('Người gắn', 20, (file) => file.staff),
  ...moment<AttachmentLine>('gắn', (file) => file.createdAt),
  number('Cỡ (byte)', 14, (file) => file.bytes),
  text('Trong thùng rác', 14, (file) => (file.isBinned ? words.yes : null)),
]

const noteColumns: Shown<NoteLine>[] = [
  ...customerColumns<NoteLine>(),
  text('Ghi chú', 60, (note) => note.text),
  text('Người viết', 20, (note) => note.staff),
  ...moment<NoteLine>('viết', (note) => note.createdAt),
  text('Ghim', 8, (note) => (note.isPinned ? words.yes : null)),
]

const stageColumns: Shown<StageLine>[] = [
  ...customerColumns<StageLine>(),
  text('Từ giai đoạn', 16, (change) => change.fromStage && stage[change.fromStage]),
  text('Sang giai đoạn', 16, (change) => stage[change.toStage]),
  ...moment<StageLine>('chuyển', (change) => change.changedAt),
  text('Người chuyển', 20, (change) => change.staff),
  text('Lý do', 40, (change) => change.reason),
]
