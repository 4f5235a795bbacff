import type { StaffId } from '#shared/kit/id.ts'
import type { Random } from './random.ts'

/** A free stretch of somebody's day: minutes since midnight, and how many. */
export interface Stretch {
  start: number
  length: number
}

export type Diary = (staffId: StaffId, day: number) => Stretch

const starts = [480, 510, 540, 570, 600, 630, 660, 810, 840, 870, 900, 930, 960, 990]
const lengths = [30, 60, 60, 60, 90, 90, 120]
const noon = 720
const evening = 1050
const attempts = 8

/** Finds free stretches in office hours; on a day that is full already, any. */
export function openDiary(staff: readonly StaffId[], random: Random): Diary {
  const taken = new Map<number, number>()
  return (staffId, day) => {
    const key = day * 100 + staff.indexOf(staffId)
    const before = taken.get(key) ?? 0
    let stretch = drawn(random)
    for (let attempt = 1; attempt < attempts && (before & halfHours(stretch)) !== 0; attempt++) stretch = drawn(random)
    taken.set(key, before | halfHours(stretch))
    return stretch
  }
}

function drawn(random: Random): Stretch {
  const stretch = { start: random.pick(starts), length: random.pick(lengths) }
  const end = stretch.start + stretch.length
  return (stretch.start < noon && end > noon) || end > evening ? drawn(random) : stretch
}

function halfHours({ start, length }: Stretch) {
  let mask = 0
  for (let minute = start; minute < start + length; minute += 30) mask |= 1 << ((minute - 480) / 30)
  return mask
}
