import type { ContractStatus } from '#shared/features/contracts/schema.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { MonthFigures } from './schema.ts'

export type ReportLanguage = 'vi' | 'en'

/** Everything the monthly report says, on screen, on paper and in the .xlsx file. */
export interface ReportWords {
  /** `month` as `2026-10`. */
  title: (month: string) => string
  comparedWith: (month: string) => string
  /** A month as a column's head: `10/2026`. */
  monthHead: (month: string) => string
  summary: string
  figure: string
  change: string
  figures: Record<keyof MonthFigures, string>
  byStaff: string
  staff: string
  nobody: string
  previousContractValue: (month: string) => string
  total: string
  valueByMonth: string
  month: string
  byStage: string
  stage: string
  atStart: string
  entered: string
  left: string
  atEnd: string
  stages: Record<Stage, string>
  signed: string
  ending: string
  number: string
  name: string
  customer: string
  group: string
  owner: string
  signedOn: string
  endsOn: string
  status: string
  /** With its unit, đồng. */
  value: string
  statuses: Record<ContractStatus, string>
}

const vi: ReportWords = {
  title: (month) => `Báo cáo tháng ${monthNumber(month)} năm ${month.slice(0, 4)}`,
  comparedWith: (month) => `So với tháng ${shortMonth(month)}`,
  monthHead: (month) => `Tháng ${shortMonth(month)}`,
  summary: 'Tổng hợp',
  figure: 'Chỉ tiêu',
  change: 'Thay đổi',
  figures: {
    newCustomers: 'Khách mới',
    callsPlanned: 'Cuộc gọi đã hẹn',
    callsMade: 'Cuộc gọi đã gọi',
    callsForgotten: 'Cuộc gọi quên',
    appointments: 'Lịch hẹn',
    tasksDone: 'Công việc đã xong',
    tasksOverdue: 'Công việc quá hạn',
    contractsSigned: 'Hợp đồng ký',
    contractValue: 'Giá trị hợp đồng (₫)',
  },
  byStaff: 'Theo nhân viên',
  staff: 'Nhân viên',
  nobody: 'Chưa có người phụ trách',
  previousContractValue: (month) => `Giá trị tháng ${shortMonth(month)} (₫)`,
  total: 'Cộng',
  valueByMonth: 'Giá trị hợp đồng 12 tháng',
  month: 'Tháng',
  byStage: 'Khách theo giai đoạn',
  stage: 'Giai đoạn',
  atStart: 'Đầu kỳ',
  entered: 'Vào',
  left: 'Ra',
  atEnd: 'Cuối kỳ',
  stages: {
    target: 'Mục tiêu',
    lead: 'Tiềm năng',
    prospect: 'Triển vọng',
    customer: 'Khách hàng',
    loyal: 'Thân thiết',
    paused: 'Ngừng theo dõi',
    lost: 'Đã mất',
  },
  signed: 'Hợp đồng đã ký',
  ending: 'Hợp đồng hết hạn 60 ngày tới',
  number: 'Số hợp đồng',
  name: 'Tên hợp đồng',
  customer: 'Khách hàng',
  group: 'Nhóm khách hàng',
  owner: 'Phụ trách',
  signedOn: 'Ngày ký',
  endsOn: 'Ngày kết thúc',
  status: 'Trạng thái',
  value: 'Giá trị (₫)',
  statuses: {
    draft: 'Nháp',
    signed: 'Đã ký',
    running: 'Đang thực hiện',
    accepted: 'Nghiệm thu',
    liquidated: 'Thanh lý',
    cancelled: 'Huỷ',
  },
}

const en: ReportWords = {
  title: (month) => `Monthly report, ${englishMonths[monthNumber(month) - 1]} ${month.slice(0, 4)}`,
  comparedWith: (month) => `Compared with ${englishMonths[monthNumber(month) - 1]} ${month.slice(0, 4)}`,
  monthHead: shortMonth,
  summary: 'Summary',
  figure: 'Figure',
  change: 'Change',
  figures: {
    newCustomers: 'New customers',
    callsPlanned: 'Calls planned',
    callsMade: 'Calls made',
    callsForgotten: 'Calls forgotten',
    appointments: 'Appointments',
    tasksDone: 'Tasks done',
    tasksOverdue: 'Tasks overdue',
    contractsSigned: 'Contracts signed',
    contractValue: 'Contract value (₫)',
  },
  byStaff: 'By staff',
  staff: 'Staff',
  nobody: 'Nobody in charge',
  previousContractValue: (month) => `Value ${shortMonth(month)} (₫)`,
  total: 'Total',
  valueByMonth: 'Contract value, 12 months',
  month: 'Month',
  byStage: 'Customers by stage',
  stage: 'Stage',
  atStart: 'At start',
  entered: 'Entered',
  left: 'Left',
  atEnd: 'At end',
  stages: {
    target: 'Target',
    lead: 'Lead',
    prospect: 'Prospect',
    customer: 'Customer',
    loyal: 'Loyal',
    paused: 'Paused',
    lost: 'Lost',
  },
  signed: 'Contracts signed',
  ending: 'Contracts ending in 60 days',
  number: 'Contract number',
  name: 'Contract name',
  customer: 'Customer',
  group: 'Customer group',
  owner: 'Owner',
  signedOn: 'Signed on',
  endsOn: 'End date',
  status: 'Status',
  value: 'Value (₫)',
  statuses: {
    draft: 'Draft',
    signed: 'Signed',
    running: 'Running',
    accepted: 'Accepted',
    liquidated: 'Liquidated',
    cancelled: 'Cancelled',
  },
}

export const reportWords: Record<ReportLanguage, ReportWords> = { vi, en }

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function monthNumber(month: string) {
  return Number(month.slice(5))
}

function shortMonth(month: string) {
  return `${monthNumber(month)}/${month.slice(0, 4)}`
}
