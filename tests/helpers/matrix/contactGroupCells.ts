import { personIdOf } from '#shared/features/people/schema.ts'
import type { Cell } from './cells.ts'
import { contactOf, fresh, type Trial } from './trial.ts'

async function groupOf(trial: Trial) {
  return trial.boss.contactGroups.create({ input: { name: fresh('Nhóm') } })
}

async function memberOf(trial: Trial) {
  const { id: contactId, customerId } = await contactOf(trial)
  const person = personIdOf({ customerId, contactId })
  const { id } = await trial.boss.contactGroups.create({ input: { name: fresh('Nhóm') }, people: [person] })
  return { id, person }
}

const input = () => ({ name: fresh('Nhóm') })
const edited = ['customers.edit']

/** The groups are everybody's who may see, or edit, any customer; who is in them is told, put in and taken out within reach. */
export const contactGroupCells: Record<string, Cell> = {
  'contactGroups.list': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await memberOf(trial)
      return (await trial.client.contactGroups.list()).some((group) => group.id === id && group.count === 1)
    },
  },
  'contactGroups.members': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await memberOf(trial)
      return (await trial.client.contactGroups.members(id)).length === 1
    },
  },
  'contactGroups.ofPerson': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.contactGroups.ofPerson((await memberOf(trial)).person),
  },
  'contactGroups.addMembers': {
    needs: ['customers.see'],
    flags: edited,
    async asks(trial) {
      const { id } = await groupOf(trial)
      return trial.client.contactGroups.addMembers({ id, people: [(await memberOf(trial)).person] })
    },
  },
  'contactGroups.removeMembers': {
    needs: ['customers.see'],
    flags: edited,
    async asks(trial) {
      const { id, person } = await memberOf(trial)
      return (await trial.client.contactGroups.removeMembers({ id, people: [person] })).length === 1
    },
  },
  'contactGroups.create': { flags: edited, asks: (trial) => trial.client.contactGroups.create({ input: input() }) },
  'contactGroups.update': {
    flags: edited,
    async asks(trial) {
      const { id, version } = await groupOf(trial)
      return trial.client.contactGroups.update({ id, version, input: input() })
    },
  },
  'contactGroups.remove': {
    flags: edited,
    asks: async (trial) => trial.client.contactGroups.remove((await groupOf(trial)).id),
  },
  'contactGroups.restore': {
    flags: edited,
    async asks(trial) {
      const { id } = await groupOf(trial)
      await trial.boss.contactGroups.remove(id)
      return trial.client.contactGroups.restore(id)
    },
  },
}
