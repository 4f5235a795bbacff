import type { Acceptance, Priority, TaskStatus } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { callMinute, momentOn, textOfDay } from './calendar.ts'
import { phrases, type Random, randomFrom, weighted } from './random.ts'
import type { Firm, Story } from './stories.ts'

export interface TaskPlan {
  /** `{khách}` stands for the customer's name. */
  title: string
  startsOn: Day | null
  dueOn: Day | null
  dueMinute: number | null
  status: TaskStatus
  priority: Priority
  percent: number
  staffId: StaffId
  giverId: StaffId | null
  acceptance: Acceptance
  /** Null: among ourselves. */
  customer: number | null
  topic: string
  estimatedMinutes: number
  spentMinutes: number
  note: string
  doneAt: number | null
  rule: string
  regenerateDays: number | null
  createdAt: number
}

const DAY = 86_400_000
const forCustomers = phrases(`Gửi báo giá cho {khách}; Soạn hợp đồng bảo trì cho {khách}; Nhắc {khách} thanh toán đợt 2;
  Gửi biên bản nghiệm thu cho {khách}; Đặt vật tư cho công trình {khách}; Xin số đo phòng máy của {khách};
  Gửi hoá đơn cho {khách}; Trả lời thắc mắc về bảo hành của {khách}; Lập phương án thay máy cho {khách};
  Gửi catalogue máy mới cho {khách}; Đối chiếu công nợ với {khách}; Sửa lại dự toán của {khách}`)
const topics = phrases('Bảo trì quý này; Hội chợ Vietbuild; Công trình cuối năm; Thu hồi công nợ')
const notes = phrases(`Cần bản có dấu đỏ; Khách muốn nhận trước thứ Sáu; Hỏi lại kỹ thuật về ống đồng; Gửi cả bản Word`)

/** What is done among ourselves, again and again. */
const office: readonly Pick<TaskPlan, 'title' | 'rule' | 'regenerateDays' | 'topic'>[] = [
  { title: 'Nộp tờ khai thuế GTGT', rule: 'FREQ=MONTHLY;BYMONTHDAY=20', regenerateDays: null, topic: 'Thuế' },
  { title: 'Gửi bảng công nợ cho giám đốc', rule: 'FREQ=WEEKLY;BYDAY=FR', regenerateDays: null, topic: '' },
  { title: 'Vệ sinh máy lạnh văn phòng', rule: '', regenerateDays: 90, topic: '' },
  {
    title: 'Mua hoa quả thắp hương rằm tháng Giêng',
    rule: 'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15',
    regenerateDays: null,
    topic: 'Tết',
  },
  { title: 'Kiểm kê kho gas và ống đồng', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', regenerateDays: null, topic: '' },
  { title: 'Lên danh sách quà Tết cho khách', rule: '', regenerateDays: null, topic: 'Tết' },
]

const chooseProgress = weighted<[TaskStatus, number]>([
  [['not-started', 0], 60],
  [['in-progress', 25], 10],
  [['in-progress', 50], 10],
  [['in-progress', 75], 5],
  [['waiting', 50], 9],
  [['deferred', 0], 6],
])
const choosePriority = weighted<Priority>([
  ['high', 18],
  ['normal', 70],
  ['low', 12],
])
/** Days from today on which something is due; null for none. */
const chooseDue = weighted<number | null>([
  [-5, 5],
  [-2, 9],
  [-1, 9],
  [0, 22],
  [1, 14],
  [3, 11],
  [6, 10],
  [9, 8],
  [24, 6],
  [null, 9],
])
const chooseMinutes = weighted([
  [15, 3],
  [30, 5],
  [60, 4],
  [120, 2],
])

/** So many tasks: what the office does again and again, and one in five for customers; not half of them are done. */
export function tasksOf(firm: Firm, stories: readonly Story[], count: number): TaskPlan[] {
  const random = randomFrom(firm.seed, 'tasks')
  const among = office.slice(0, Math.max(1, Math.min(office.length, count - 1))).map((task) => ({
    ...openTask(firm, random),
    ...task,
    customer: null,
    staffId: firm.staff[0] as StaffId,
    giverId: null,
    acceptance: '' as const,
    dueOn: textOfDay(firm.calendar.nextWorkday(firm.calendar.today + random.whole(0, 20), 1)),
    startsOn: null,
  }))
  const others = Array.from({ length: count - among.length }, () => {
    const customer = random.whole(0, stories.length - 1)
    const { createdAt, createdDay } = stories[customer] as Story
    if (createdDay < firm.calendar.today - 15 && random.chance(0.4)) return doneTask(firm, { customer, createdDay }, random)
    const task = openTask(firm, random)
    return { ...task, customer, createdAt: Math.max(task.createdAt, createdAt) }
  })
  return [...among, ...others].sort((one, other) => one.createdAt - other.createdAt)
}

function openTask(firm: Firm, random: Random): TaskPlan {
  const days = chooseDue(random)
  const [status, percent] = chooseProgress(random)
  const due = days === null ? null : firm.calendar.today + days
  const isTimed = days !== null && days >= 0 && random.chance(0.3)
  return {
    ...common(firm, random),
    ...{ status, percent, doneAt: null },
    startsOn: due === null || random.chance(0.6) ? null : textOfDay(due),
    dueOn: due === null ? null : textOfDay(due),
    dueMinute: isTimed ? random.pick([9 * 60, 10 * 60, 14 * 60, 16 * 60 + 30]) : null,
    spentMinutes: percent > 0 ? chooseMinutes(random) : 0,
    createdAt: firm.calendar.now - random.whole(1, 14) * DAY,
    ...given(firm, random),
  }
}

function doneTask(firm: Firm, of: { customer: number; createdDay: number }, random: Random): TaskPlan {
  const { today } = firm.calendar
  const day = firm.calendar.dayBetween(random, Math.max(of.createdDay + 1, today - 120), today - 1)
  const doneAt = momentOn(day, callMinute(random))
  return {
    ...common(firm, random),
    ...{ customer: of.customer, status: 'done', percent: 100, doneAt },
    ...{ startsOn: null, dueOn: textOfDay(day + random.whole(-1, 3)), dueMinute: null },
    spentMinutes: chooseMinutes(random),
    createdAt: Math.max(doneAt - random.whole(1, 10) * DAY, momentOn(of.createdDay, 1_100)),
  }
}

function common(firm: Firm, random: Random) {
  return {
    title: random.pick(forCustomers),
    priority: choosePriority(random),
    staffId: random.chance(0.5) ? (firm.staff[0] as StaffId) : random.pick(firm.staff),
    ...{ giverId: null, acceptance: '' as const, customer: null, rule: '', regenerateDays: null },
    topic: random.chance(0.35) ? random.pick(topics) : '',
    estimatedMinutes: random.chance(0.6) ? chooseMinutes(random) : 0,
    note: random.chance(0.25) ? random.pick(notes) : '',
  }
}

/** The owner gives some of the work to the others. */
function given(firm: Firm, random: Random): Partial<Pick<TaskPlan, 'staffId' | 'giverId' | 'acceptance'>> {
  const [owner, ...others] = firm.staff
  if (owner === undefined || others.length === 0 || !random.chance(0.2)) return {}
  return { staffId: random.pick(others), giverId: owner, acceptance: random.chance(0.5) ? 'accepted' : 'offered' }
}
