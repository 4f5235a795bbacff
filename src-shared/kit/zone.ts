export const officeTimeZone = 'Asia/Ho_Chi_Minh'

/** Vietnam has been at +7 without a break since 13/06/1975. */
const officeSteadySince = Date.UTC(1975, 5, 14)
const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's clocks are ahead of UTC at that instant, in ms. RangeError for a zone the runtime does not know. */
export function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === officeTimeZone && instant >= officeSteadySince) return 25_200_000
  if (timeZone === 'UTC') return 0
  const wholeSecond = Math.floor(instant / 1000) * 1000
  const shown: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(wholeSecond)) shown[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}
