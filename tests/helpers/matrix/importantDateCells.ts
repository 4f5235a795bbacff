import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { Cell } from './cells.ts'
import { contractOf, customerOf, fresh, type Trial } from './trial.ts'

const today = '2026-11-22' as Day

const fallsOn = '0000-08-15L' as Birth

async function dateOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  return trial.boss.importantDates.create({ customerId, input: { name: fresh('Giỗ'), fallsOn } })
}

const seen = ['customers.see']
const edited = ['customers.see', 'customers.edit']

/** The days of a customer that come every year. */
export const importantDateCells: Record<string, Cell> = {
  'importantDates.list': {
    needs: seen,
    asks: async (trial) => trial.client.importantDates.list((await customerOf(trial, trial.owner)).id),
  },
  'importantDates.get': { needs: seen, asks: async (trial) => trial.client.importantDates.get((await dateOf(trial)).id) },
  'occasions.importantDates': {
    needs: seen,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      await trial.boss.importantDates.create({
        customerId,
        input: { name: fresh('Khai trương'), fallsOn: '2010-11-22' as Birth },
      })
      return (await trial.client.occasions.importantDates({ on: today })).some((one) => one.customerId === customerId)
    },
  },
  'occasions.contracts': {
    needs: ['contracts.see'],
    async asks(trial) {
      const contract = await contractOf(trial, { signedOn: '2025-11-22' as Day, status: 'signed' })
      return (await trial.client.occasions.contracts({ on: today })).some((one) => one.title.startsWith(contract.number))
    },
  },
  'importantDates.create': {
    needs: edited,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.importantDates.create({ customerId, input: { name: fresh('Khai trương'), fallsOn } })
    },
  },
  'importantDates.update': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await dateOf(trial)
      return trial.client.importantDates.update({ id, version, input: { name: fresh('Đổi'), fallsOn } })
    },
  },
  'importantDates.remove': {
    needs: edited,
    asks: async (trial) => trial.client.importantDates.remove((await dateOf(trial)).id),
  },
  'importantDates.restore': {
    needs: edited,
    async asks(trial) {
      const { id } = await dateOf(trial)
      await trial.boss.importantDates.remove(id)
      return trial.client.importantDates.restore(id)
    },
  },
}
