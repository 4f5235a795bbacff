import { describe, expect, it } from 'vitest'
import { hire, staffOf } from '#tests/helpers/hire.ts'
import { createWorld } from '#tests/helpers/world.ts'

const content = JSON.stringify({ filter: { stages: ['loyal'] }, sort: [], group: 'stage' })
const mine = { name: 'Thân thiết miền Bắc', isShared: false, content }

describe('a view of a list', () => {
  it('is kept as the list stood, changed and taken away', async () => {
    await using world = await createWorld()

    const view = await world.client.views.create({ list: 'customers', input: mine })
    const { id, version } = view
    const changed = await world.client.views.update({ id, version, input: { ...mine, name: 'Thân thiết', content: '{}' } })

    expect(view).toMatchObject({ name: 'Thân thiết miền Bắc', content, mayChange: true, ownerName: 'Nguyễn Thị Hường' })
    expect(await world.client.views.list('customers')).toEqual([changed])
    await expect(world.client.views.update({ id, version, input: mine })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    await world.client.views.remove(id)
    expect(await world.client.views.list('customers')).toEqual([])
  })

  it('is one’s own, until it is shared with everybody', async () => {
    await using world = await createWorld()
    const hung = world.window(hire(world, 'Trần Hùng'))
    const { id, version } = await world.client.views.create({ list: 'customers', input: mine })
    expect(await hung.views.list('customers')).toEqual([])

    await world.client.views.update({ id, version, input: { ...mine, isShared: true } })

    expect(await hung.views.list('customers')).toMatchObject([{ name: mine.name, mayChange: false }])
    await expect(hung.views.remove(id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(hung.views.update({ id, version: 2, input: mine })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('of somebody else is not there for those it is not shared with', async () => {
    await using world = await createWorld()
    const hung = world.window(hire(world, 'Trần Hùng'))
    const { id } = await hung.views.create({ list: 'customers', input: mine })
    const lead = world.window(staffOf(world, { name: 'Lê Thị Lan', role: 'lead' }))

    await expect(lead.views.remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(lead.views.update({ id, version: 1, input: mine })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is shared only by who works on many rows at once', async () => {
    await using world = await createWorld()
    const hung = world.window(hire(world, 'Trần Hùng'))
    const lead = world.window(staffOf(world, { name: 'Lê Thị Lan', role: 'lead' }))
    const shared = { ...mine, isShared: true }

    await expect(hung.views.create({ list: 'customers', input: shared })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await lead.views.create({ list: 'customers', input: shared })).toMatchObject({ isShared: true })
  })

  it('has a name no other of the same person has', async () => {
    await using world = await createWorld()
    const hung = world.window(hire(world, 'Trần Hùng'))
    await world.client.views.create({ list: 'customers', input: mine })

    await expect(world.client.views.create({ list: 'customers', input: mine })).rejects.toMatchObject({
      data: { reason: 'view-name-taken' },
    })
    expect(await hung.views.create({ list: 'customers', input: mine })).toMatchObject({ name: mine.name })
  })

  it('belongs to its list, and the same name may stand in another', async () => {
    await using world = await createWorld()
    for (const list of ['customers', 'contracts', 'calls'] as const) await world.client.views.create({ list, input: mine })

    expect(await world.client.views.list('calls')).toMatchObject([{ list: 'calls', name: mine.name }])
  })

  it('is refused when no list could read it', async () => {
    await using world = await createWorld()
    for (const content of ['', 'Thân thiết', '[]', 'null'])
      await expect(world.client.views.create({ list: 'calls', input: { ...mine, content } })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
  })

  it('stands in the log when it is made, shared and taken away', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.views.create({ list: 'customers', input: mine })
    await world.client.views.update({ id, version, input: { ...mine, isShared: true } })
    await world.client.views.remove(id)

    const log = await world.client.audit.list({ filter: { records: ['view'] } })
    expect(log.map(({ change }) => change)).toEqual(['erased', 'changed', 'created'])
  })
})
