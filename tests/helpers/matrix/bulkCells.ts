import type { BulkId, JobId } from '#shared/kit/id.ts'
import type { Cell } from './cells.ts'
import { customerOf, fresh, type Trial } from './trial.ts'

const edit = { deed: 'edit', values: { rating: 'B' } } as const

async function oneOf(trial: Trial) {
  return { record: 'customer' as const, ids: [(await customerOf(trial, trial.owner)).id as number] }
}

function aJob() {
  return crypto.randomUUID() as JobId
}

function categoryOf({ boss }: Trial) {
  return boss.categories.create({ name: fresh('Phân loại'), colour: 'red' })
}

/** Deeds on chosen customers, and the categories they bear. */
export const bulkCells: Record<string, Cell> = {
  'bulk.weigh': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => (await trial.client.bulk.weigh({ ...(await oneOf(trial)), deed: edit })).changed === 1,
  },
  'bulk.run': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => (await trial.client.bulk.run({ ...(await oneOf(trial)), deed: edit, job: aJob() })).changed === 1,
  },
  'bulk.undo': {
    needs: ['customers.see', 'customers.edit'],
    flags: ['customers.bulk'],
    async asks(trial) {
      const { id } = await trial.boss.bulk.run({ ...(await oneOf(trial)), deed: edit, job: aJob() })
      return (await trial.client.bulk.undo({ id: id as BulkId, job: aJob() })).restored === 1
    },
  },
  'bulk.list': { flags: ['customers.see'], asks: ({ client }) => client.bulk.list() },
  'bulk.borne': {
    needs: ['customers.see'],
    async asks(trial) {
      const [{ id }, chosen] = [await categoryOf(trial), await oneOf(trial)]
      await trial.boss.bulk.run({ ...chosen, deed: { deed: 'categorise', add: [id] }, job: aJob() })
      return (await trial.client.bulk.borne(chosen)).length === 1
    },
  },
  'categories.list': { asks: ({ client }) => client.categories.list() },
  'categories.create': {
    flags: ['customers.edit'],
    asks: ({ client }) => client.categories.create({ name: fresh('Phân loại'), colour: 'blue' }),
  },
  'categories.update': {
    flags: ['office.edit'],
    asks: async (trial) => trial.client.categories.update({ ...(await categoryOf(trial)), name: fresh('Đổi tên') }),
  },
  'categories.order': { flags: ['office.edit'], asks: ({ client }) => client.categories.order([]) },
  'categories.remove': {
    flags: ['office.edit'],
    asks: async (trial) => trial.client.categories.remove((await categoryOf(trial)).id),
  },
  'categories.restore': {
    flags: ['office.edit'],
    async asks(trial) {
      const { id } = await categoryOf(trial)
      await trial.boss.categories.remove(id)
      return trial.client.categories.restore(id)
    },
  },
}
