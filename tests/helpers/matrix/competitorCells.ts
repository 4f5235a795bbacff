import type { Cell } from './cells.ts'
import { customerOf, fresh, type Trial } from './trial.ts'

const seen = ['customers.see']
const edited = ['customers.see', 'customers.edit']

const input = () => ({ name: fresh('Đối thủ') })
const competitorOf = (trial: Trial) => trial.boss.competitors.create(input())

async function dealingOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  return trial.boss.customerCompetitors.create({ customerId, input: { competitorName: fresh('Đối thủ') } })
}

/** Competitors, which are the office's. */
export const competitorCells: Record<string, Cell> = {
  'competitors.list': {
    needs: seen,
    async asks(trial) {
      const { competitorId } = await dealingOf(trial)
      return (await trial.client.competitors.list()).some(({ id, users }) => id === competitorId && users === 1)
    },
  },
  'competitors.names': { flags: seen, asks: (trial) => trial.client.competitors.names() },
  'competitors.get': {
    needs: seen,
    async asks(trial) {
      const { competitorId } = await dealingOf(trial)
      return (await trial.client.competitors.get(competitorId)).users === 1
    },
  },
  'competitors.create': { flags: edited, asks: (trial) => trial.client.competitors.create(input()) },
  'competitors.update': {
    flags: edited,
    async asks(trial) {
      const { id, version } = await competitorOf(trial)
      return trial.client.competitors.update({ id, version, input: input() })
    },
  },
  'competitors.remove': {
    flags: edited,
    asks: async (trial) => trial.client.competitors.remove((await competitorOf(trial)).id),
  },
  'competitors.restore': {
    flags: edited,
    async asks(trial) {
      const { id } = await competitorOf(trial)
      await trial.boss.competitors.remove(id)
      return trial.client.competitors.restore(id)
    },
  },
  'customerCompetitors.list': {
    needs: seen,
    asks: async (trial) => trial.client.customerCompetitors.list((await customerOf(trial, trial.owner)).id),
  },
  'customerCompetitors.get': {
    needs: seen,
    asks: async (trial) => trial.client.customerCompetitors.get((await dealingOf(trial)).id),
  },
  'customerCompetitors.create': {
    needs: edited,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.customerCompetitors.create({ customerId, input: { competitorName: fresh('Đối thủ') } })
    },
  },
  'customerCompetitors.update': {
    needs: edited,
    async asks(trial) {
      const { id, version, competitorName } = await dealingOf(trial)
      return trial.client.customerCompetitors.update({ id, version, input: { competitorName, buys: 'Vật tư' } })
    },
  },
  'customerCompetitors.lose': {
    needs: edited,
    async asks(trial) {
      const { id: customerId, version } = await customerOf(trial, trial.owner)
      return trial.client.customerCompetitors.lose({ customerId, version, competitorName: fresh('Đối thủ') })
    },
  },
  'customerCompetitors.takeLossBack': {
    needs: edited,
    async asks(trial) {
      const { id: customerId, version } = await customerOf(trial, trial.owner)
      const lost = await trial.boss.customerCompetitors.lose({ customerId, version, competitorName: fresh('Đối thủ') })
      return trial.client.customerCompetitors.takeLossBack(lost)
    },
  },
  'customerCompetitors.remove': {
    needs: edited,
    asks: async (trial) => trial.client.customerCompetitors.remove((await dealingOf(trial)).id),
  },
  'customerCompetitors.restore': {
    needs: edited,
    async asks(trial) {
      const { id } = await dealingOf(trial)
      await trial.boss.customerCompetitors.remove(id)
      return trial.client.customerCompetitors.restore(id)
    },
  },
}
