import { momentOf } from '#tests/helpers/world.ts'
import type { Cell } from './cells.ts'
import { callOf } from './trial.ts'

const tomorrow = momentOf('2026-11-26 09:00')

/** What is left of a day of calls. */
export const callCells: Record<string, Cell> = {
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
}
