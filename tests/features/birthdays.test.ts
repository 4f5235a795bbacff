import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tellValue } from '#shared/features/audit/telling.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Condition } from '#shared/kit/filter/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { byCode, importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const AT = '2026-09-20 09:30'

function born(world: World, name: string, bornOn: string) {
  return world.client.customers.create(aCustomer({ kind: 'person', name, phones: [], bornOn: bornOn as Birth }))
}

async function namesWhere({ client }: World, item: object) {
  const rows = await client.customers.list({ filter: { where: { join: 'and', items: [item as Condition] } } })
  return rows.map(({ name }) => name)
}

describe('a birthday by the moon or without its year', () => {
  it('is kept as it was told, of customers and of their contacts', async () => {
    await using world = await createWorld({ at: AT })

    const { id } = await born(world, 'Bà Tư', '1960-08-15L')
    const contact = await world.client.contacts.create({
      customerId: id,
      input: { fullName: 'Chị Năm', bornOn: '0000-09-25' as Birth },
    })

    expect((await world.client.customers.get(id)).bornOn).toBe('1960-08-15L')
    expect(contact.bornOn).toBe('0000-09-25')
  })

  it('is refused at its field when no calendar has such a day', async () => {
    await using world = await createWorld({ at: AT })

    for (const none of ['1988-06-15N', '0000-13-01L', '1990-02-30', '15/8'])
      await expect(born(world, 'Không có', none)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        data: { issues: [{ message: 'birth', path: ['bornOn'] }] },
      })
  })

  it('is told a week before, by the year of its own calendar', async () => {
    await using world = await createWorld({ at: AT })
    await born(world, 'Rằm tháng Tám', '1960-08-15L')
    await born(world, 'Không rõ năm', '0000-09-22')
    await born(world, 'Tháng sau', '1960-09-15L')

    const { occasions } = await world.client.today.get()

    expect(occasions.map(({ personName, on, years, lunar }) => ({ personName, on, years, lunar }))).toEqual([
      { personName: 'Không rõ năm', on: '2026-09-22', years: 0, lunar: null },
      { personName: 'Rằm tháng Tám', on: '2026-09-25', years: 66, lunar: '15/8/1960' },
    ])
  })

  it('is found in the month in which it is kept this year, and by the days of its year', async () => {
    await using world = await createWorld({ at: AT })
    await born(world, 'An', '1960-08-15L')
    await born(world, 'Bình', '0000-09-01')
    await born(world, 'Chi', '1990-08-15')

    expect(await namesWhere(world, { field: 'birthMonth', operator: 'any', value: ['this'] })).toEqual(['An', 'Bình'])
    expect(await namesWhere(world, { field: 'birthMonth', operator: 'any', value: [8] })).toEqual(['Chi'])
    expect(await namesWhere(world, { field: 'birthMonth', operator: 'none', value: [9] })).toEqual(['Chi'])
    // The full moon of the eighth month of 1960 was on 05/10.
    expect(await namesWhere(world, { field: 'born', operator: 'from', value: '1960-10-05' })).toEqual(['An', 'Chi'])
    expect(await namesWhere(world, { field: 'born', operator: 'until', value: '1960-10-04' })).toEqual([])
    expect(await namesWhere(world, { field: 'born', operator: 'until', value: '1960-10-05' })).toEqual(['An'])
    expect(await namesWhere(world, { field: 'born', operator: 'filled' })).toEqual(['An', 'Bình', 'Chi'])
  })

  it('comes by a list that says so in the cell or over the column', async () => {
    await using world = await createWorld({ at: AT })
    const bornOf = async () => {
      const rows = await world.client.customers.list({ filter: {} })
      return rows.map(({ name, bornOn }) => `${name} ${bornOn}`)
    }

    await importText(
      world,
      ['Mã khách hàng,Tên khách hàng,Ngày sinh', 'A,An,15/8/1960 âm lịch', 'B,Bình,25/9', 'C,Chi,25/09/1990'],
      byCode,
    )
    expect(await bornOf()).toEqual(['An 1960-08-15L', 'Bình 0000-09-25', 'Chi 1990-09-25'])
    await importText(world, ['Mã khách hàng,Tên khách hàng,Ngày sinh âm lịch', 'B,Bình,25/9', 'C,Chi,31/2/1990'], byCode)
    expect(await bornOf()).toEqual(['An 1960-08-15L', 'Bình 0000-09-25L', 'Chi 1990-09-25'])
  })

  it('stands on a card for programs that know no lunar calendar in words', async () => {
    await using world = await createWorld({ at: AT })
    const { id } = await born(world, 'Bà Tư', '1960-08-15L')

    const path = join(world.folder.path, 'ba-tu.vcf')

    await world.client.customers.saveCard({ customerId: id, contactId: null, version: '3.0', file: world.chosen(path) })

    const card = readFileSync(path, 'utf8')

    expect(card).toContain('NOTE:Sinh 15/8/1960 âm lịch')
    expect(card).not.toContain('BDAY')
  })

  it('is told by the history as people write it', async () => {
    await using world = await createWorld({ at: AT })
    const { id, version } = await born(world, 'Bà Tư', '1960-08-15')
    await world.client.customers.update({
      id,
      version,
      input: aCustomer({ kind: 'person', name: 'Bà Tư', phones: [], bornOn: '1960-08-15L' as Birth }),
    })

    const [last] = await world.client.audit.ofRecord({ record: 'customer', id, limit: 1 })

    const [change] = last?.fields ?? []
    expect(change).toEqual({ field: 'bornOn', from: '1960-08-15', to: '1960-08-15L' })
    expect(tellValue('bornOn', change?.to ?? null, auditWords.vi)).toBe('15/8/1960 âm lịch')
  })
})
