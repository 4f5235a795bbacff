import type { Task } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { Detailed } from './DetailDays.tsx'
import { HOUR, hoursOf, type PaperDay, type PaperItem, type Placed, placedOn } from './paperDays.ts'
import { HEAD, LINE, type PaperLook } from './paperLook.ts'

/** Width of the column of hours, in millimetres. */
const RULER = 11

/** For one day and for many: widths and heights in millimetres, the narrowest lane, and the most lines of whole days and tasks. */
const shapes = {
  one: { names: 0, aside: 58, lane: 21, whole: 8 },
  many: { names: 9, aside: 0, lane: 16, whole: 5 },
}
const MOST_TASKS_BELOW = 4
const MOST_TASKS_BESIDE = 24

export interface HoursColumnLayout {
  day: Day
  whole: PaperItem[]
  placed: Placed[]
  tasks: Task[]
  /** What finds no room, to be listed behind the sheet. */
  left: { items: PaperItem[]; tasks: Task[] }
}

export interface HoursLayout {
  isOne: boolean
  hours: { from: number; to: number }
  /** Heights in millimetres; of an hour, and of what stands above and below the hours; `more` says how much found no room. */
  height: { hour: number; names: number; whole: number; more: number; tasks: number }
  columnsOfGrid: string
  columns: HoursColumnLayout[]
  details: Detailed[]
}

/** Where everything of some days stands on a sheet with the hours at its side; a line is kept free where something finds no room. */
export function hoursLayout(days: readonly PaperDay[], look: PaperLook): HoursLayout {
  const layout = laidOut(days, look, 0)
  return layout.columns.some(({ left }) => left.items.length > 0) ? laidOut(days, look, heightOf(1)) : layout
}

function laidOut(days: readonly PaperDay[], look: PaperLook, more: number): HoursLayout {
  const isOne = days.length === 1
  const shape = shapes[isOne ? 'one' : 'many']
  const hours = hoursOf(days)
  const most = (count: (day: PaperDay) => number, limit: number) => Math.min(limit, Math.max(...days.map(count)))
  const wholeLines = most(({ whole }) => whole.length, shape.whole)
  const tasksBelow = isOne || !look.has('tasks') ? 0 : most(({ tasks }) => tasks.length, MOST_TASKS_BELOW)
  const whole = heightOf(wholeLines)
  const tasks = heightOf(tasksBelow)
  const hour = (look.size.height - HEAD - shape.names - whole - more - tasks) / (hours.to - hours.from)
  const width = (look.size.width - RULER - shape.aside) / days.length
  const room = {
    lanes: Math.max(1, Math.floor(width / shape.lane)),
    shortest: ((LINE + 0.7) / hour) * HOUR,
    whole: wholeLines,
    tasks: isOne && look.has('tasks') ? MOST_TASKS_BESIDE : tasksBelow,
  }
  const columns = days.map((day) => columnOf(day, room))
  return {
    ...{ isOne, hours, columns, height: { hour, names: shape.names, whole, more, tasks } },
    columnsOfGrid: `${RULER}mm repeat(${days.length}, ${width}mm)`,
    details: days.flatMap((day, index) => detailsOf(day, columns[index]?.left, look)),
  }
}

/** Each hour of a stretch. */
export function hoursIn({ from, to }: HoursLayout['hours']) {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function heightOf(lines: number) {
  return lines > 0 ? lines * LINE + 1.6 : 0
}

function columnOf(day: PaperDay, room: { lanes: number; shortest: number; whole: number; tasks: number }): HoursColumnLayout {
  const { placed, left } = placedOn(day, room)
  return {
    day: day.day,
    placed,
    whole: day.whole.slice(0, room.whole),
    tasks: day.tasks.slice(0, room.tasks),
    left: { items: [...day.whole.slice(room.whole), ...left], tasks: day.tasks.slice(room.tasks) },
  }
}

/** What found no room, and where notes are wanted also what has one. */
function detailsOf({ day, whole, timed }: PaperDay, left: HoursColumnLayout['left'] | undefined, look: PaperLook): Detailed[] {
  const items = [...whole, ...timed].filter((item) => left?.items.includes(item) || (look.has('notes') && item.note))
  const tasks = look.has('tasks') ? (left?.tasks ?? []) : []
  return items.length + tasks.length > 0 ? [{ day, items, tasks }] : []
}
