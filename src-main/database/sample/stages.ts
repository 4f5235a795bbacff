import type { Stage } from '#shared/features/customers/schema.ts'
import { callMinute, momentOn, type OfficeCalendar } from './calendar.ts'
import { phrases, type Random } from './random.ts'

export interface StageStep {
  from: Stage | null
  to: Stage
  at: number
  reason: string
}

interface Course {
  createdAt: number
  createdDay: number
  stage: Stage
  firstDeal: number | null
  activeUntil: number
}

/** Why a customer moved into a stage, as a salesperson notes it. */
const reasons: Readonly<Record<Stage, readonly string[]>> = {
  target: [''],
  lead: phrases('Gọi lại, có nhu cầu; Để lại số trên website; Nhắn hỏi giá qua Zalo; Người quen giới thiệu'),
  prospect: phrases(
    'Xin báo giá; Đã khảo sát công trình; Hẹn gặp trao đổi phương án; Đã gửi báo giá lần 1; Mời chào giá cạnh tranh',
  ),
  // The number of the contract stands there.
  customer: [''],
  loyal: phrases('Ký hợp đồng thứ hai; Gia hạn bảo trì; Mua lần thứ ba trong năm; Giới thiệu thêm khách mới'),
  paused: phrases('Chưa có kinh phí năm nay; Tạm dừng kế hoạch mở rộng; Chuyển địa điểm, chưa cần; Hẹn sang năm xem lại'),
  lost: phrases(`Chọn nhà cung cấp khác vì giá; Đã ký với bên khác; Đóng cửa, trả mặt bằng; Không liên lạc được nhiều lần;
    Không hài lòng tiến độ; Chuyển sang mua trực tiếp hãng`),
}

const beginnings: readonly Stage[][] = [
  ['lead'],
  ['lead'],
  ['target', 'lead'],
  ['lead', 'prospect'],
  ['target', 'lead', 'prospect'],
  ['prospect'],
]
const MINUTE = 60_000

/** The dated way from the first stage to the last, which is reached by `endDay`; signing makes a customer of anybody. */
export function stepsOf(course: Course, until: { endDay: number; calendar: OfficeCalendar }, random: Random): StageStep[] {
  const { createdAt, createdDay, firstDeal, stage } = course
  const [first = stage, ...path] = beginningOf(course, random)
  const steps: StageStep[] = [{ from: null, to: first, at: createdAt, reason: '' }]
  const limit = Math.max(firstDeal === null ? until.endDay : firstDeal - 1, createdDay)
  const days = path.map(() => until.calendar.dayBetween(random, createdDay, limit)).sort((one, other) => one - other)
  for (const [index, to] of path.entries()) add(to, momentOn(days[index] ?? createdDay, callMinute(random)))
  if (firstDeal !== null) add('customer', momentOn(firstDeal, random.whole(540, 1000)))
  if (steps.at(-1)?.to !== stage) add(stage, momentOn(until.endDay, callMinute(random)))
  return steps

  function add(to: Stage, at: number) {
    const before = steps.at(-1)
    steps.push({
      from: before?.to ?? null,
      to,
      at: Math.max(at, (before?.at ?? at) + 20 * MINUTE),
      reason: random.pick(reasons[to]),
    })
  }
}

function beginningOf({ stage, createdDay, firstDeal, activeUntil }: Course, random: Random): Stage[] {
  if (stage === 'target') return ['target']
  const path = random.pick(beginnings)
  if (stage === 'lead') return path[0] === 'target' ? ['target', 'lead'] : ['lead']
  if (stage === 'prospect') return path.at(-1) === 'prospect' ? path : ['lead', 'prospect']
  return createdDay + 2 < (firstDeal ?? activeUntil) ? path : path.slice(0, 1)
}
