import type { ReadDb } from '#main/database/open.ts'
import { customColumns } from '#main/features/customFields/service.ts'
import { birthCell, cellsOf, columnsOf, dayColumn, type ExportColumn, numberColumn } from '#main/kit/exporting.ts'
import type { CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
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
  column('Di động', 16, (customer) => phonesOf(customer, 'mobile')),
  column('Cố định', 16, (customer) => phonesOf(customer, 'landline')),
  column('Điện thoại', 16, (customer) => phonesOf(customer, '')),
  column('Email', 28, (customer) => joined(customer.points.filter(({ kind }) => kind === 'email'))),
  column('Website', 24, (customer) => customer.website),
  column('Địa chỉ', 44, (customer) => customer.address),
  column('Tỉnh/Thành phố', 18, (customer) => customer.province),
  column('Xếp hạng', 10, (customer) => customer.rating),
  column('Phụ trách', 20, (customer) => customer.ownerName),
  column('Công ty mẹ', 30, (customer) => customer.parentName),
  column('Người giới thiệu', 30, (customer) => customer.referrerName),
  { ...column('Ngày sinh (thành lập)', 16, (customer) => birthCell(customer.bornOn)), format: 'day' as const },
  numberColumn('Doanh thu', 18, (customer) => customer.revenue),
  numberColumn('Ngân sách dự kiến', 18, (customer) => customer.budget),
  numberColumn('Hạn mức công nợ', 18, (customer) => customer.creditLimit),
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

/** Numbers the import labelled stand under their header again, all others under the common one. */
function phonesOf({ points }: ExportedCustomer, label: 'mobile' | 'landline' | '') {
  const isHere = (own: string) => (label === '' ? own !== 'mobile' && own !== 'landline' : own === label)
  return joined(points.filter((point) => point.kind === 'phone' && isHere(point.label)))
}

function joined(points: ExportedCustomer['points']) {
  return points.map(({ typed }) => typed).join('; ')
}
