import { makeField } from '#tests/helpers/customFields.ts'
import { aJob } from '#tests/helpers/importing.ts'
import type { Cell } from './cells.ts'
import { fresh, type Trial } from './trial.ts'

function fieldOf({ boss }: Trial) {
  return makeField({ client: boss }, { kind: 'text', label: fresh('Trường') })
}

/** The fields an office makes for itself: everybody knows them, who looks after the office makes them, few erase them. */
export const customFieldCells: Record<string, Cell> = {
  'customFields.list': { asks: ({ client }) => client.customFields.list() },
  'customFields.create': {
    flags: ['office.edit'],
    asks: ({ client }) => makeField({ client }, { kind: 'text', label: fresh('Trường') }),
  },
  'customFields.update': {
    flags: ['office.edit'],
    asks: async (trial) => trial.client.customFields.update({ id: (await fieldOf(trial)).id, label: fresh('Đổi tên') }),
  },
  'customFields.order': { flags: ['office.edit'], asks: ({ client }) => client.customFields.order([]) },
  'customFields.archive': {
    flags: ['office.edit'],
    asks: async (trial) => trial.client.customFields.archive((await fieldOf(trial)).id),
  },
  'customFields.restore': {
    flags: ['office.edit'],
    async asks(trial) {
      const { id } = await fieldOf(trial)
      await trial.boss.customFields.archive(id)
      return trial.client.customFields.restore(id)
    },
  },
  'customFields.count': {
    flags: ['office.edit'],
    asks: async (trial) => trial.client.customFields.count((await fieldOf(trial)).id),
  },
  'customFields.erase': {
    flags: ['bin.erase'],
    asks: async (trial) => trial.client.customFields.erase({ id: (await fieldOf(trial)).id, job: aJob() }),
  },
}
