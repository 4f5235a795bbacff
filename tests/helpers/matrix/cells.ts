import { aCustomer } from '#tests/helpers/builders.ts'
import { momentOf } from '#tests/helpers/world.ts'
import { callOf, customerOf, fresh, nobodysCustomer, type Trial } from './trial.ts'

/**
 * One procedure in the matrix. `asks` fails when it may not be done, or answers whether the row is shown.
 * `needs` names what the paper must allow for this row; `flags` what it must allow whoever owns it.
 */
export interface Cell {
  needs?: string[]
  flags?: string[]
  asks: (trial: Trial) => Promise<unknown>
}

const everyCustomer = { filter: {}, offset: 0, limit: 500 }
const callsAll = { view: 'all' as const }
const reachedResult = { outcome: 'reached' as const }
const nine = momentOf('2026-11-25 09:00')

/** Whether a number grows by the row that is made in between. */
export async function grows(count: () => Promise<number>, make: () => Promise<unknown>) {
  const before = await count()
  await make()
  return (await count()) > before
}

/** Customers with their people and calls. */
export const customerCells: Record<string, Cell> = {
  'customers.list': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await customerOf(trial, trial.owner)
      return (await trial.client.customers.list(everyCustomer)).some((row) => row.id === id)
    },
  },
  'customers.count': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        () => trial.client.customers.count({}),
        () => customerOf(trial, trial.owner),
      ),
  },
  'customers.ids': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await customerOf(trial, trial.owner)
      return (await trial.client.customers.ids({ filter: {} })).includes(id)
    },
  },
  'customers.groupCounts': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.customers.groupCounts({ filter: {}, group: 'kind' }))[0]?.count ?? 0,
        () => customerOf(trial, trial.owner),
      ),
  },
  'customers.totals': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await trial.boss.customers.create(aCustomer({ phones: [], ownerId: trial.owner, revenue: 5 }))
      return (await trial.client.customers.totals({ ids: [id] })).revenue === 5
    },
  },
  'customers.viewCounts': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.customers.viewCounts()).all,
        () => customerOf(trial, trial.owner),
      ),
  },
  'customers.get': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.customers.get((await customerOf(trial, trial.owner)).id),
  },
  'customers.timeline': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.customers.timeline({ id: (await customerOf(trial, trial.owner)).id }),
  },
  'audit.ofRecord': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await customerOf(trial, trial.owner)
      return trial.client.audit.ofRecord({ record: 'customer', id, offset: 0, limit: 10 })
    },
  },
  'customers.shares': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.customers.shares((await customerOf(trial, trial.owner)).id),
  },
  'customers.share': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => trial.client.customers.share({ id: (await customerOf(trial, trial.owner)).id, shares: [] }),
  },
  'customers.duplicates': {
    needs: ['customers.see'],
    async asks(trial) {
      const { name } = await customerOf(trial, trial.owner)
      const [found] = await trial.client.customers.duplicates({ input: { kind: 'organisation', name } })
      return found?.maySee === true && found.name === name
    },
  },
  'customers.create': {
    needs: ['customers.add', 'customers.edit'],
    asks: ({ client, owner }) => client.customers.create(aCustomer({ name: fresh('Mới'), phones: [], ownerId: owner })),
  },
  'customers.update': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id, version } = await customerOf(trial, trial.owner)
      const input = aCustomer({ name: fresh('Đổi'), phones: [], ownerId: trial.owner })
      return trial.client.customers.update({ id, version, input })
    },
  },
  'customers.remove': {
    needs: ['customers.see', 'customers.delete'],
    asks: async (trial) => trial.client.customers.remove([(await customerOf(trial, trial.owner)).id]),
  },
  'customers.restore': {
    needs: ['customers.see', 'customers.delete'],
    async asks(trial) {
      const { id } = await customerOf(trial, trial.owner)
      await trial.boss.customers.remove([id])
      return trial.client.customers.restore([id])
    },
  },
  'calls.printList': {
    needs: ['calls.see'],
    flags: ['calls.print'],
    async asks(trial) {
      const { id } = await callOf(trial)
      return (await trial.client.calls.printList({ filter: callsAll, ids: [id] })).rows > 0
    },
  },
  'calls.list': {
    needs: ['calls.see'],
    async asks(trial) {
      const { id } = await callOf(trial)
      const rows = await trial.client.calls.list({ filter: { view: 'to-make' }, offset: 0, limit: 500 })
      return rows.some((row) => row.id === id)
    },
  },
  'calls.count': {
    needs: ['calls.see'],
    asks: (trial) =>
      grows(
        () => trial.client.calls.count(callsAll),
        () => callOf(trial),
      ),
  },
  'calls.get': { needs: ['calls.see'], asks: async (trial) => trial.client.calls.get((await callOf(trial)).id) },
  'calls.plan': {
    needs: ['calls.add', 'calls.edit'],
    async asks(trial) {
      const customerId = await nobodysCustomer(trial)
      return trial.client.calls.plan({ customerId, staffId: trial.owner, plannedAt: nine })
    },
  },
  'calls.log': {
    needs: ['customers.see'],
    flags: ['calls.add'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.calls.log({ customerId, ...reachedResult })
    },
  },
  'calls.replan': {
    needs: ['calls.see', 'calls.edit'],
    async asks(trial) {
      const { id, version } = await callOf(trial)
      return trial.client.calls.replan({ id, version, plannedAt: nine })
    },
  },
  'calls.finish': {
    needs: ['calls.see', 'calls.edit'],
    async asks(trial) {
      const { id, version } = await callOf(trial)
      return trial.client.calls.finish({ id, version, result: reachedResult })
    },
  },
  'calls.remove': {
    needs: ['calls.see', 'calls.delete'],
    asks: async (trial) => trial.client.calls.remove((await callOf(trial)).id),
  },
  'calls.restore': {
    needs: ['calls.see', 'calls.delete'],
    async asks(trial) {
      const { id } = await callOf(trial)
      await trial.boss.calls.remove(id)
      return trial.client.calls.restore(id)
    },
  },
}
