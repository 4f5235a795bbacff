// Computes the Vietnamese lunar calendar (UTC+7) of 1899-2200 from the positions of moon and sun and writes
// src-shared/kit/lunarTable.ts; with --check it writes nothing and fails if the file differs. Development only.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type AstroTime, MakeTime, SearchMoonPhase, SearchSunLongitude } from 'astronomy-engine'
import { dayNumber } from '#shared/kit/civil.ts'

const firstYear = 1899
const lastYear = 2200
const tablePath = new URL('../src-shared/kit/lunarTable.ts', import.meta.url)
const dayLength = 86_400_000
const hanoi = 7 * 3_600_000

/** Moments so near to midnight in Hanoi that an error of the ephemeris or of ΔT could move the day. */
const close: string[] = []

function dayInHanoi(time: AstroTime, what: string): number {
  const local = time.date.getTime() + hanoi
  const sinceMidnight = local - Math.floor(local / dayLength) * dayLength
  const seconds = Math.min(sinceMidnight, dayLength - sinceMidnight) / 1000
  if (seconds < 180) close.push(`${seconds.toFixed(0)} s ${what} ${new Date(local).toISOString()} (Hanoi)`)
  return Math.floor(local / dayLength)
}

function newMoonDays(): number[] {
  const days: number[] = []
  let time = MakeTime(new Date(Date.UTC(firstYear - 1, 9, 1)))
  const end = Date.UTC(lastYear + 2, 2, 1)
  while (time.date.getTime() < end) {
    const moon = SearchMoonPhase(0, time, 40)
    if (moon === null) throw new Error(`No new moon after ${time.toString()}`)
    days.push(dayInHanoi(moon, 'new moon'))
    time = moon.AddDays(20)
  }
  return days
}

/** Days of the twelve principal terms (trung khí): the sun at a multiple of 30°. */
function principalTerms(): Map<number, number> {
  const terms = new Map<number, number>()
  for (let year = firstYear - 1; year <= lastYear + 1; year++) {
    for (let longitude = 0; longitude < 360; longitude += 30) {
      const month = ((longitude / 30 + 2) % 12) + 1
      const start = MakeTime(new Date(Date.UTC(year, month - 1, 10)))
      const time = SearchSunLongitude(longitude, start, 25)
      if (time === null) throw new Error(`No sun at ${longitude}° in ${month}/${year}`)
      terms.set(dayInHanoi(time, `sun at ${longitude}°`), longitude)
    }
  }
  return terms
}

type Month = { start: number; length: number; number: number; leap: boolean }

/** Month 11 holds the winter solstice; of thirteen months between two solstices the first without a principal term is leap. */
function numberedMonths(): Month[] {
  const starts = newMoonDays()
  const terms = principalTerms()
  const termsIn = (index: number): number[] => {
    const found: number[] = []
    for (let day = starts[index] as number; day < (starts[index + 1] as number); day++) {
      const longitude = terms.get(day)
      if (longitude !== undefined) found.push(longitude)
    }
    return found
  }
  const elevenths = starts.map((_, index) => index).filter((index) => index < starts.length - 1 && termsIn(index).includes(270))
  const months: Month[] = []
  for (let at = 0; at + 1 < elevenths.length; at++) {
    const from = elevenths[at] as number
    const to = elevenths[at + 1] as number
    let leapAt = -1
    for (let index = from + 1; to - from === 13 && index < to && leapAt < 0; index++)
      if (termsIn(index).length === 0) leapAt = index
    for (let index = from, number = 11; index < to; index++) {
      const leap = index === leapAt
      if (index > from && !leap) number = (number % 12) + 1
      months.push({
        start: starts[index] as number,
        length: (starts[index + 1] as number) - (starts[index] as number),
        number,
        leap,
      })
    }
  }
  return months
}

/** Bits: 0-12 the months in turn (1 = thirty days), 13-16 the leap month (0 none), 17-22 days from 1 January to Tết. */
function encodedYears(): number[] {
  const months = numberedMonths()
  const codes: number[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const newYear = dayNumber(year, 1, 1)
    const first = months.findIndex((month) => month.number === 1 && !month.leap && month.start >= newYear)
    let code = ((months[first] as Month).start - newYear) << 17
    for (
      let index = 0;
      index === 0 || (months[first + index] as Month).number !== 1 || (months[first + index] as Month).leap;
      index++
    ) {
      const month = months[first + index] as Month
      if (month.leap) code |= month.number << 13
      if (month.length === 30) code |= 1 << index
    }
    codes.push(code)
  }
  return codes
}

function tableText(codes: readonly number[]): string {
  const lines: string[] = []
  for (let index = 0; index < codes.length; index += 12) {
    lines.push(
      `  ${codes
        .slice(index, index + 12)
        .map((code) => `0x${code.toString(16).padStart(6, '0')}`)
        .join(', ')},`,
    )
  }
  return [
    '// Written by scripts/lunar.ts from astronomical positions; not edited by hand.',
    '',
    `export const firstLunarYear = ${firstYear}`,
    '',
    '/** A lunar year each. Bits 0-12: its months in turn, 1 = thirty days; 13-16: leap month, 0 = none; 17-22: days from 1 January to Tết. */',
    'export const lunarYears: readonly number[] = [',
    ...lines,
    ']',
    '',
  ].join('\n')
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const text = tableText(encodedYears())
if (values.check) {
  if (readFileSync(tablePath, 'utf8') === text) process.exit(0)
  console.error('src-shared/kit/lunarTable.ts differs from the sky: run node scripts/lunar.ts')
  process.exit(1)
}
for (const line of close) console.error(`near midnight: ${line}`)
writeFileSync(tablePath, text)
