import { describe, expect, it } from 'vitest'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld } from '#tests/helpers/world.ts'

/** Wednesday, with a customer, one of its people and a contract. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-25 09:30' })
  const { customers, contacts, contracts, tasks } = world.client
  const { id: customerId } = await customers.create(aCustomer())
  const { id: contactId } = await contacts.create({ customerId, input: { fullName: 'Trần Bảo' } })
  const { id: contractId } = await contracts.create(aContract(customerId))
  return { world, tasks, customerId, contactId, contractId, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

describe('a flag on a record', () => {
  it('is a task in the list of whoever put it there, about what it stands on', async () => {
    await using office = await anOffice()
    const { tasks, customerId, contactId, contractId } = office

    await tasks.flagRecord({ bearer: { customerId }, title: 'Theo dõi: Hoà Phát', flag: 'today' })
    await tasks.flagRecord({ bearer: { customerId, contactId }, title: 'Theo dõi: Trần Bảo', flag: 'tomorrow' })
    await tasks.flagRecord({ bearer: { contractId }, title: 'Theo dõi: 12/2026', flag: 'next-week' })

    expect(await tasks.list({ filter: {} })).toMatchObject([
      { title: 'Theo dõi: Hoà Phát', dueOn: '2026-11-25', customerId, contactId: null, contractId: null },
      { title: 'Theo dõi: Trần Bảo', dueOn: '2026-11-26', customerId, contactId },
      { title: 'Theo dõi: 12/2026', dueOn: '2026-12-04', customerId, contractId },
    ])
    expect(await tasks.flagOf({ customerId })).toMatchObject({ title: 'Theo dõi: Hoà Phát' })
    expect(await tasks.flagOf({ customerId, contactId })).toMatchObject({ title: 'Theo dõi: Trần Bảo' })
    expect(await tasks.flagOf({ contractId })).toMatchObject({ title: 'Theo dõi: 12/2026' })
  })

  it('moves with its task and keeps what was written there; without a day it goes into the bin, and comes back', async () => {
    await using office = await anOffice()
    const { tasks, customerId } = office
    const bearer = { customerId }
    const first = await tasks.flagRecord({ bearer, title: 'Theo dõi', flag: 'today' })
    const { id, version } = first.task ?? { id: 0 as never, version: 0 }
    await tasks.update({ id, version, input: { title: 'Hỏi lại về báo giá', dueOn: '2026-11-25' as never, customerId } })

    const moved = await tasks.flagRecord({ bearer, title: 'Theo dõi', flag: 'tomorrow' })
    const gone = await tasks.flagRecord({ bearer, title: 'Theo dõi', flag: 'none' })

    expect(moved.task).toMatchObject({ id, title: 'Hỏi lại về báo giá', dueOn: '2026-11-26' })
    expect(gone).toMatchObject({ task: null, before: { id } })
    expect(await tasks.flagOf(bearer)).toBeNull()
    expect(await tasks.flagRecord({ bearer, title: 'Theo dõi', flag: 'none' })).toEqual({ task: null, before: null })
    await tasks.restore(id)
    expect(await tasks.flagOf(bearer)).toMatchObject({ id })
  })

  it('is not what any other task about the record says, is gone once it is done, and is each person’s own', async () => {
    await using office = await anOffice()
    const { world, tasks, customerId } = office
    await tasks.create({ title: 'Gửi mẫu', customerId, dueOn: '2026-11-25' as never })
    expect(await tasks.flagOf({ customerId })).toBeNull()
    const { task } = await tasks.flagRecord({ bearer: { customerId }, title: 'Theo dõi', flag: 'today' })
    const colleague = staffOf(world, { name: 'Lê Anh Tú', role: 'director' })

    expect(await world.window(colleague).tasks.flagOf({ customerId })).toBeNull()
    await tasks.finish({ id: task?.id as never, version: 1 })
    expect(await tasks.flagOf({ customerId })).toBeNull()
  })
})
