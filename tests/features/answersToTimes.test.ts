import { describe, expect, it } from 'vitest'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const at = (time: string, day = '25') => momentOf(`2026-11-${day} ${time}`)
const week = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }

/** Hường's meeting of every day from Wednesday to Friday, 14:00, to which Lan is invited. */
async function withSeries() {
  const world = await createWorld({ at: '2026-11-24 08:00' })
  const lan = hire(world, 'Lê Thị Lan')
  const input = { title: 'Giao ban', startsAt: at('14:00'), endsAt: at('15:00'), rule: 'FREQ=DAILY;COUNT=3' }
  const attendees = [{ kind: 'staff' as const, id: lan }]
  const series = await world.client.appointments.create({ ...input, attendees })
  const lans = world.window(lan)
  const answers = async () => (await lans.appointments.calendar(week)).map(({ answer }) => answer)
  return {
    ...{ world, hường: world.client, lan, lans, series, input: { ...input, attendees }, answers },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

describe('an answer to one time of a series', () => {
  it('counts for that time alone, whatever is said to the rest', async () => {
    await using office = await withSeries()
    const { hường, lan, lans, series, answers } = office
    const { id } = series

    await lans.appointments.answer({ id, answer: 'declined', occursAt: at('14:00', '26') })
    expect(await answers()).toEqual(['none', 'declined', 'none'])
    await lans.appointments.answer({ id, answer: 'accepted' })
    expect(await answers()).toEqual(['accepted', 'declined', 'accepted'])

    const seen = await hường.appointments.calendar(week)
    expect(seen.map(({ attendeeIds }) => attendeeIds)).toEqual([[lan], [], [lan]])
    expect((await hường.appointments.get(id)).attendees).toMatchObject([
      { answer: 'accepted', times: { [at('14:00', '26')]: 'declined' } },
    ])
  })

  it('is taken back by saying what was said to the whole', async () => {
    await using office = await withSeries()
    const { hường, lans, series, answers } = office
    const { id } = series
    await lans.appointments.answer({ id, answer: 'declined', occursAt: at('14:00', '26') })

    await lans.appointments.answer({ id, answer: 'none', occursAt: at('14:00', '26') })
    await lans.appointments.answer({ id, answer: 'tentative' })

    expect(await answers()).toEqual(['tentative', 'tentative', 'tentative'])
    expect((await hường.appointments.get(id)).attendees[0]).not.toHaveProperty('times')
  })

  it('frees the time of whoever declines it, and takes the one of whoever declined the rest, on their day too', async () => {
    await using office = await withSeries()
    const { world, hường, lan, lans, series } = office
    const { id } = series
    const busy = async () =>
      (await hường.appointments.busy({ ...week, staffIds: [lan] })).map(({ startsAt, showAs }) => [startsAt, showAs])

    await lans.appointments.answer({ id, answer: 'declined', occursAt: at('14:00') })
    expect(await busy()).toEqual([
      [at('14:00', '26'), 'tentative'],
      [at('14:00', '27'), 'tentative'],
    ])
    await lans.appointments.answer({ id, answer: 'declined' })
    await lans.appointments.answer({ id, answer: 'accepted', occursAt: at('14:00', '26') })
    expect(await busy()).toEqual([[at('14:00', '26'), 'busy']])

    const today = async (day: string) => {
      world.clock.set(at('08:00', day))
      return (await lans.today.get()).appointments.length
    }
    expect([await today('25'), await today('26'), await today('27')]).toEqual([0, 1, 0])
  })

  it('goes along with that time when it is taken out of the series, unless it moves', async () => {
    await using office = await withSeries()
    const { hường, lans, series, input, answers } = office
    const { id } = series
    for (const day of ['25', '26']) await lans.appointments.answer({ id, answer: 'accepted', occursAt: at('14:00', day) })
    const { attendees: _attendees, ...changed } = { ...input, rule: '' }

    const inPlace = { ...changed, title: 'Giao ban ở kho', startsAt: at('14:00'), endsAt: at('15:00') }
    const first = { id, version: series.version, occursAt: at('14:00') }
    await hường.appointments.updateOccurrence({ ...first, scope: 'this', input: inPlace })
    expect(await answers()).toEqual(['accepted', 'accepted', 'none'])

    const later = { ...changed, startsAt: at('16:00', '26'), endsAt: at('17:00', '26') }
    const second = { id, version: series.version + 1, occursAt: at('14:00', '26') }
    await hường.appointments.updateOccurrence({ ...second, scope: 'this', input: later })
    expect(await answers()).toEqual(['accepted', 'none', 'none'])
  })

  it('stays with the times that follow when they become a series of their own', async () => {
    await using office = await withSeries()
    const { hường, lans, series, input, answers } = office
    const { id, version } = series
    await lans.appointments.answer({ id, answer: 'declined', occursAt: at('14:00', '27') })
    const { attendees: _attendees, ...changed } = { ...input, title: 'Giao ban ở kho' }

    const from = { id, version, occursAt: at('14:00', '26') }
    const following = { ...changed, startsAt: at('14:00', '26'), endsAt: at('15:00', '26') }
    await hường.appointments.updateOccurrence({ ...from, scope: 'following', input: following })

    expect(await answers()).toEqual(['none', 'none', 'declined'])
  })

  it('is refused at a moment at which the series does not begin, and to what does not come again', async () => {
    await using office = await withSeries()
    const { hường, lan, lans, series } = office
    const once = await hường.appointments.create({
      ...{ title: 'Ký', startsAt: at('09:00'), endsAt: at('10:00') },
      attendees: [{ kind: 'staff', id: lan }],
    })
    const refused = { code: 'CONFLICT', data: { reason: 'no-occurrence' } }

    const wrong = { id: series.id, answer: 'accepted' as const, occursAt: at('15:00') }
    await expect(lans.appointments.answer(wrong)).rejects.toMatchObject(refused)
    await expect(lans.appointments.answer({ ...wrong, id: once.id, occursAt: at('09:00') })).rejects.toMatchObject(refused)
    const uninvited = { id: series.id, answer: 'accepted' as const, occursAt: at('14:00') }
    await expect(hường.appointments.answer(uninvited)).rejects.toMatchObject({ data: { reason: 'not-invited' } })
  })

  it('is told in the history with the time it was given for', async () => {
    await using office = await withSeries()
    const { hường, lans, series } = office
    await lans.appointments.answer({ id: series.id, answer: 'declined', occursAt: at('14:00', '26') })

    const [line] = await hường.audit.ofRecord({ record: 'appointment', id: series.id })
    expect(line?.fields).toEqual([
      { field: 'attendees', from: 'Lê Thị Lan (none)', to: 'Lê Thị Lan (none); Lê Thị Lan 26/11/2026 14:00 (declined)' },
    ])
  })
})
