import { describe, expect, it } from 'vitest'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

const at = (time: string, day = '25') => momentOf(`2026-11-${day} ${time}`)
const week = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30') }
const aMeeting = { title: 'Bàn hợp đồng', startsAt: at('14:00'), endsAt: at('15:00') }

async function withCategories() {
  const world = await createWorld({ at: '2026-11-24 08:00' })
  const red = await world.client.categories.create({ name: 'Gấp', colour: 'red' })
  const blue = await world.client.categories.create({ name: 'Nội bộ', colour: 'blue' })
  const borne = async () => (await world.client.appointments.calendar(week)).map(({ categoryIds }) => categoryIds)
  return {
    world,
    client: world.client,
    red: red.id,
    blue: blue.id,
    borne,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

describe('the categories of an appointment', () => {
  it('are given with it or later, stand in the calendar in their order, and in the history by name', async () => {
    await using office = await withCategories()
    const { client, red, blue, borne } = office
    const { id, version } = await client.appointments.create({ ...aMeeting, categoryIds: [blue] })

    expect(await borne()).toEqual([[blue]])
    await client.appointments.categorise({ id, categoryIds: [blue, red] })
    expect(await borne()).toEqual([[red, blue]])
    await client.appointments.update({ id, version, input: { ...aMeeting, title: 'Ký hợp đồng' } })
    expect((await client.appointments.get(id)).categoryIds).toEqual([red, blue])
    const told = (await client.audit.ofRecord({ record: 'appointment', id })).flatMap(({ fields }) => fields)
    expect(told).toContainEqual({ field: 'categories', from: '', to: 'Gấp' })
  })

  it('go along with one time of a series, and away with an appointment that is erased', async () => {
    await using office = await withCategories()
    const { client, red, borne } = office
    const { id, version } = await client.appointments.create({ ...aMeeting, rule: 'FREQ=DAILY;COUNT=2', categoryIds: [red] })
    await client.appointments.updateOccurrence({ id, version, occursAt: aMeeting.startsAt, scope: 'this', input: aMeeting })

    expect(await borne()).toEqual([[red], [red]])
    await client.appointments.remove(id)
    await client.bin.erase([{ record: 'appointment', recordId: id }])
    const again = await client.appointments.create(aMeeting)
    expect(again.categoryIds).toEqual([])
  })

  it('are for whoever may change it to give, and not told of a private one', async () => {
    await using office = await withCategories()
    const { client, world, red } = office
    const bảo = hire(world, 'Trần Quốc Bảo')
    const { id } = await client.appointments.create({ ...aMeeting, attendees: [{ kind: 'staff', id: bảo }] })
    await expect(world.window(bảo).appointments.categorise({ id, categoryIds: [red] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(client.appointments.categorise({ id, categoryIds: [99] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })

    await world.window(bảo).appointments.create({ ...aMeeting, isPrivate: true, categoryIds: [red] })
    const entry = (await client.appointments.calendar(week)).find(({ isHidden }) => isHidden)
    expect(entry?.categoryIds).toEqual([])
    expect(JSON.stringify(await client.audit.list({ filter: { staffIds: [bảo] }, limit: 50 }))).not.toContain('Gấp')
  })
})
