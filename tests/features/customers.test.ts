import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld } from '#tests/helpers/world.ts'

const everything = { text: '', stages: [], ownerIds: [], groupIds: [], view: 'all' as const }

describe('a customer', () => {
  it('gets the next code and stands in the list right after it was saved', async () => {
    await using world = await createWorld()

    const customer = await world.client.customers.create(aCustomer())

    expect(customer.code).toBe('KH00001')
    expect(await world.client.customers.list({ filter: everything })).toMatchObject([{ name: 'Công ty TNHH Điện lạnh Hòa Phát', phone: '+84912345678', stage: 'lead' }])
  })

  it('is found without accents, by its initials and by the last digits of its phone', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer())
    const found = (text: string) => world.client.customers.list({ filter: { ...everything, text } }).then((rows) => rows.map((row) => row.code))

    expect(await found('cty dien lanh hoa ph')).toEqual(['KH00001'])
    expect(await found('DLHP')).toEqual(['KH00001'])
    expect(await found('5678')).toEqual(['KH00001'])
    expect(await found('hoa phuong')).toEqual([])
  })
})
