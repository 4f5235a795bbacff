import { aMessageTemplate } from '#tests/helpers/builders.ts'
import type { Cell } from './cells.ts'
import { fresh, type Trial } from './trial.ts'

function templateOf({ boss }: Trial) {
  return boss.messages.createTemplate(aMessageTemplate({ name: fresh('Mẫu') }))
}

/** The office's texts: whoever sees customers uses them, whoever looks after the office writes them. */
export const messageCells: Record<string, Cell> = {
  'messages.templates': { flags: ['customers.see'], asks: ({ client }) => client.messages.templates() },
  'messages.createTemplate': {
    flags: ['office.edit'],
    asks: ({ client }) => client.messages.createTemplate(aMessageTemplate({ name: fresh('Mẫu') })),
  },
  'messages.updateTemplate': {
    flags: ['office.edit'],
    async asks(trial) {
      const { id, version } = await templateOf(trial)
      return trial.client.messages.updateTemplate({ id, version, input: aMessageTemplate({ name: fresh('Mẫu') }) })
    },
  },
  'messages.removeTemplate': {
    flags: ['office.edit'],
    asks: async (trial) => trial.client.messages.removeTemplate((await templateOf(trial)).id),
  },
}
