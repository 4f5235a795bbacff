import { describe, expect, it } from 'vitest'
import { rangeOf, sheetsOf } from '#renderer/features/appointments/print/calendarWish.ts'
import { daysOnPaper, hoursOf, placedOn } from '#renderer/features/appointments/print/paperDays.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { momentOf } from '#tests/helpers/world.ts'

const on = (text: string) => text as Day
let lastId = 0

function meeting(startsAt: string, endsAt: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  const known = { kind: 'appointment', title: 'Họp', isAllDay: false, staffId: null, staffName: null } as const
  const rest = { customerId: null, customerName: null, location: '', state: '', seriesId: null, occursAt: null, version: 1 }
  const mine = { showAs: 'busy', isPrivate: false, isHidden: false, hasReminder: false, answer: null } as const
  const nobody = { attendeeIds: [], categoryIds: [], fileCount: 0 }
  lastId += 1
  return { ...known, ...rest, ...mine, ...nobody, id: lastId, startsAt: momentOf(startsAt), endsAt: momentOf(endsAt), ...more }
}

function paperOf(entries: CalendarEntry[], tasks: Pick<Task, 'dueOn'>[] = []) {
  const content = { entries, notes: new Map<number, string>(), tasks: tasks as Task[] }
  return daysOnPaper(content, { from: on('2026-11-23'), to: on('2026-11-30') }, on('2026-11-25'))
}

describe('the calendar on paper', () => {
  it('gives each day, each whole week and each whole month a sheet of its own, and the list none', () => {
    const range = { first: on('2026-11-25'), last: on('2026-12-02') }
    const froms = (style: Parameters<typeof rangeOf>[0]) => sheetsOf({ style, ...range }).map(({ from, to }) => `${from} ${to}`)

    expect(froms('day')).toHaveLength(8)
    expect(froms('workWeek')).toEqual(['2026-11-23 2026-11-29', '2026-11-30 2026-12-06'])
    expect(froms('weekAgenda')).toEqual(['2026-11-23 2026-11-30', '2026-11-30 2026-12-07'])
    expect(froms('month')).toEqual(['2026-10-26 2026-12-07', '2026-11-30 2027-01-04'])
    expect(froms('agenda')).toEqual(['2026-11-25 2026-12-03'])
  })

  it('is at first of the day, the week or the month the calendar stands at', () => {
    const day = on('2026-11-25')
    expect(rangeOf('day', day)).toEqual({ first: day, last: day })
    expect(rangeOf('weekAgenda', day)).toEqual({ first: '2026-11-23', last: '2026-11-29' })
    expect(rangeOf('month', day)).toEqual({ first: '2026-11-01', last: '2026-11-30' })
  })

  it('says of what takes several days which of them it is, also where it began before or goes past midnight', () => {
    const fair = meeting('2026-11-22', '2026-11-25', { isAllDay: true })
    const night = meeting('2026-11-26 22:00', '2026-11-27 06:00')

    const days = paperOf([fair, night])

    const parts = days.map(({ whole }) => whole.map(({ part }) => `${part?.of}/${part?.days}`).join())
    expect(parts).toEqual(['2/3', '3/3', '', '1/2', '2/2', '', ''])
    expect(days[4]?.whole[0]).toMatchObject({ startsAt: momentOf('2026-11-27'), endsAt: momentOf('2026-11-27 06:00') })
    expect(hoursOf(days)).toEqual({ from: 7, to: 18 })
  })

  it('shows earlier and later hours only where something stands there', () => {
    expect(hoursOf(paperOf([meeting('2026-11-23 05:30', '2026-11-23 06:00')]))).toEqual({ from: 5, to: 18 })
    expect(hoursOf(paperOf([meeting('2026-11-24 19:00', '2026-11-24 20:30')]))).toEqual({ from: 7, to: 21 })
  })

  it('loses nothing of a crowded hour: what finds no lane is left for the list behind', () => {
    const crowd = Array.from({ length: 60 }, () => meeting('2026-11-23 09:00', '2026-11-23 10:00'))
    const [monday] = paperOf(crowd)

    const { placed, left } = placedOn(monday ?? { day: on('2026-11-23'), whole: [], timed: [], tasks: [] }, {
      lanes: 5,
      shortest: 0,
    })

    expect([placed.length, left.length]).toEqual([5, 55])
    expect(placed.map(({ lanes }) => lanes)).toEqual([5, 5, 5, 5, 5])
    expect(new Set([...placed.map(({ item }) => item.key), ...left.map(({ key }) => key)]).size).toBe(60)
  })

  it('puts short ones side by side that would share the line of a box', () => {
    const [monday] = paperOf([meeting('2026-11-23 09:00', '2026-11-23 09:05'), meeting('2026-11-23 09:10', '2026-11-23 09:20')])
    const lanes = (shortest: number) => monday && placedOn(monday, { lanes: 5, shortest }).placed.map(({ lane }) => lane)
    expect([lanes(0), lanes(15 * 60_000)]).toEqual([
      [0, 0],
      [0, 1],
    ])
  })

  it('has a task on its day, and one that is overdue today', () => {
    const days = paperOf([], [{ dueOn: on('2026-11-02') }, { dueOn: on('2026-11-24') }, { dueOn: null }])
    expect(days.map(({ tasks }) => tasks.map(({ dueOn }) => dueOn).join())).toEqual([
      '',
      '2026-11-24',
      '2026-11-02',
      '',
      '',
      '',
      '',
    ])
  })
})
