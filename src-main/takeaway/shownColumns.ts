import type { RawCell } from '#shared/features/imports/cells.ts'
import type { WriteColumn } from '#shared/features/imports/jobs.ts'
import { type Day, dayOfInstant, minuteOfInstant } from '#shared/kit/day.ts'

/** A column that people read, and what stands in it. */
export interface Shown<Line> {
  column: WriteColumn
  cell: (line: Line) => RawCell
}

export function text<Line>(header: string, width: number, cell: (line: Line) => RawCell): Shown<Line> {
  return { column: { header, width, format: 'text' }, cell }
}

export function number<Line>(header: string, width: number, cell: (line: Line) => number | null): Shown<Line> {
  return { column: { header, width, format: 'number' }, cell }
}

export function day<Line>(header: string, dayOf: (line: Line) => Day | null): Shown<Line> {
  return {
    column: { header, width: 12, format: 'day' },
    cell: (line) => {
      const found = dayOf(line)
      return found === null ? null : ['day', found]
    },
  }
}

/** A moment as its day and its time: a day stays a day one can sort and filter by. */
export function moment<Line>(name: string, atOf: (line: Line) => number | null): Shown<Line>[] {
  const dayOf = (line: Line) => {
    const at = atOf(line)
    return at === null ? null : dayOfInstant(at)
  }
  const timeOf = (line: Line) => {
    const at = atOf(line)
    return at === null ? null : timeText(minuteOfInstant(at))
  }
  return [day(`Ngày ${name}`, dayOf), text(`Giờ ${name}`, 9, timeOf)]
}

function timeText(minute: number) {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

export function customerColumns<Line extends { code: string | null; customer: string | null }>(): Shown<Line>[] {
  return [text('Mã khách hàng', 14, (line) => line.code), text('Tên khách hàng', 40, (line) => line.customer)]
}
