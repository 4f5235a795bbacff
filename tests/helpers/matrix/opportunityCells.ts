import type { Day } from '#shared/kit/day.ts'
import { anOpportunity } from '#tests/helpers/builders.ts'
import { type Cell, grows } from './cells.ts'
import { customerOf, fresh, nobodysCustomer, noFile, type Trial } from './trial.ts'

/** Of a customer who is theirs: of one nobody looks after everybody would see it. */
async function opportunityOf(trial: Trial) {
  const { id } = await customerOf(trial, trial.owner)
  return trial.boss.opportunities.create(anOpportunity(id, { name: fresh('Lắp máy'), ownerId: trial.owner }))
}

const seen = ['opportunities.see']
const edited = ['opportunities.see', 'opportunities.edit']
const deleted = ['opportunities.see', 'opportunities.delete']
const year = { from: '2026-01-01' as Day, to: '2026-12-31' as Day }
const all = { view: 'all' } as const

/** What customers may buy. */
export const opportunityCells: Record<string, Cell> = {
  'opportunities.list': {
    needs: seen,
    async asks(trial) {
      const { id } = await opportunityOf(trial)
      return (await trial.client.opportunities.list({ filter: all, limit: 500 })).some((row) => row.id === id)
    },
  },
  'opportunities.ids': {
    needs: seen,
    async asks(trial) {
      const { id } = await opportunityOf(trial)
      return (await trial.client.opportunities.ids({ filter: all })).includes(id)
    },
  },
  'opportunities.groupCounts': {
    needs: seen,
    asks: (trial) =>
      grows(
        async () => (await trial.client.opportunities.groupCounts({ filter: all, group: 'stage' }))[0]?.count ?? 0,
        () => opportunityOf(trial),
      ),
  },
  'opportunities.totals': {
    needs: seen,
    async asks(trial) {
      const { id } = await opportunityOf(trial)
      return (await trial.client.opportunities.totals({ filter: all, ids: [id] })).count === 1
    },
  },
  'opportunities.viewCounts': {
    needs: seen,
    asks: (trial) =>
      grows(
        async () => (await trial.client.opportunities.viewCounts()).open,
        () => opportunityOf(trial),
      ),
  },
  'opportunities.get': {
    needs: seen,
    asks: async (trial) => trial.client.opportunities.get((await opportunityOf(trial)).id),
  },
  'opportunities.history': {
    needs: seen,
    asks: async (trial) => trial.client.opportunities.history((await opportunityOf(trial)).id),
  },
  'opportunities.figures': {
    needs: seen,
    asks: (trial) =>
      grows(
        async () => {
          const figures = await trial.client.opportunities.figures(year)
          return figures.funnel[0]?.count ?? 0
        },
        () => opportunityOf(trial),
      ),
  },
  'opportunities.create': {
    needs: ['opportunities.add', 'opportunities.edit'],
    async asks(trial) {
      return trial.client.opportunities.create(anOpportunity(await nobodysCustomer(trial), { ownerId: trial.owner }))
    },
  },
  'opportunities.update': {
    needs: edited,
    async asks(trial) {
      const { id, version, customerId } = await opportunityOf(trial)
      const input = anOpportunity(customerId, { name: fresh('Bảo trì'), ownerId: trial.owner })
      return trial.client.opportunities.update({ id, version, input })
    },
  },
  'opportunities.move': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await opportunityOf(trial)
      return trial.client.opportunities.move({ id, version, stage: 'quote' })
    },
  },
  'opportunities.remove': {
    needs: deleted,
    asks: async (trial) => trial.client.opportunities.remove([(await opportunityOf(trial)).id]),
  },
  'opportunities.restore': {
    needs: deleted,
    async asks(trial) {
      const { id } = await opportunityOf(trial)
      await trial.boss.opportunities.remove([id])
      return trial.client.opportunities.restore([id])
    },
  },
  'opportunities.printList': {
    needs: seen,
    flags: ['opportunities.print'],
    async asks(trial) {
      const { id } = await opportunityOf(trial)
      return (await trial.client.opportunities.printList({ filter: all, ids: [id] })).rows > 0
    },
  },
  'reports.salesPrinted': {
    flags: ['reports.print'],
    asks: ({ client }) => client.reports.salesPrinted(year),
  },
  'reports.saveSales': {
    flags: ['reports.export', 'opportunities.see'],
    asks: ({ client }) => client.reports.saveSales({ ...year, file: noFile, language: 'vi' }),
  },
  'opportunities.copy': {
    flags: ['opportunities.export'],
    asks: ({ client }) => client.opportunities.copy({ filter: all, ids: [1] }),
  },
  'opportunities.export': {
    flags: ['opportunities.export'],
    asks: ({ client }) => client.opportunities.export({ filter: all, file: noFile, format: 'csv' }),
  },
}
