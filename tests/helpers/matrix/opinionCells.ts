import type { Day } from '#shared/kit/day.ts'
import type { Cell } from './cells.ts'
import { customerOf, fresh } from './trial.ts'

/** What customers think of us and of the competitors. */
export const opinionCells: Record<string, Cell> = {
  'opinions.list': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.opinions.list((await customerOf(trial, trial.owner)).id),
  },
  'opinions.averages': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      const { id: competitorId } = await trial.boss.competitors.create({ name: fresh('Đối thủ') })
      const ofThem = { competitorId, version: null, quality: 4 }
      await trial.boss.opinions.save({ customerId, saidOn: '2026-11-20' as Day, opinions: [ofThem] })
      return (await trial.client.opinions.averages()).some((one) => one.competitorId === competitorId)
    },
  },
  'opinions.save': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      const ofUs = { competitorId: null, version: null, quality: 4 }
      return trial.client.opinions.save({ customerId, saidOn: '2026-11-20' as Day, opinions: [ofUs] })
    },
  },
}
