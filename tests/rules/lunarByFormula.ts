import { dayNumber } from '#shared/kit/civil.ts'
import { type Day, partsOfDay } from '#shared/kit/day.ts'
import type { LunarDay } from '#shared/kit/lunar.ts'

// Hồ Ngọc Đức's published algorithm (after Meeus) for UTC+7, as an oracle: closed formulas, no table, no ephemeris.

const zone = 7
const julianOf1970 = 2440588
const radians = Math.PI / 180

function newMoonDay(k: number): number {
  const t = k / 1236.85
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * radians)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3
  const sin = (degrees: number) => Math.sin(degrees * radians)
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun)
  const deltaT = t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t * t : -0.000278 + 0.000265 * t + 0.000262 * t * t
  return Math.floor(mean + correction - deltaT + 0.5 + zone / 24)
}

/** Twelfth of the zodiac the sun is in at midnight: 0 from the spring equinox on. */
function sunTwelfth(julianDay: number): number {
  const t = (julianDay - 2451545.5 - zone / 24) / 36525
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * radians
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  const longitude = (mean + centre) * radians
  return Math.floor(((((longitude / Math.PI) * 6) % 12) + 12) % 12)
}

function eleventhMonth(year: number): number {
  const off = dayNumber(year, 12, 31) + julianOf1970 - 2415021
  const k = Math.floor(off / 29.530588853)
  const start = newMoonDay(k)
  return sunTwelfth(start) >= 9 ? newMoonDay(k - 1) : start
}

function leapOffset(eleventh: number): number {
  const k = Math.floor((eleventh - 2415021.076998695) / 29.530588853 + 0.5)
  let twelfth = sunTwelfth(newMoonDay(k + 1))
  for (let index = 2; ; index++) {
    const last = twelfth
    twelfth = sunTwelfth(newMoonDay(k + index))
    if (twelfth === last || index >= 14) return index - 1
  }
}

export function lunarByFormula(day: Day): LunarDay {
  const { year: solarYear, month, dayOfMonth } = partsOfDay(day)
  const julian = dayNumber(solarYear, month, dayOfMonth) + julianOf1970
  const k = Math.floor((julian - 2415021.076998695) / 29.530588853)
  const next = newMoonDay(k + 1)
  const start = next > julian ? newMoonDay(k) : next
  let before = eleventhMonth(solarYear)
  const after = before >= start ? before : eleventhMonth(solarYear + 1)
  let year = before >= start ? solarYear : solarYear + 1
  if (before >= start) before = eleventhMonth(solarYear - 1)
  const months = Math.floor((start - before) / 29)
  const offset = after - before > 365 ? leapOffset(before) : 99
  let lunarMonth = months + 11 - (months >= offset ? 1 : 0)
  if (lunarMonth > 12) lunarMonth -= 12
  if (lunarMonth >= 11 && months < 4) year -= 1
  return { day: julian - start + 1, month: lunarMonth, leap: months === offset, year }
}
