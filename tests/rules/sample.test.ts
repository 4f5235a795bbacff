import { expect, test } from 'vitest'
import { choosePlace } from '#main/database/sample/addresses.ts'
import { numberOfDay, officeCalendar, textOfDay } from '#main/database/sample/calendar.ts'
import { castOf } from '#main/database/sample/cast.ts'
import { personName } from '#main/database/sample/names.ts'
import { apportion, randomFrom } from '#main/database/sample/random.ts'
import { openDirectory } from '#main/database/sample/reach.ts'
import { type Day, weekdayOf } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import { momentOf } from '#tests/helpers/world.ts'

const random = randomFrom(7, 'test')
const dayNumber = (text: string) => numberOfDay(text as Day)

test('a whole number is divided without a remainder', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([3, 3, 4])
  expect(apportion(7, [0, 2, 0, 5, 0])).toEqual([0, 2, 0, 5, 0])
  const parts = apportion(
    1000,
    Array.from({ length: 333 }, () => random.next()),
  )
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(1000)
})

test('the office works neither on Sundays nor over Tết, and more in the heat than in February', () => {
  const calendar = officeCalendar(momentOf('2026-11-22 09:30'))
  const days = Array.from({ length: 4000 }, () =>
    textOfDay(calendar.dayBetween(random, dayNumber('2025-01-01'), dayNumber('2025-12-31'))),
  )

  expect(days.filter((day) => weekdayOf(day) === 7 || lunarOf(day).month + lunarOf(day).day === 2)).toEqual([])
  const inMonth = (month: string) => days.filter((day) => day.slice(5, 7) === month).length
  expect(inMonth('06')).toBeGreaterThan(1.5 * inMonth('02'))
  expect(calendar.isWorkday(dayNumber('2026-11-22'))).toBe(false)
  expect(textOfDay(calendar.nextWorkday(dayNumber('2026-11-20'), 1))).toBe('2026-11-21')
})

test('customers sit in the 34 provinces of today, and their landlines bear the area code of the place', () => {
  const directory = openDirectory()
  const places = Array.from({ length: 6000 }, () => choosePlace(random))

  expect(new Set(places.map(({ province }) => province)).size).toBe(34)
  for (const place of new Set(places)) {
    const { typed, normal } = directory.landline(place, random)
    expect(parsePhone(typed)?.e164).toBe(normal)
    expect(normal.startsWith(`+84${place.areaCode}3`)).toBe(true)
    expect(place.wards.every((ward) => /^(?:Phường|Xã) \S/.test(ward))).toBe(true)
  }
})

test('names have a family and a given name, and Nguyễn is about every third', () => {
  const names = Array.from({ length: 3000 }, () => personName({ sex: 'woman', bornIn: 1985, region: 'north' }, random))

  const nguyen = names.filter((name) => name.startsWith('Nguyễn ')).length
  expect(nguyen).toBeGreaterThan(850)
  expect(nguyen).toBeLessThan(1250)
  expect(names.filter((name) => !/^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u.test(name) || name !== name.normalize('NFC'))).toEqual(
    [],
  )
})

test('the sixteen told customers are read whole', () => {
  const members = castOf(16)

  expect(members.length).toBe(16)
  expect(members.filter(({ address, needs, knownForDays }) => address === '' || needs === '' || !(knownForDays > 0))).toEqual([])
  expect(members.filter(({ call }) => !(call.before.daysAgo > 0 && call.before.times > 0) || call.before.note === '')).toEqual([])
  expect(
    members.flatMap(({ deals }) => deals).filter(({ value, endsInDays }) => !(value > 0) || Number.isNaN(endsInDays)),
  ).toEqual([])
  expect(members.map(({ call }) => call.list).filter((list) => list === 'promised').length).toBe(4)
})
