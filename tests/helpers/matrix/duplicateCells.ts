import type { Cell } from './cells.ts'
import { customerOf, type Trial } from './trial.ts'

const search = '33333333-3333-4333-8333-333333333333'
const whole = ['customers.see', 'customers.edit', 'customers.delete']

async function twoOf(trial: Trial) {
  const [one, other] = [await customerOf(trial, trial.owner), await customerOf(trial, trial.owner)]
  return { first: one.id, second: other.id }
}

function mergeOf({ first, second }: Awaited<ReturnType<typeof twoOf>>) {
  return { survivor: { id: first, version: 1 }, merged: { id: second, version: 1 } }
}

/** Customers that seem to be one. */
export const duplicateCells: Record<string, Cell> = {
  'duplicates.search': { flags: ['customers.edit'], asks: ({ client }) => client.duplicates.search({}) },
  'duplicates.groups': { flags: ['customers.edit'], asks: ({ client }) => client.duplicates.groups({ search }) },
  'duplicates.tellApart': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => trial.client.duplicates.tellApart([await twoOf(trial)]),
  },
  'duplicates.forgetApart': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => trial.client.duplicates.forgetApart([await twoOf(trial)]),
  },
  'duplicates.merge': {
    needs: whole,
    asks: async (trial) => trial.client.duplicates.merge(mergeOf(await twoOf(trial))),
  },
  'duplicates.undoMerge': {
    needs: whole,
    async asks(trial) {
      const { id } = await trial.boss.duplicates.merge(mergeOf(await twoOf(trial)))
      return trial.client.duplicates.undoMerge(id)
    },
  },
}
