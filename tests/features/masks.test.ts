import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMask, masked, sensitiveFields } from '#shared/kit/sensitive.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const identity = '036183012345'

describe('a personal identity number', () => {
  it('is told from the tax code of a firm by its twelve digits', () => {
    expect(sensitiveFields.map(({ record, field }) => `${record}.${field}`)).toEqual(['customer.taxCode'])
    expect(masked('taxCode', identity)).toBe('•••• 2345')
    expect(isMask(masked('taxCode', identity))).toBe(true)
    for (const code of ['', '0100109106', '0100109106-001']) expect(masked('taxCode', code)).toBe(code)
  })

  it('is masked on the card, in the list and in the log, for everybody', async () => {
    await using world = await createWorld()
    const { id, taxCode } = await aPerson(world)

    expect(taxCode).toBe('•••• 2345')
    expect((await world.client.customers.get(id)).taxCode).toBe('•••• 2345')
    const seen = [
      await world.client.customers.list({ filter: {} }),
      await world.client.audit.list({ filter: {}, limit: 500 }),
      await world.client.audit.ofRecord({ record: 'customer', id }),
    ]
    expect(JSON.stringify(seen)).not.toContain(identity)
    expect(await world.client.customers.count({ text: identity })).toBe(1)
  })

  it('is shown to whoever may, and the log says who looked', async () => {
    await using world = await createWorld()
    const { id } = await aPerson(world)

    expect(await world.client.customers.reveal({ customerId: id, field: 'taxCode' })).toBe(identity)

    const [line] = await world.client.audit.ofRecord({ record: 'customer', id })
    expect(line).toMatchObject({ record: 'customer', recordId: id, change: 'opened', staffName: 'Nguyễn Thị Hường' })
    expect(line?.fields).toEqual([{ field: 'field', from: null, to: 'taxCode' }])
  })

  it('stays as it is when the form gives the mask back, and changes when somebody types another', async () => {
    await using world = await createWorld()
    const { id, version } = await aPerson(world)
    const input = (taxCode: string) => aCustomer({ kind: 'person', name: 'Trần Thị Lan', taxCode })

    const same = await world.client.customers.update({ id, version, input: input('•••• 2345') })
    expect(await world.client.customers.reveal({ customerId: id, field: 'taxCode' })).toBe(identity)
    await world.client.customers.update({ id, version: same.version, input: input('001093099999') })

    expect(await world.client.customers.reveal({ customerId: id, field: 'taxCode' })).toBe('001093099999')
  })

  it('leaves in a list only with those who may see it', async () => {
    await using world = await createWorld()
    await aPerson(world)
    const lead = world.window(staffOf(world, { name: 'Trưởng Phòng', role: 'lead', department: 'Kinh doanh' }))
    const accountant = world.window(staffOf(world, { name: 'Kế Toán', role: 'accountant' }))
    const exported = async (client: World['client'], name: string) => {
      await client.customers.export({ filter: {}, file: world.fileWith(name, ''), format: 'csv' })
      return readFileSync(join(world.folder.path, name), 'utf8')
    }

    expect(await exported(accountant, 'ke-toan.csv')).toContain(identity)
    const hidden = await exported(lead, 'truong-phong.csv')

    expect(hidden).toContain('•••• 2345')
    expect(hidden).not.toContain(identity)
  })
})

function aPerson({ client }: World) {
  return client.customers.create(aCustomer({ kind: 'person', name: 'Trần Thị Lan', taxCode: identity }))
}
