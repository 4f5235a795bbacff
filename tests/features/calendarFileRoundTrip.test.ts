import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { showAsChoices } from '#shared/features/appointments/choices.ts'
import type { AppointmentInput } from '#shared/features/appointments/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const SEVERAL_OFFICES = 240_000
const first = momentOf('2026-11-23')
const DAY = 86_400_000

const rules = [
  ...[
    '',
    '',
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=20',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU',
    'FREQ=MONTHLY;BYDAY=-1FR',
  ],
  ...[
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8',
    'FREQ=DAILY;UNTIL=20290131T165959Z',
    'FREQ=YEARLY;BYWEEKNO=20',
  ],
  ...['RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10', 'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1;COUNT=30'],
]
const letters = fc.constantFrom(
  'a',
  'B',
  'đ',
  'Ế',
  ' ',
  ';',
  ',',
  ':',
  '\\',
  '"',
  "'",
  '\n',
  '=',
  '#',
  'Nguyễn',
  '😀',
  'x'.repeat(80),
)
const text = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''))
const appointment = fc
  .record({
    title: text.map((words) => `Họp ${words}`),
    location: text,
    note: text.map((words) => words.trim()),
    day: fc.integer({ min: 0, max: 700 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 5_000 }),
    isAllDay: fc.boolean(),
    rule: fc.constantFrom(...rules),
    remindMinutes: fc.constantFrom(null, 0, 15, 1_080),
    showAs: fc.constantFrom(...showAsChoices),
    isPrivate: fc.boolean(),
  })
  .map(({ day, minute, length, isAllDay, ...rest }): AppointmentInput => {
    const startsAt = first + day * DAY + (isAllDay ? 0 : minute * 60_000)
    const endsAt = startsAt + (isAllDay ? Math.ceil(length / 1440) * DAY : length * 60_000)
    return { ...rest, customerId: null, startsAt, endsAt, isAllDay }
  })

/** All that an office has in its calendar, by itself and not by its numbers. */
async function everything({ client }: World) {
  const months = Array.from({ length: 20 }, (_, index) => first + index * 60 * DAY)
  const found = new Map<number, unknown>()
  const times: string[] = []
  for (const from of months) {
    for (const entry of await client.appointments.calendar({ from, to: from + 60 * DAY })) {
      if (entry.kind !== 'appointment') continue
      times.push(`${entry.startsAt} ${entry.endsAt} ${entry.title} ${entry.seriesId !== null} ${entry.occursAt}`)
      if (found.has(entry.id)) continue
      const { id: _id, version: _version, seriesId, ...kept } = await client.appointments.get(entry.id)
      found.set(entry.id, { ...kept, customerId: null, isOfSeries: seriesId !== null })
    }
  }
  return { times: times.toSorted(), kept: [...found.values()].map((one) => JSON.stringify(one)).toSorted() }
}

/** Takes one time out of each series, moves another one. */
async function disturb({ client }: World, id: number, input: AppointmentInput) {
  const times = (await client.appointments.calendar({ from: input.startsAt, to: input.startsAt + 62 * DAY })).filter(
    (entry) => entry.id === id && entry.occursAt !== null,
  )
  const [, gone, moved] = times
  if (!gone || !moved || gone.occursAt === null || moved.occursAt === null) return
  const left = await client.appointments.removeOccurrence({
    ...{ id, version: gone.version, occursAt: gone.occursAt, scope: 'this' },
  })
  const { startsAt, endsAt, rule: _rule, ...rest } = input
  const by = moved.occursAt - startsAt + DAY
  await client.appointments.updateOccurrence({
    ...{ id, version: left?.version ?? 0, occursAt: moved.occursAt, scope: 'this' },
    input: { ...rest, title: 'Dời', startsAt: startsAt + by, endsAt: endsAt + by },
  })
}

it(
  'what goes out comes in as it was in an office that has nothing, and changes nothing in the one it came from',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(appointment, { minLength: 1, maxLength: 6 }), async (inputs) => {
        await using office = await createWorld()
        for (const input of inputs) {
          const { id } = await office.client.appointments.create(input)
          if (input.rule) await disturb(office, id, input)
        }
        await office.client.appointments.export({ from: null, to: null, file: office.fileWith('lich.ics', '') })
        const path = join(office.folder.path, 'lich.ics')

        await using fresh = await createWorld({ at: '2026-11-22 10:15' })
        const read = await fresh.client.appointments.readFile({ file: fresh.chosen(path) })
        expect(read).toMatchObject({ changed: 0, same: 0, barred: 0, told: {}, refused: { count: 0 } })
        await fresh.client.appointments.importFile({ file: fresh.chosen(path) })
        expect(await everything(fresh)).toEqual(await everything(office))

        const again = await office.client.appointments.readFile({ file: office.chosen(path) })
        expect(again).toMatchObject({ added: 0, changed: 0, barred: 0 })
      }),
      { numRuns: 8, endOnFailure: true },
    )
  },
  SEVERAL_OFFICES,
)

it('whom an appointment is with comes along where the same customer is, and is said to be left out where not', async () => {
  await using office = await createWorld()
  const { id: customerId } = await office.client.customers.create(aCustomer({ name: 'Công ty Sen Hồ Tây' }))
  const input = { title: 'Khảo sát', customerId, startsAt: first, endsAt: first + 3_600_000 }
  const { id } = await office.client.appointments.create(input)
  const file = office.fileWith('lich.ics', '')
  await office.client.appointments.export({ from: null, to: null, file })
  await office.client.appointments.remove(id)

  expect(await office.client.appointments.importFile({ file })).toMatchObject({ changed: 1 })
  expect(await office.client.appointments.get(id)).toMatchObject({ customerId, customerName: 'Công ty Sen Hồ Tây' })

  await using fresh = await createWorld({ at: '2026-11-22 10:15' })
  const read = await fresh.client.appointments.readFile({ file: fresh.chosen(join(office.folder.path, 'lich.ics')) })
  expect(read.told).toEqual({ customers: 1 })
})
