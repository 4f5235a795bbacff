import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

/** Wednesday morning, half past nine, one customer in the book. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-25 09:30' })
  const { id: customerId } = await world.client.customers.create(aCustomer())
  return { world, customerId, tasks: world.client.tasks, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

type Listing = Parameters<World['client']['tasks']['list']>[0]

function titles(world: World, listing: Listing) {
  return world.client.tasks.list(listing).then((tasks) => tasks.map(({ title }) => title))
}

describe('a task', () => {
  it('is one’s own unless somebody is named, and holds all its form has', async () => {
    await using office = await anOffice()
    const { world, customerId, tasks } = office
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Trần Bảo' } })
    const contract = await world.client.contracts.create(aContract(customerId))

    const task = await tasks.create({
      ...{ title: '  Gửi   báo giá ', startsOn: '2026-11-25', dueOn: '2026-11-27', dueMinute: 540, priority: 'high' },
      ...{ status: 'in-progress', percent: 25, contactId, contractId: contract.id, topic: 'Tết 2027', estimatedMinutes: 90 },
      ...{ spentMinutes: 30, note: 'Bản có dấu', remindAt: momentOf('2026-11-27 08:30') },
    } as never)

    expect(task).toEqual({
      ...{ id: 1, title: 'Gửi báo giá', startsOn: '2026-11-25', dueOn: '2026-11-27', dueMinute: 540, priority: 'high' },
      ...{ status: 'in-progress', percent: 25, staffId: 1, staffName: 'Nguyễn Thị Hường', giverId: null, giverName: null },
      ...{ acceptance: '', declinedById: null, declinedByName: null, declineReason: '' },
      // The contract brought its customer.
      ...{ customerId, customerName: 'Công ty TNHH Điện lạnh Hòa Phát', contactId, contactName: 'Trần Bảo' },
      ...{ contractId: contract.id, contractName: '12/2026/HĐMB · Bảo trì 40 máy điều hoà', topic: 'Tết 2027' },
      ...{ estimatedMinutes: 90, spentMinutes: 30, note: 'Bản có dấu', remindAt: momentOf('2026-11-27 08:30') },
      ...{ doneAt: null, rule: '', regenerateDays: null, createdAt: world.clock.now(), version: 1 },
    })
    expect(await tasks.get(task.id)).toEqual(task)
  })

  it.each([
    [{ startsOn: '2026-11-28', dueOn: '2026-11-27' }, 'dueOn', 'ends-before-start'],
    [{ dueMinute: 540 }, 'dueOn', 'required'],
    [{ rule: 'FREQ=WEEKLY' }, 'dueOn', 'rule-without-day'],
    [{ rule: 'FREQ=HOURLY', dueOn: '2026-11-27' }, 'rule', 'no-rule'],
    [{ rule: 'FREQ=DAILY;UNTIL=20261101', dueOn: '2026-11-27' }, 'rule', 'rule-ends-early'],
    [{ percent: 100 }, 'percent', 'percent-status'],
    [{ status: 'done', percent: 90 }, 'percent', 'percent-status'],
    [{ title: '  ' }, 'title', 'required'],
  ])('is refused at its field: %j', async (wrong, field, message) => {
    await using office = await anOffice()

    await expect(office.tasks.create({ title: 'Gọi', ...wrong } as never)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: [field], message }] },
    })
    expect(await office.tasks.count({ view: 'all' })).toBe(0)
  })

  it('does not hang on the contract of another customer', async () => {
    await using office = await anOffice()
    const { world, customerId, tasks } = office
    const other = await world.client.customers.create(aCustomer({ name: 'Gỗ Hồng Ước' }))
    const contract = await world.client.contracts.create(aContract(other.id))

    await expect(tasks.create({ title: 'Gọi', customerId, contractId: contract.id })).rejects.toMatchObject({
      data: { issues: [{ path: ['contractId'], message: 'contract-of-another' }] },
    })
  })

  it('is done at once, with all of it, and can be taken up again', async () => {
    await using office = await anOffice()
    const { tasks, world } = office
    const { id } = await tasks.create({ title: 'Gửi báo giá', dueOn: '2026-11-25' as never, status: 'waiting', percent: 50 })

    const { task, next } = await tasks.finish({ id, version: 1 })
    expect(task).toMatchObject({ status: 'done', percent: 100, doneAt: world.clock.now(), version: 2 })
    expect(next).toBeNull()
    expect(await titles(world, { filter: {} })).toEqual([])
    await expect(tasks.finish({ id, version: 2 })).rejects.toMatchObject({ data: { reason: 'already-done' } })

    expect(await tasks.reopen({ id, version: 2 })).toMatchObject({ status: 'not-started', percent: 0, doneAt: null })
    await expect(tasks.reopen({ id, version: 3 })).rejects.toMatchObject({ data: { reason: 'not-done' } })
    await expect(tasks.finish({ id, version: 2 })).rejects.toMatchObject({ data: { reason: 'stale-version' } })
  })

  it('that is done keeps when, however often it is edited', async () => {
    await using office = await anOffice()
    const { tasks, world } = office
    const done = world.clock.now()
    const input = { title: 'Gửi', status: 'done', percent: 100 } as const
    const { id, version } = await tasks.create(input)
    world.clock.pass(3_600_000)

    expect(await tasks.update({ id, version, input: { ...input, note: 'Đã gửi qua Zalo' } })).toMatchObject({ doneAt: done })
  })

  it.each([
    ['today', '2026-11-25', '2026-11-25'],
    ['tomorrow', '2026-11-26', '2026-11-26'],
    ['this-week', '2026-11-25', '2026-11-27'],
    ['next-week', '2026-11-30', '2026-12-04'],
    ['2026-12-20', '2026-12-20', '2026-12-20'],
  ] as const)('flagged %s begins and is due', async (flag, startsOn, dueOn) => {
    await using office = await anOffice()
    const { id } = await office.tasks.create({ title: 'Gọi' })

    expect(await office.tasks.setFlag({ id, version: 1, flag: flag as never })).toMatchObject({ startsOn, dueOn, version: 2 })
    expect(await office.tasks.setFlag({ id, version: 2, flag: 'none' })).toMatchObject({ startsOn: null, dueOn: null })
  })

  it('comes back from the bin as it was', async () => {
    await using office = await anOffice()
    const { tasks, world } = office
    const { id } = await tasks.create({ title: 'Gọi' })

    await tasks.remove(id)
    await expect(tasks.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.client.bin.list({})).toMatchObject([{ record: 'task', name: 'Gọi' }])
    await tasks.restore(id)
    expect(await titles(world, { filter: {} })).toEqual(['Gọi'])
  })
})

describe('the list of tasks', () => {
  async function someTasks({ tasks }: { tasks: World['client']['tasks'] }) {
    const due = {
      quá: '2026-11-24',
      nay: '2026-11-25',
      mai: '2026-11-26',
      này: '2026-11-29',
      sau: '2026-11-30',
      xa: '2026-12-07',
    }
    await tasks.create({ title: 'không' })
    for (const [title, dueOn] of Object.entries(due).toReversed()) await tasks.create({ title, dueOn: dueOn as never })
    await tasks.create({ title: 'nay 9 giờ', dueOn: '2026-11-25' as never, dueMinute: 540, priority: 'high', topic: 'Tết' })
  }

  it('is divided by when something is due, the week beginning on Monday', async () => {
    await using office = await anOffice()
    await someTasks(office)

    expect(await titles(office.world, { filter: {}, group: 'due' })).toEqual([
      ...['quá', 'nay 9 giờ', 'nay', 'mai', 'này', 'sau', 'xa', 'không'],
    ])
    expect(await office.tasks.groupCounts({ filter: {}, group: 'due' })).toEqual([
      ...[
        { key: 'overdue', name: '', count: 1 },
        { key: 'today', name: '', count: 2 },
        { key: 'tomorrow', name: '', count: 1 },
        { key: 'this-week', name: '', count: 1 },
      ],
      ...[
        { key: 'next-week', name: '', count: 1 },
        { key: 'later', name: '', count: 1 },
        { key: 'none', name: '', count: 1 },
      ],
    ])
  })

  it('stands group by group whatever sorts it, and its ids are in its order', async () => {
    await using office = await anOffice()
    await someTasks(office)
    const listing = { filter: {}, group: 'due', sort: [{ by: 'title', direction: 'descending' }] } as const

    const shown = await office.tasks.list(listing as never)
    expect(shown.map(({ title }) => title).slice(0, 4)).toEqual(['quá', 'nay 9 giờ', 'nay', 'mai'])
    expect(await office.tasks.ids(listing as never)).toEqual(shown.map(({ id }) => id))
    expect((await office.tasks.list({ ...listing, offset: 3, limit: 2 } as never)).map(({ title }) => title)).toEqual([
      'mai',
      'này',
    ])
  })

  it('knows people, priorities and topics', async () => {
    await using office = await anOffice()
    await someTasks(office)

    expect(await office.tasks.groupCounts({ filter: {}, group: 'priority' })).toMatchObject([
      { key: 'high', count: 1 },
      { key: 'normal', count: 7 },
    ])
    expect(await office.tasks.groupCounts({ filter: {}, group: 'staff' })).toEqual([
      { key: '1', name: 'Nguyễn Thị Hường', count: 8 },
    ])
    expect(await office.tasks.topics()).toEqual([{ topic: 'Tết', open: 1 }])
    expect(await titles(office.world, { filter: { topic: 'Tết' } })).toEqual(['nay 9 giờ'])
    expect(await titles(office.world, { filter: { priorities: ['high'] } })).toEqual(['nay 9 giờ'])
  })

  it('counts what is open, overdue, for today and done', async () => {
    await using office = await anOffice()
    await someTasks(office)
    const [first] = await office.tasks.list({ filter: { view: 'today' } })
    if (first) await office.tasks.finish(first)

    expect(await office.tasks.viewCounts()).toEqual({ open: 7, overdue: 1, today: 1, offered: 0, given: 0, done: 1 })
    expect(await titles(office.world, { filter: { view: 'due' } })).toEqual(['quá', 'nay'])
    expect(await titles(office.world, { filter: { view: 'done' }, sort: [{ by: 'doneAt', direction: 'descending' }] })).toEqual([
      'nay 9 giờ',
    ])
  })

  it('leaves out what was to be done for a customer in the bin, but not what was done', async () => {
    await using office = await anOffice()
    const { tasks, world, customerId } = office
    await tasks.create({ title: 'Còn phải làm', customerId })
    await tasks.create({ title: 'Đã làm', customerId, status: 'done', percent: 100 })
    await world.client.customers.remove([customerId])

    expect(await titles(world, { filter: {} })).toEqual([])
    expect(await titles(world, { filter: { view: 'all' } })).toEqual(['Đã làm'])
  })

  it('leaves as it is shown, and the log says who took it', async () => {
    await using office = await anOffice()
    await someTasks(office)
    const file = office.world.fileWith('viec.csv', '')

    expect(await office.tasks.export({ filter: { view: 'today' }, file, format: 'csv' })).toEqual({ rows: 2 })

    const [, first] = readFileSync(join(office.world.folder.path, 'viec.csv'), 'utf8').split('\r\n')
    expect(first).toBe('nay 9 giờ;;25/11/2026;09:00;Chưa bắt đầu;Cao;0;Nguyễn Thị Hường;;;;;Tết;0;0;;')
    expect(await office.world.client.audit.list({ filter: { changes: ['exported'] }, limit: 1 })).toMatchObject([
      { action: 'tasks.export' },
    ])
  })
})

describe('what is done for a customer', () => {
  it('stands in the timeline with who, when and how long', async () => {
    await using office = await anOffice()
    const { tasks, world, customerId } = office
    await tasks.create({ title: 'Lúc nào cũng được', customerId })
    await tasks.create({ title: 'Khảo sát lại', customerId, dueOn: '2026-11-30' as never, dueMinute: 600 })
    await tasks.create({ title: 'Gửi báo giá', customerId, status: 'done', percent: 100, spentMinutes: 45, note: 'Qua Zalo' })

    expect(await world.client.customers.timeline({ id: customerId, kinds: ['task'] })).toMatchObject([
      { kind: 'task', title: 'Khảo sát lại', at: momentOf('2026-11-30 10:00'), state: 'due:not-started', amount: null },
      {
        ...{ kind: 'task', title: 'Gửi báo giá', at: world.clock.now(), state: 'done', amount: 45 },
        ...{ note: 'Qua Zalo', staffName: 'Nguyễn Thị Hường' },
      },
      { kind: 'task', title: 'Lúc nào cũng được', at: world.clock.now(), state: 'not-started' },
    ])
  })

  it('goes along when the customer is merged into another, and comes back', async () => {
    await using office = await anOffice()
    const { tasks, world, customerId } = office
    const other = await world.client.customers.create(aCustomer({ name: 'Hòa Phát cũ', phones: [] }))
    const { id } = await tasks.create({ title: 'Gọi', customerId: other.id })

    const [survivor, merged] = [await world.client.customers.get(customerId), await world.client.customers.get(other.id)]
    const { id: mergeId } = await world.client.duplicates.merge({
      survivor: { id: survivor.id, version: survivor.version },
      merged: { id: merged.id, version: merged.version },
      choices: {},
    } as never)
    expect(await tasks.get(id)).toMatchObject({ customerId })
    await world.client.duplicates.undoMerge(mergeId)
    expect(await tasks.get(id)).toMatchObject({ customerId: other.id })
  })

  it('is in the file of what is held of a person, and is erased with them', async () => {
    await using office = await anOffice()
    const { tasks, world } = office
    const person = await world.client.customers.create({ kind: 'person', name: 'Lê Văn An' })
    const { id } = await tasks.create({ title: 'Lắp máy phòng ngủ', customerId: person.id })

    const { sections } = await world.client.privacy.dataFile({ customerId: person.id, contactId: null })
    expect(sections.find(({ name }) => name === 'tasks')?.rows).toMatchObject([
      { title: 'Lắp máy phòng ngủ', staffId: 'Nguyễn Thị Hường' },
    ])
    await world.client.customers.remove([person.id])
    await world.client.bin.erase([{ record: 'customer', recordId: person.id }])
    await expect(tasks.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
