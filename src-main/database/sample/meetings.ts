import type { StaffId } from '#shared/kit/id.ts'
import { momentOn } from './calendar.ts'
import { callerOf } from './calls.ts'
import { type Diary, openDiary } from './diary.ts'
import { apportion, phrases, type Random, randomFrom } from './random.ts'
import type { Firm, Story } from './stories.ts'
import { nearness, type Trade } from './trades.ts'

/** An appointment before it has a title. `customer` null: among ourselves. */
export interface MeetingPlan {
  customer: number | null
  staffId: StaffId
  createdAt: number
  startsAt: number
  endsAt: number
  isAllDay: boolean
  /** `{khách}` stands for the customer's name. */
  title: string
  note: string
}

const MINUTE = 60_000
const DAY = 86_400_000
const meetingsByStage = { target: 0, lead: 0.5, prospect: 2.4, customer: 2, loyal: 3.2, paused: 0.5, lost: 0.7 } as const
const early = phrases(`Khảo sát {khách}; Khảo sát {khách}; Trao đổi phương án – {khách}; Trình bày báo giá – {khách};
  Chào hàng – {khách}`)
const later = phrases(`Bảo trì {khách}; Giao hàng {khách}; Nghiệm thu {khách}; Lắp đặt {khách}; Đối chiếu công nợ – {khách};
  Thăm {khách}; Ký hợp đồng – {khách}; Kiểm tra bảo hành – {khách}`)
const internal = phrases('Họp giao ban; Họp giao ban; Họp doanh số tháng; Đào tạo sản phẩm mới; Kiểm kê kho; Phỏng vấn nhân viên')
const notes = phrases(`Mang thước đo, máy ảnh; Mang catalogue và báo giá mới; Gọi trước 30 phút; Gửi xe ở hầm B1;
  Mang biên bản nghiệm thu 2 bản; Có đội kỹ thuật đi cùng; Lấy dấu xác nhận khối lượng; Mang hoá đơn đỏ`)

interface Planning {
  firm: Firm
  stories: readonly Story[]
  /** How likely each customer is visited, 0-1. */
  near: readonly number[]
  diary: Diary
  random: Random
}

interface Visit {
  customer: number
  day: number
  /** Else whoever looks after the customer. */
  staffId?: StaffId
}

/** So many appointments: today's, those of the weeks to come, and the past. In office hours, and nobody at two places at once. */
export function meetingsOf(
  firm: Firm,
  stories: readonly Story[],
  of: { trades: readonly Trade[]; count: number },
): MeetingPlan[] {
  const random = randomFrom(firm.seed, 'meetings')
  const planning = { firm, stories, near: of.trades.map(nearness), diary: openDiary(firm.staff, random), random }
  const told = toldMeetings(planning)
  const today = [
    ...told,
    ...firm.staff.flatMap((staffId, index) => todaysMeetings(planning, staffId, index === 0 ? told.length : 0)),
  ]
  const week = firm.size <= 1000 ? ownersWeek(planning, Math.floor(of.count * 0.18)) : []
  const set = [...today, ...week].slice(0, of.count)
  const ours = Math.round((of.count - set.length) * 0.07)
  const among = Array.from({ length: ours }, () => inOffice(planning))
  return [...set, ...among, ...visits(planning, of.count - set.length - ours)]
}

/** Visits of the past by stage and distance, a part of them moved into the weeks to come. */
function visits(planning: Planning, count: number): MeetingPlan[] {
  const { firm, stories, near, random } = planning
  const weights = stories.map(({ stage }, index) => meetingsByStage[stage] * random.next() * (near[index] ?? 0) + 0.0001)
  const futureShare = firm.size <= 1000 ? 0.16 : 0.05
  return apportion(count, weights).flatMap((parts, customer) =>
    Array.from({ length: parts }, () => {
      const { stage, activeUntil, createdDay } = stories[customer] as Story
      const isComing = stage !== 'lost' && stage !== 'paused' && random.chance(futureShare)
      const day = isComing
        ? comingDay(planning)
        : Math.min(pastDay(planning, createdDay + 1), Math.max(activeUntil, createdDay + 1))
      return visit(planning, { customer, day })
    }),
  )
}

function todaysMeetings(planning: Planning, staffId: StaffId, alreadyToday: number): MeetingPlan[] {
  const { firm, random } = planning
  const { today } = firm.calendar
  const own = visitedBy(planning, staffId)
  const count = alreadyToday === 0 ? random.whole(2, 4) : Math.max(0, 3 - alreadyToday)
  return Array.from({ length: count }, () => {
    if (own.length > 0) return visit(planning, { customer: random.pick(own), day: today, staffId })
    return meeting(planning, { customer: null, staffId, day: today }, random.pick(internal))
  })
}

/** In a small sample the owner, who opens it first, has something to do on each day of this week and the next. */
function ownersWeek(planning: Planning, count: number): MeetingPlan[] {
  const { firm, stories, random } = planning
  const staffId = firm.staff[0] as StaffId
  const own = [...visitedBy(planning, staffId), ...stories.flatMap(({ cast }, index) => (cast === null ? [] : [index]))]
  let day = firm.calendar.today - 7
  return Array.from({ length: own.length === 0 ? 0 : count }, (_, index) => {
    if (index % 2 === 0 || random.chance(0.3)) day = firm.calendar.nextWorkday(day, 1)
    if (day === firm.calendar.today) day = firm.calendar.nextWorkday(day, 1)
    // Seven steps through the list: neighbours in it became known in the same week.
    return visit(planning, { customer: own[(index * 7) % own.length] ?? 0, day, staffId })
  })
}

function visitedBy({ firm, stories, near }: Planning, staffId: StaffId) {
  return stories.flatMap(({ ownerId, stage, createdDay, cast }, index) => {
    const isVisited = (stage === 'prospect' || stage === 'customer' || stage === 'loyal') && createdDay < firm.calendar.today - 20
    return isVisited && ownerId === staffId && cast === null && (near[index] ?? 0) > 0.4 ? [index] : []
  })
}

function toldMeetings({ firm, stories }: Planning): MeetingPlan[] {
  const { today } = firm.calendar
  const common = { staffId: firm.staff[0] as StaffId, isAllDay: false, createdAt: momentOn(today - 3, 600) }
  const told = stories.flatMap(({ cast }, customer): MeetingPlan[] => {
    if (!cast?.meeting) return []
    const startsAt = momentOn(today, cast.meeting.minute)
    return [
      {
        ...common,
        customer,
        startsAt,
        endsAt: startsAt + cast.meeting.length * MINUTE,
        title: cast.meeting.title,
        note: cast.meeting.note,
      },
    ]
  })
  const briefing = momentOn(today, 660)
  return [
    ...told,
    { ...common, customer: null, startsAt: briefing, endsAt: briefing + 30 * MINUTE, title: 'Họp giao ban', note: '' },
  ]
}

function inOffice(planning: Planning): MeetingPlan {
  const { firm, random } = planning
  const staffId = random.pick(firm.staff)
  const day = random.chance(0.1) ? comingDay(planning) : pastDay(planning, 0)
  if (!random.chance(0.06)) return meeting(planning, { customer: null, staffId, day }, random.pick(internal))
  const startsAt = momentOn(day, 0)
  const endsAt = startsAt + random.whole(1, 3) * DAY
  return {
    customer: null,
    staffId,
    createdAt: startsAt - 20 * DAY,
    startsAt,
    endsAt,
    isAllDay: true,
    title: 'Hội chợ VIETBUILD',
    note: '',
  }
}

function visit(planning: Planning, { customer, day, staffId }: Visit): MeetingPlan {
  const { firm, stories, random } = planning
  const story = stories[customer] as Story
  const visitor = staffId ?? callerOf(firm, story, random)
  const title = random.pick(story.firstDeal !== null && day >= story.firstDeal ? later : early)
  const plan = meeting(planning, { customer, staffId: visitor, day }, title)
  return { ...plan, createdAt: Math.min(Math.max(plan.createdAt, story.createdAt + MINUTE), plan.startsAt) }
}

function comingDay({ firm, random }: Planning) {
  return firm.calendar.nextWorkday(firm.calendar.today + Math.floor(20 * random.next() ** 1.6), 1)
}

function pastDay({ firm, random }: Planning, from: number) {
  const { today } = firm.calendar
  const first = Math.max(from, today - 3 * 365)
  const since = firm.size <= 1000 && random.chance(0.5) ? today - 10 - Math.floor(120 * random.next() ** 2) : first
  return firm.calendar.dayBetween(random, Math.min(Math.max(first, since), today - 1), today - 1)
}

function meeting(planning: Planning, at: { customer: number | null; staffId: StaffId; day: number }, title: string): MeetingPlan {
  const { firm, diary, random } = planning
  const { start, length } = diary(at.staffId, at.day)
  const startsAt = momentOn(at.day, start)
  const writtenAt = startsAt - random.whole(1, 9) * DAY - random.whole(10, 120) * MINUTE
  return {
    customer: at.customer,
    staffId: at.staffId,
    createdAt: Math.min(writtenAt, firm.calendar.now),
    startsAt,
    endsAt: startsAt + length * MINUTE,
    isAllDay: false,
    title,
    note: random.chance(0.35) ? random.pick(notes) : '',
  }
}
