import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Span } from '#shared/kit/recurrence/rule.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const DAY = 86_400_000
const require = createRequire(import.meta.url)

/** The test files of other calendar programs, as their packages bring them. */
const publicFiles = [
  ...globSync(join(dirname(require.resolve('ical/package.json')), 'test/*.ics')),
  ...globSync(join(dirname(require.resolve('icalts/package.json')), 'samples/ics/*.ics')),
  ...globSync(join(dirname(require.resolve('icalendar/package.json')), 'spec/*.ics')),
]

/** Where ical.js reads otherwise, or not at all: what comes in, and what is refused. */
const apart: [name: string, why: string, added: number, refused: string[]][] = [
  ['test1.ics', 'a beginning in words (DTSTART:Next Year) is refused by itself', 8, ['Foobar']],
  ['test6.ics', 'an hour behind VALUE=DATE is a time all the same', 128, []],
  ['google_birthday.ics', 'a day with a Z behind it (RDATE:20131210Z) is that day', 6, []],
]

/** They never end, by the clock of another zone: taken from a year ago to a year ahead, not from their beginning. */
const endlessElsewhere = new Set(['daily_recur.ics', 'parserv2.ics', 'recur_instances.ics', 'icalendar-test.ics'])

const zones: Record<string, string> = {
  undefined: 'Asia/Ho_Chi_Minh',
  '(UTC+07:00) Bangkok, Hanoi, Jakarta': 'Asia/Bangkok',
  '/freeassociation.sourceforge.net/Tzfile/America/Los_Angeles': 'America/Los_Angeles',
}

/** What ical.js says begins in a span, by the clock that the file names, or by the office's: `2012-08-01T12:00:00Z Every day recurring`. */
function beginningsByIcal(text: string, { from, to }: Span) {
  const told: string[] = []
  const components = new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent')
  const series = new Set(components.filter((one) => !one.hasProperty('recurrence-id')).map((one) => new ICAL.Event(one).uid))
  for (const component of components) {
    const event = new ICAL.Event(component)
    const standsForOne = component.hasProperty('recurrence-id')
    if (standsForOne && series.has(event.uid)) continue
    const iterator = event.iterator()
    for (let start = iterator.next(); start; start = iterator.next()) {
      const { item, startDate } = event.getOccurrenceDetails(start)
      const startsAt = momentByItsZone(startDate, String(item.component.getFirstProperty('dtstart')?.getFirstParameter('tzid')))
      if (startsAt >= to) break
      if (startsAt >= from) told.push(`${new Date(startsAt).toISOString()} ${item.summary}`)
      if (standsForOne) break
    }
  }
  return told.toSorted()
}

function momentByItsZone(time: ICAL.Time, zone: string) {
  const clock = time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : (zones[zone] ?? zone)
  return Temporal.PlainDateTime.from(time.toString().replace('Z', '')).toZonedDateTime(clock).epochMilliseconds
}

async function beginningsHere({ client }: World, { from, to }: Span) {
  const entries = await client.appointments.calendar({ from, to })
  return entries
    .filter(({ startsAt }) => startsAt >= from)
    .map(({ startsAt, title }) => `${new Date(startsAt).toISOString()} ${title}`)
    .toSorted()
}

describe('the public test files of calendar programs', () => {
  const leftOut = new Set(apart.map(([name]) => name))

  for (const path of publicFiles.filter((one) => !leftOut.has(basename(one)))) {
    it(`${basename(path)} comes in as ical.js reads it, and only once`, async () => {
      await using world = await createWorld()
      const weighed = await world.client.appointments.readFile({ file: world.chosen(path) })
      await world.client.appointments.importFile({ file: world.chosen(path) })
      if (weighed.from === null) return
      const text = readFileSync(path, 'utf8')
      const first = endlessElsewhere.has(basename(path)) ? [] : [weighed.from]
      for (const from of [...first, world.clock.now() - 30 * DAY]) {
        const span = { from, to: from + 60 * DAY }
        expect(await beginningsHere(world, span)).toEqual(beginningsByIcal(text, span))
      }
      expect(await world.client.appointments.readFile({ file: world.chosen(path) })).toMatchObject({ added: 0, changed: 0 })
    })
  }

  for (const [name, why, added, titles] of apart)
    it(`${name}: ${why}`, async () => {
      await using world = await createWorld()
      const path = publicFiles.find((one) => basename(one) === name) as string
      const weighed = await world.client.appointments.readFile({ file: world.chosen(path) })
      expect(weighed.added).toBe(added)
      expect(weighed.refused.named.map(({ title }) => title)).toEqual(titles)
    })
})
