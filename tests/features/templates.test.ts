import { describe, expect, it } from 'vitest'
import { aTemplate } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld } from '#tests/helpers/world.ts'

async function twoPeople() {
  const world = await createWorld()
  const bảo = world.window(hire(world, 'Trần Quốc Bảo'))
  return { client: world.client, bảo, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('a template of appointments', () => {
  it('is kept under a name, for oneself or for everybody, and stands by name', async () => {
    await using office = await twoPeople()
    const { client, bảo } = office
    await client.templates.create(aTemplate({ name: 'Khảo sát', isShared: true }))
    await client.templates.create(aTemplate({ name: 'Ăn trưa' }))

    expect((await client.templates.list()).map(({ name, mayChange }) => [name, mayChange])).toEqual([
      ['Ăn trưa', true],
      ['Khảo sát', true],
    ])
    expect(await bảo.templates.list()).toMatchObject([{ ...aTemplate({ name: 'Khảo sát', isShared: true }), mayChange: false }])
  })

  it('is not kept twice under one name, though a colleague may have one that is called so', async () => {
    await using office = await twoPeople()
    const { client, bảo } = office
    await client.templates.create(aTemplate())

    await expect(client.templates.create(aTemplate())).rejects.toMatchObject({ data: { reason: 'template-name-taken' } })
    expect(await bảo.templates.create(aTemplate())).toMatchObject({ ownerName: 'Trần Quốc Bảo' })
  })

  it('is taken away by whose it is or who looks after the office, and what is not shared is not there for others', async () => {
    await using office = await twoPeople()
    const { client, bảo } = office
    const shared = await client.templates.create(aTemplate({ name: 'Khảo sát', isShared: true }))
    const own = await client.templates.create(aTemplate({ name: 'Ăn trưa' }))
    const theirs = await bảo.templates.create(aTemplate({ name: 'Thăm khách', isShared: true }))

    await expect(bảo.templates.remove(shared.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(bảo.templates.remove(own.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await client.templates.remove(theirs.id)
    expect(await bảo.templates.list()).toHaveLength(1)
  })

  it('leaves out categories that are gone by now', async () => {
    await using office = await twoPeople()
    const { client } = office
    const { id: red } = await client.categories.create({ name: 'Gấp', colour: 'red' })
    await client.templates.create(aTemplate({ categoryIds: [red] }))
    await client.categories.remove(red)

    expect(await client.templates.list()).toMatchObject([{ categoryIds: [] }])
  })
})
