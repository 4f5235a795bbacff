import { personIdOf } from '#shared/features/people/schema.ts'
import { type Cell, grows } from './cells.ts'
import { contactOf, customerOf, fresh, nobodysCustomer } from './trial.ts'

/** Who may do what with the people of customers. */
export const contactCells: Record<string, Cell> = {
  'contacts.list': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.contacts.list((await customerOf(trial, trial.owner)).id),
  },
  'contacts.get': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id, customerId } = await contactOf(trial)
      return trial.client.contacts.get({ id, customerId })
    },
  },
  'contacts.create': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.contacts.create({ customerId, input: { fullName: fresh('Trần') } })
    },
  },
  'contacts.update': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id, version } = await contactOf(trial)
      return trial.client.contacts.update({ id, version, input: { fullName: fresh('Trần') } })
    },
  },
  'contacts.remove': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => trial.client.contacts.remove((await contactOf(trial)).id),
  },
  'contacts.restore': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id } = await contactOf(trial)
      await trial.boss.contacts.remove(id)
      return trial.client.contacts.restore(id)
    },
  },
  'contacts.find': {
    needs: ['customers.see'],
    async asks(trial) {
      const { fullName } = await contactOf(trial)
      const people = await trial.client.contacts.find({ text: fullName, except: await nobodysCustomer(trial) })
      return people.some((person) => person.fullName === fullName)
    },
  },
  'people.list': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id } = await contactOf(trial)
      return (await trial.client.people.list({ limit: 500 })).some((person) => person.contactId === id)
    },
  },
  'people.get': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.people.get((await contactOf(trial)).id),
  },
  'people.count': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        () => trial.client.people.count({}),
        () => contactOf(trial),
      ),
  },
  'people.letters': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.people.letters({})).reduce((sum, { count }) => sum + count, 0),
        () => contactOf(trial),
      ),
  },
  'people.groupCounts': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.people.groupCounts({ group: 'firm' })).reduce((sum, { count }) => sum + count, 0),
        () => contactOf(trial),
      ),
  },
  'people.printList': {
    needs: ['customers.see'],
    flags: ['customers.print'],
    async asks(trial) {
      const { id } = await contactOf(trial)
      return (await trial.client.people.printList({ ids: [id] })).rows > 0
    },
  },
  'people.ids': {
    needs: ['customers.see'],
    async asks(trial) {
      const { id, customerId } = await contactOf(trial)
      return (await trial.client.people.ids({})).includes(personIdOf({ customerId, contactId: id }))
    },
  },
  'people.placeOf': {
    needs: ['customers.see'],
    async asks(trial) {
      const { fullName } = await contactOf(trial)
      return (await trial.client.people.placeOf({ typed: fullName.split(' ').at(-1) ?? '' })) !== null
    },
  },
  'contacts.employ': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id, version } = await contactOf(trial)
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.contacts.employ({ id, version, input: { customerId } })
    },
  },
  'contacts.dismiss': {
    needs: ['customers.see', 'customers.edit'],
    async asks(trial) {
      const { id, version } = await contactOf(trial)
      const { id: customerId } = await customerOf(trial, trial.owner)
      await trial.boss.contacts.employ({ id, version, input: { customerId } })
      return trial.client.contacts.dismiss({ id, customerId })
    },
  },
}
