import type { ReadDb } from '#main/database/open.ts'
import { customColumns } from '#main/features/customFields/service.ts'
import { birthCell, cellsOf, columnsOf, dayColumn, type ExportColumn, numberColumn } from '#main/kit/exporting.ts'
import type { CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { namedDayText } from '#shared/kit/namedDays.ts'
import { type addressLabels, type KnownLabel, labelsOf, wholeAddress } from '#shared/kit/points.ts'
import type { ExportedCustomer } from './exportQueries.ts'

const stageWords: Record<Stage, string> = {
  target: 'Mục tiêu',
  lead: 'Tiềm năng',
  prospect: 'Triển vọng',
  customer: 'Khách hàng',
  loyal: 'Thân thiết',
  paused: 'Ngừng theo dõi',
  lost: 'Đã mất',
}
const addressHeaders: Record<(typeof addressLabels)[number], string> = {
  delivery: 'Địa chỉ giao hàng',
  billing: 'Địa chỉ xuất hoá đơn',
  branch: 'Địa chỉ chi nhánh',
  home: 'Địa chỉ nhà riêng',
  other: 'Địa chỉ khác',
}
const kindWords: Record<CustomerKind, string> = { organisation: 'Tổ chức', person: 'Cá nhân' }

/** The headers are those the import knows, so that what was exported comes back as it was; "Trao đổi gần nhất" is read by nobody. */
const columns: ExportColumn<ExportedCustomer>[] = [
  column('Mã khách hàng', 14, (customer) => customer.code),
  column('Tên khách hàng', 44, (customer) => customer.name),
  column('Tên viết tắt', 16, (customer) => customer.shortName),
  column('Tên giao dịch', 30, (customer) => customer.tradeName),
  column('Tên tiếng Anh', 30, (customer) => customer.englishName),
  column('Loại hình', 11, (customer) => kindWords[customer.kind]),
  column('Giai đoạn', 15, (customer) => stageWords[customer.stage]),
  column('Nhóm khách hàng', 18, (customer) => customer.groupName),
  column('Phân loại', 22, (customer) => customer.categories),
  column('Nguồn', 14, (customer) => customer.source),
  column('Ngành', 18, (customer) => customer.industry),
  column('Quy mô', 16, (customer) => customer.size),
  column('Mã số thuế', 16, (customer) => customer.taxCode),
  ...reachColumns('phone', 16, {
    mobile: 'Di động',
    landline: 'Cố định',
    work: 'Điện thoại cơ quan',
    home: 'Điện thoại nhà riêng',
  }),
  ...reachColumns('phone', 16, { fax: 'Fax', '': 'Điện thoại' }),
  column('Zalo', 16, ({ points }) => joined(points.filter(({ hasZalo }) => hasZalo === 1))),
  ...reachColumns('email', 28, { '': 'Email', work: 'Email cơ quan', home: 'Email nhà riêng', invoice: 'Email nhận hoá đơn' }),
  column('Website', 24, (customer) => customer.website),
  column('Địa chỉ', 44, (customer) => customer.address),
  column('Tỉnh/Thành phố', 18, (customer) => customer.province),
  ...Object.entries(addressHeaders).map(([label, header]) => column(header, 30, (customer) => addressesOf(customer, label))),
  column('Xếp hạng', 10, (customer) => customer.rating),
  column('Phụ trách', 20, (customer) => customer.ownerName),
  column('Công ty mẹ', 30, (customer) => customer.parentName),
  column('Người giới thiệu', 30, (customer) => customer.referrerName),
  { ...column('Ngày sinh (thành lập)', 16, (customer) => birthCell(customer.bornOn)), format: 'day' as const },
  column('Xưng hô', 10, (customer) => customer.honorific),
  column('Tự xưng', 10, (customer) => customer.selfAddress),
  column('Tên thân mật', 16, (customer) => customer.nickname),
  column('Vợ/Chồng', 22, (customer) => customer.spouse),
  column('Cấp trên', 22, (customer) => customer.manager),
  column('Trợ lý', 22, (customer) => customer.assistant),
  column('Ngày cần nhớ', 30, ({ importantDates }) => importantDates.map(namedDayText).join('; ')),
  numberColumn('Doanh thu', 18, (customer) => customer.revenue),
  numberColumn('Ngân sách dự kiến', 18, (customer) => customer.budget),
  numberColumn('Hạn mức công nợ', 18, (customer) => customer.creditLimit),
  dayColumn('Thời điểm cần', (customer) => customer.neededOn),
  column('Địa điểm cần', 30, (customer) => customer.neededPlace),
  column('Nhu cầu', 30, (customer) => customer.needs),
  column('Thị hiếu', 30, (customer) => customer.tastes),
  column('Ghi chú', 40, (customer) => customer.note),
  dayColumn('Ngày tạo', (customer) => dayOfInstant(customer.createdAt)),
  dayColumn('Trao đổi gần nhất', (customer) => (customer.lastContactAt === null ? null : dayOfInstant(customer.lastContactAt))),
]

/** A sheet of customers: its columns, and one cell for each: text as typed, days and amounts as what they are, nothing where nothing is known. */
export function exportSheet(db: ReadDb) {
  const all = [...columns, ...customColumns(db, 'customer')]
  return { columns: columnsOf(all), cells: (customer: ExportedCustomer) => cellsOf(all, customer) }
}

function column(header: string, width: number, cell: (customer: ExportedCustomer) => RawCell) {
  return { header, width, cell, format: 'text' as const }
}

/** Numbers and addresses with a label the import knows stand under their header again, all others under the common one. */
function reachColumns(kind: 'phone' | 'email', width: number, headers: Partial<Record<KnownLabel | '', string>>) {
  const labels: readonly string[] = labelsOf[kind]
  const headerOf = (label: string) => (labels.includes(label) ? label : '')
  return Object.entries(headers).map(([label, header]) =>
    column(header, width, ({ points }) =>
      joined(points.filter((point) => point.kind === kind && headerOf(point.label) === label)),
    ),
  )
}

function addressesOf({ addresses }: ExportedCustomer, header: string) {
  const headerOf = (label: string) => (label in addressHeaders ? label : 'other')
  return addresses
    .filter(({ label }) => headerOf(label) === header)
    .map(wholeAddress)
    .join('; ')
}

function joined(points: ExportedCustomer['points']) {
  return points.map(({ typed }) => typed).join('; ')
}
