import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import type { OccasionId } from '#shared/kit/id.ts'
import { usualHours } from '#shared/kit/workingTime.ts'
import type { Cell } from './cells.ts'
import { fresh, noFile } from './trial.ts'

function anOccasion() {
  return { name: fresh('Dịp'), fallsOn: '0000-12-01' as Birth, audience: 'all' as const, daysAhead: 3 }
}

/** The office's hours, days off and occasions. */
export const officeDayCells: Record<string, Cell> = {
  'occasions.list': { asks: ({ client }) => client.occasions.list() },
  'occasions.choose': {
    flags: ['office.edit'],
    asks: ({ client }) => client.occasions.choose({ key: 'women', isOn: true, daysAhead: 10 }),
  },
  'occasions.create': { flags: ['office.edit'], asks: ({ client }) => client.occasions.create(anOccasion()) },
  'occasions.update': {
    flags: ['office.edit'],
    async asks({ boss, client }) {
      const { id, version } = await boss.occasions.create(anOccasion())
      return client.occasions.update({ id: id as OccasionId, version, input: anOccasion() })
    },
  },
  'occasions.remove': {
    flags: ['office.edit'],
    asks: async ({ boss, client }) => client.occasions.remove((await boss.occasions.create(anOccasion())).id as OccasionId),
  },
  'workingTime.get': { asks: ({ client }) => client.workingTime.get() },
  'workingTime.changeHours': { flags: ['office.edit'], asks: ({ client }) => client.workingTime.changeHours(usualHours) },
  'workingTime.chooseDay': {
    flags: ['office.edit'],
    asks: ({ client }) => client.workingTime.chooseDay({ on: '2026-11-24' as Day, chosen: { isOff: true, name: '' } }),
  },
  'workingTime.loadHolidays': { flags: ['office.edit'], asks: ({ client }) => client.workingTime.loadHolidays({ file: noFile }) },
  'workingTime.resetHolidays': { flags: ['office.edit'], asks: ({ client }) => client.workingTime.resetHolidays() },
}
