import type { Day } from '#shared/kit/day.ts'
import { momentOf } from '#tests/helpers/world.ts'
import { type Cell, grows } from './cells.ts'
import { callOf } from './trial.ts'

const all = { view: 'all' as const }
const today = '2026-11-22' as Day
const tomorrow = momentOf('2026-11-26 09:00')

function sum(numbers: number[]) {
  return numbers.reduce((one, other) => one + other, 0)
}

/** The list of calls, and what is left of a day. */
export const callCells: Record<string, Cell> = {
  'calls.ids': {
    needs: ['calls.see'],
    async asks(trial) {
      const { id } = await callOf(trial)
      return (await trial.client.calls.ids({ filter: all })).includes(id)
    },
  },
  'calls.groupCounts': {
    needs: ['calls.see'],
    asks: (trial) =>
      grows(
        async () => sum((await trial.client.calls.groupCounts({ filter: all, group: 'outcome' })).map(({ count }) => count)),
        () => callOf(trial),
      ),
  },
  'calls.totals': {
    needs: ['calls.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.calls.totals({ filter: all })).reached,
        async () => {
          const { id, version } = await callOf(trial)
          return trial.boss.calls.finish({ id, version, result: { outcome: 'reached' } })
        },
      ),
  },
  'calls.leftToday': { flags: ['calls.see'], asks: ({ client }) => client.calls.leftToday() },
  'calls.rollOver': { flags: ['calls.edit'], asks: ({ client }) => client.calls.rollOver() },
  'calls.rollBack': {
    needs: ['calls.edit'],
    async asks(trial) {
      const { id, version } = await callOf(trial)
      await trial.client.calls.rollBack([{ id, version, plannedAt: tomorrow }])
      return (await trial.boss.calls.get(id)).plannedAt === tomorrow
    },
  },
  'reports.week': {
    needs: ['reports.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.reports.week({ on: today })).sum.made,
        async () => {
          const { id, version } = await callOf(trial)
          return trial.boss.calls.finish({ id, version, result: { outcome: 'reached' } })
        },
      ),
  },
}
