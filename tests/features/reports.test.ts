import { describe, expect, it } from 'vitest'
import { openSqlite } from '#main/database/open.ts'
import { addDays, type Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { countedByHand, type Told } from '#tests/helpers/monthByHand.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const october = (world: World) => world.client.reports.month({ month: '2026-10' })
const november = (world: World) => world.client.reports.month({ month: '2026-11' })
const nothing = {
  newCustomers: 0,
  callsPlanned: 0,
  callsMade: 0,
  callsForgotten: 0,
  appointments: 0,
  tasksDone: 0,
  tasksOverdue: 0,
  contractsSigned: 0,
  contractValue: 0,
}

/** Does something as if it were that moment. */
async function at<Result>(world: World, moment: number, action: () => Promise<Result>) {
  world.clock.set(moment)
  const result = await action()
  world.clock.set(momentOf('2026-11-22 09:30'))
  return result
}

describe('the monthly report', () => {
  it('of a new office is all noughts, with everybody in it', async () => {
    await using world = await createWorld()

    const report = await november(world)

    expect(report).toMatchObject({ month: '2026-11', from: '2026-11-01', to: '2026-11-30', previousMonth: '2026-10' })
    expect(report).toMatchObject({ figures: nothing, previous: nothing, contractsSigned: [], contractsEnding: [] })
    expect(report.byStaff).toEqual([{ ...nothing, staffId: 1, staffName: 'Nguyễn Thị Hường', previousContractValue: 0 }])
    expect(report.contractValueByMonth[0]).toEqual({ month: '2025-12', value: 0, count: 0 })
    expect(report.contractValueByMonth).toHaveLength(12)
    expect(report.stages).toHaveLength(7)
  })

  it('draws the line between two months at midnight in Vietnam, to the millisecond', async () => {
    await using world = await createWorld()
    const { client } = world
    const first = await at(world, momentOf('2026-11-01') - 1, () => client.customers.create(aCustomer()))
    await at(world, momentOf('2026-11-01'), () => client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' })))
    const midnight = momentOf('2026-11-01')
    for (const moment of [midnight - 1, midnight]) {
      await client.calls.plan({ customerId: first.id, plannedAt: moment })
      await client.calls.log({ customerId: first.id, doneAt: moment, outcome: 'no-answer' })
      await client.appointments.create({ title: 'Hẹn', startsAt: moment, endsAt: midnight + 3_600_000 })
    }
    await client.contracts.create(aContract(first.id, { number: '1', signedOn: '2026-10-31' as Day, value: 1 }))
    await client.contracts.create(aContract(first.id, { number: '2', signedOn: '2026-11-01' as Day, value: 2 }))

    const calls = { callsPlanned: 1, callsMade: 1, callsForgotten: 1 }
    const one = { ...nothing, ...calls, newCustomers: 1, appointments: 1, contractsSigned: 1 }
    expect((await october(world)).figures).toEqual({ ...one, contractValue: 1 })
    expect(await november(world)).toMatchObject({ figures: { ...one, contractValue: 2 }, previous: { ...one, contractValue: 1 } })
  })

  it('counts a call as forgotten when it was not made by the end of its month, and never changes its mind', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const plan = (moment: string) => client.calls.plan({ customerId, plannedAt: momentOf(moment) })
    const finish = (moment: string, { id, version }: { id: number; version: number }) =>
      at(world, momentOf(moment), () => client.calls.finish({ id, version, result: { outcome: 'reached' } }))
    await finish('2026-10-31 23:59', await plan('2026-10-20 09:00'))
    const late = await plan('2026-10-31 23:50')
    await plan('2026-10-05 09:00')
    const before = (await october(world)).figures
    expect(before).toMatchObject({ callsPlanned: 3, callsMade: 1, callsForgotten: 2 })

    await finish('2026-11-01 00:00', late)

    expect((await october(world)).figures).toEqual(before)
    expect((await november(world)).figures).toMatchObject({ callsPlanned: 0, callsMade: 1, callsForgotten: 0 })
  })

  it('of the running month counts as forgotten only what is past its time', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    for (const moment of ['2026-11-22 09:29', '2026-11-22 09:30', '2026-11-29 08:00']) {
      await client.calls.plan({ customerId, plannedAt: momentOf(moment) })
    }

    expect((await november(world)).figures).toMatchObject({ callsPlanned: 3, callsForgotten: 1 })
    expect((await client.reports.month({ month: '2026-12' })).figures).toEqual(nothing)
  })

  it('counts nothing from the bin, no draft and nothing cancelled', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const thrown = await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' }))
    const call = await client.calls.plan({ customerId, plannedAt: momentOf('2026-11-20') })
    const appointment = await client.appointments.create({
      title: 'Hẹn',
      startsAt: momentOf('2026-11-20'),
      endsAt: momentOf('2026-11-21'),
    })
    const contract = await client.contracts.create(aContract(customerId, { number: '1' }))
    await client.contracts.create(aContract(customerId, { number: '2', status: 'cancelled' }))
    await client.contracts.create(aContract(customerId, { number: '3', status: 'draft' }))
    const { id } = await client.contracts.create(aContract(customerId, { number: '4', status: 'liquidated', value: 7 }))

    await client.customers.remove([thrown.id])
    await client.calls.remove(call.id)
    await client.appointments.remove(appointment.id)
    await client.contracts.remove(contract.id)

    const report = await november(world)
    expect(report.figures).toEqual({ ...nothing, newCustomers: 1, contractsSigned: 1, contractValue: 7 })
    expect(report.contractsSigned.map((row) => row.id)).toEqual([id])
    expect(report.stages.find((row) => row.stage === 'customer')).toEqual({
      stage: 'customer',
      atStart: 0,
      entered: 1,
      left: 0,
      atEnd: 1,
    })
  })

  it('sets each person beside the month before, the best first, and last the customers nobody looks after', async () => {
    await using world = await createWorld()
    const { client } = world
    const [me, dung] = [(await client.staff.me()).id, hire(world, 'Phạm Đức Dũng')]
    const { id: customerId } = await client.customers.create(aCustomer({ ownerId: me }))
    await client.customers.create(aCustomer({ name: 'Khách sạn Đông Đô' }))
    const sign = (ownerId: typeof dung, signedOn: string, value: number) =>
      client.contracts.create(aContract(customerId, { number: `${value}`, ownerId, signedOn: signedOn as Day, value }))
    await sign(me, '2026-11-03', 100)
    await sign(dung, '2026-11-30', 300)
    await sign(dung, '2026-10-01', 50)
    await client.calls.plan({ customerId, staffId: dung, plannedAt: momentOf('2026-11-02') })

    const { byStaff } = await november(world)

    expect(byStaff).toEqual([
      {
        ...nothing,
        staffId: dung,
        staffName: 'Phạm Đức Dũng',
        callsPlanned: 1,
        callsForgotten: 1,
        contractsSigned: 1,
        contractValue: 300,
        previousContractValue: 50,
      },
      {
        ...nothing,
        staffId: me,
        staffName: 'Nguyễn Thị Hường',
        newCustomers: 1,
        contractsSigned: 1,
        contractValue: 100,
        previousContractValue: 0,
      },
      { ...nothing, staffId: null, staffName: '', newCustomers: 1, previousContractValue: 0 },
    ])
  })

  it('tells from the history how many customers stood in each stage, came and left, however often they moved since', async () => {
    await using world = await createWorld()
    const { client } = world
    const create = (moment: string, name: string) =>
      at(world, momentOf(moment), () => client.customers.create(aCustomer({ name, stage: 'lead' })))
    const move = async (moment: string, id: CustomerId, stage: 'prospect' | 'customer' | 'lost') => {
      const { version, name } = await client.customers.get(id)
      await at(world, momentOf(moment), () => client.customers.update({ id, version, input: aCustomer({ name, stage }) }))
    }
    const old = await create('2026-09-30 23:59', 'Cũ')
    const fresh = await create('2026-10-01 00:00', 'Mới')
    const thrown = await create('2026-10-02 00:00', 'Bỏ')
    await create('2026-11-01 00:00', 'Sau')
    await move('2026-10-05 08:00', old.id, 'prospect')
    await move('2026-10-31 23:59', old.id, 'customer')
    await move('2026-11-01 00:00', fresh.id, 'lost')
    await move('2026-10-10 08:00', thrown.id, 'lost')
    await client.customers.remove([thrown.id])

    const stages = new Map((await october(world)).stages.map(({ stage, ...counts }) => [stage, Object.values(counts)]))

    expect(stages.get('lead')).toEqual([1, 1, 1, 1])
    expect(stages.get('prospect')).toEqual([0, 1, 1, 0])
    expect(stages.get('customer')).toEqual([0, 1, 0, 1])
    expect(stages.get('lost')).toEqual([0, 0, 0, 0])
  })

  it('lists the contracts signed by their day, and the open ones that end in the 60 days after the month', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: customerId } = await client.customers.create(aCustomer())
    const create = (number: string, changes: Parameters<typeof aContract>[1]) =>
      client.contracts.create(aContract(customerId, { number, startsOn: null, ...changes }))
    await create('second', { signedOn: '2026-10-31' as Day, endsOn: '2026-10-31' as Day })
    await create('first', { signedOn: '2026-10-01' as Day, endsOn: '2026-11-01' as Day })
    await create('60 days', { endsOn: addDays('2026-10-31' as Day, 60) })
    await create('61 days', { endsOn: addDays('2026-10-31' as Day, 61) })
    await create('closed', { endsOn: '2026-11-15' as Day, status: 'liquidated' })

    const report = await october(world)

    expect(report.contractsSigned.map((row) => row.number)).toEqual(['first', 'second'])
    expect(report.contractsEnding.map((row) => row.number)).toEqual(['first', '60 days'])
    expect(report.contractValueByMonth.at(-1)).toEqual({ month: '2026-10', value: 360_000_000, count: 2 })
  })

  it('is refused for what is no month, and for one whose year before lies outside the calendar', async () => {
    await using world = await createWorld()

    for (const month of ['2026-13', '2026-1', '2026-00', '1901-00', '1900-12', '2200-01', "2026-10'", '']) {
      await expect(world.client.reports.month({ month })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    for (const month of ['1901-01', '2199-12']) expect((await world.client.reports.month({ month })).figures).toEqual(nothing)
  })
})

describe('each figure of the sample office', () => {
  it('equals the one counted by hand, row by row, month after month', async () => {
    await using world = await createWorld({ sample: true })
    const told: Told = readRows(world)
    const both = [(await october(world)).figures, (await november(world)).figures]
    for (const figure of Object.keys(nothing) as (keyof typeof nothing)[])
      expect(Math.max(...both.map((figures) => figures[figure])), figure).toBeGreaterThan(0)

    for (const month of ['2026-11', '2026-10', '2026-09', '2026-01', '2025-12', '2024-02', '2026-12']) {
      const { byStaff, contractsSigned, contractsEnding, ...report } = await world.client.reports.month({ month })
      const byHand = countedByHand(told, month, world.clock.now())
      expect(report).toMatchObject(byHand.report)
      expect(new Map(byStaff.map(({ staffName: _name, ...row }) => [row.staffId, row]))).toEqual(byHand.byStaff)
      expect(contractsSigned.map((row) => row.id).sort()).toEqual(byHand.signed)
      expect(contractsEnding.map((row) => row.id).sort()).toEqual(byHand.ending)
    }
  })
})

function readRows(world: World): Told {
  const sqlite = openSqlite(world.folder.database, { mustExist: true })
  const all = (table: string) => sqlite.prepare(`select * from ${table}`).all()
  const tables = ['staff', 'customers', 'calls', 'appointments', 'tasks', 'contracts', 'stage_changes']
  const told = Object.fromEntries(tables.map((table) => [table, all(table)]))
  sqlite.close()
  return told as unknown as Told
}
