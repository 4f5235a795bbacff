import { describe, expect, it } from 'vitest'
import { tellValue } from '#shared/features/audit/telling.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { addAll, aJob, importText } from '#tests/helpers/importing.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('what a contact has to say in the decision', () => {
  it('is kept, told by the history in words, and refused when it is no such role', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const { id } = await client.contacts.create({ customerId, input: { fullName: 'Lê Thị Hoa', decisionRole: 'decider' } })
    await client.contacts.create({ customerId, input: { fullName: 'Trần Văn Bình' } })

    await client.contacts.update({ id, version: 1, input: { fullName: 'Lê Thị Hoa', decisionRole: 'payer' } })

    expect((await client.contacts.list(customerId)).map(({ decisionRole }) => decisionRole)).toEqual(['payer', ''])
    const [last] = await client.audit.ofRecord({ record: 'contact', id })
    expect(last?.fields).toEqual([{ field: 'decisionRole', from: 'decider', to: 'payer' }])
    expect(tellValue('decisionRole', 'payer', auditWords.vi)).toBe('Người chi tiền')
    const odd = { fullName: 'Hoa', decisionRole: 'boss' as 'user' }
    await expect(client.contacts.create({ customerId, input: odd })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('comes with a list of people and goes back with its undo; a word nobody knows is told and left empty', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer({ code: 'A', name: 'Công ty An' }))

    const { id } = await importText(
      world,
      [
        'Mã khách hàng,Họ và tên,Chức vụ,Vai trò quyết định',
        'A,Lê Thị Hoa,Giám đốc,Người quyết định',
        'A,Trần Văn Bình,Kế toán,Ông trùm',
      ],
      addAll,
    )

    const people = await client.contacts.list(customerId)
    expect(people.map(({ fullName, decisionRole }) => [fullName, decisionRole])).toEqual([
      ['Lê Thị Hoa', 'decider'],
      ['Trần Văn Bình', ''],
    ])
    await client.imports.undo({ job: aJob(), id })
    expect(await client.contacts.list(customerId)).toEqual([])
  })
})
