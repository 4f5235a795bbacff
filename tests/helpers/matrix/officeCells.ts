import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { type Cell, grows } from './cells.ts'
import { contractOf, customerOf, draftOf, fileOf, fresh, nobodysCustomer, noFile } from './trial.ts'

const today = '2026-11-22' as Day

const byName = [{ by: 'name', direction: 'ascending' } as const]

/** Contracts with their files, the day's work and the report. */
export const contractCells: Record<string, Cell> = {
  'contracts.list': {
    needs: ['contracts.see'],
    async asks(trial) {
      const { id } = await contractOf(trial)
      return (await trial.client.contracts.list({ filter: {}, offset: 0, limit: 500 })).some((row) => row.id === id)
    },
  },
  'contracts.count': {
    needs: ['contracts.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.contracts.count({})).count,
        () => contractOf(trial),
      ),
  },
  'contracts.letters': {
    needs: ['contracts.see'],
    asks: (trial) =>
      grows(
        async () =>
          (await trial.client.contracts.letters({ filter: {}, sort: byName })).reduce((sum, { count }) => sum + count, 0),
        () => contractOf(trial),
      ),
  },
  'contracts.viewCounts': {
    needs: ['contracts.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.contracts.viewCounts()).all,
        () => contractOf(trial),
      ),
  },
  'contracts.get': { needs: ['contracts.see'], asks: async (trial) => trial.client.contracts.get((await contractOf(trial)).id) },
  'contracts.create': {
    needs: ['contracts.add', 'contracts.edit'],
    async asks(trial) {
      const customerId = await nobodysCustomer(trial)
      return trial.client.contracts.create(aContract(customerId, { number: fresh('HĐ'), ownerId: trial.owner }))
    },
  },
  'contracts.update': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id, version, customerId } = await contractOf(trial)
      const input = aContract(customerId, { number: fresh('HĐ'), ownerId: trial.owner })
      return trial.client.contracts.update({ id, version, input })
    },
  },
  'contracts.sign': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id, version } = await draftOf(trial)
      return trial.client.contracts.sign({ id, version, signedOn: today })
    },
  },
  'contracts.remove': {
    needs: ['contracts.see', 'contracts.delete'],
    asks: async (trial) => trial.client.contracts.remove((await contractOf(trial)).id),
  },
  'contracts.restore': {
    needs: ['contracts.see', 'contracts.delete'],
    async asks(trial) {
      const { id } = await contractOf(trial)
      await trial.boss.contracts.remove(id)
      return trial.client.contracts.restore(id)
    },
  },
  'contracts.attach': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id } = await contractOf(trial)
      return trial.client.contracts.attach({ id, file: trial.world.fileWith('phu-luc.txt', fresh('phụ lục')), role: 'other' })
    },
  },
  'contracts.detach': {
    needs: ['contracts.see', 'contracts.edit'],
    asks: async (trial) => trial.client.contracts.detach((await fileOf(trial)).id),
  },
  'contracts.reattach': {
    needs: ['contracts.see', 'contracts.edit'],
    async asks(trial) {
      const { id } = await fileOf(trial)
      await trial.boss.contracts.detach(id)
      return trial.client.contracts.reattach(id)
    },
  },
  'documents.open': {
    needs: ['contracts.see'],
    asks: async (trial) => trial.client.documents.open((await fileOf(trial)).documentId),
  },
  'documents.saveCopy': {
    needs: ['contracts.see'],
    flags: ['contracts.print'],
    asks: async (trial) => trial.client.documents.saveCopy({ id: (await fileOf(trial)).documentId, file: noFile }),
  },
  'today.get': {
    needs: ['contracts.see'],
    async asks(trial) {
      const { id } = await contractOf(trial, { startsOn: today, endsOn: today })
      return (await trial.client.today.get()).contractsEnding.some((row) => row.id === id)
    },
  },
  'occasions.coming': {
    needs: ['customers.see'],
    async asks(trial) {
      const fallsOn = '0000-11-22' as Birth
      const { id } = await trial.boss.occasions.create({ name: fresh('Dịp'), fallsOn, audience: 'all', daysAhead: 3 })
      const people = async () => (await trial.client.occasions.coming()).find((one) => one.id === id)?.people ?? 0
      return grows(people, () => customerOf(trial, trial.owner))
    },
  },
  'occasions.born': {
    needs: ['customers.see'],
    async asks(trial) {
      const born = aCustomer({ name: fresh('Cơ khí'), phones: [], ownerId: trial.owner, bornOn: '2010-11-22' as Day })
      const { id } = await trial.boss.customers.create(born)
      return (await trial.client.occasions.born({ on: today })).some(({ customerId }) => customerId === id)
    },
  },
  'occasions.ofCustomer': {
    needs: ['customers.see'],
    async asks(trial) {
      const born = aCustomer({ name: fresh('Cơ khí'), phones: [], ownerId: trial.owner, bornOn: '2010-11-22' as Day })
      const { id } = await trial.boss.customers.create(born)
      return (await trial.client.occasions.ofCustomer(id)).length === 1
    },
  },
  'reports.month': {
    needs: ['reports.see'],
    async asks(trial) {
      const report = await trial.client.reports.month({ month: '2026-11' })
      return report.byStaff.some((row) => row.staffId === trial.owner)
    },
  },
}
