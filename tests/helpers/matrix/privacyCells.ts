import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import type { Cell } from './cells.ts'
import { fresh, noFile, type Trial } from './trial.ts'

const today = '2026-11-22' as Day

/** A customer who is a person, and whose rows these are. */
async function personOf({ boss, owner }: Trial) {
  const { id } = await boss.customers.create(aCustomer({ kind: 'person', name: fresh('Trần Thị'), phones: [], ownerId: owner }))
  return { customerId: id, contactId: null }
}

function telling(person: { customerId: CustomerId; contactId: null }) {
  return { ...person, purpose: 'advertising', channel: 'call', happenedOn: today, means: 'phone' as const }
}

function requestOf({ boss }: Trial) {
  return boss.privacy.addRequest({ kind: 'access', requester: fresh('Bà Lan'), receivedOn: today, means: 'phone' })
}

async function erasureOf({ boss }: Trial) {
  const { id } = await boss.customers.create(aCustomer({ name: fresh('Đã xoá'), phones: [] }))
  await boss.customers.remove([id])
  await boss.bin.erase([{ record: 'customer', recordId: id }])
  const [erasure] = await boss.bin.erasures({})
  if (!erasure) throw new Error('nothing was erased')
  return erasure
}

/** What people agreed to, what they asked, and what was erased. */
export const privacyCells: Record<string, Cell> = {
  'privacy.consents': {
    needs: ['customers.see'],
    asks: async (trial) => trial.client.privacy.consents(await personOf(trial)),
  },
  'privacy.recordConsent': {
    needs: ['customers.see', 'customers.edit'],
    asks: async (trial) => trial.client.privacy.recordConsent({ ...telling(await personOf(trial)), state: 'refused' }),
  },
  'privacy.saveEvidence': {
    needs: ['customers.see'],
    async asks(trial) {
      const evidence = trial.world.fileWith('dong-y.txt', fresh('đồng ý'))
      const { id } = await trial.boss.privacy.recordConsent({ ...telling(await personOf(trial)), state: 'given', evidence })
      return trial.client.privacy.saveEvidence({ id, file: noFile })
    },
  },
  'customers.reveal': {
    needs: ['customers.see'],
    flags: ['customers.reveal'],
    asks: async (trial) => trial.client.customers.reveal({ customerId: (await personOf(trial)).customerId, field: 'taxCode' }),
  },
  'privacy.requests': { flags: ['privacy.see'], asks: ({ client }) => client.privacy.requests({ view: 'all' }) },
  'privacy.requestCounts': { flags: ['privacy.see'], asks: ({ client }) => client.privacy.requestCounts() },
  'privacy.request': {
    flags: ['privacy.see'],
    asks: async (trial) => trial.client.privacy.request((await requestOf(trial)).id),
  },
  'privacy.addRequest': { flags: ['privacy.edit'], asks: (trial) => requestOf({ ...trial, boss: trial.client }) },
  'privacy.changeRequest': {
    flags: ['privacy.edit'],
    async asks(trial) {
      const { id, version, kind, requester, receivedOn, means } = await requestOf(trial)
      return trial.client.privacy.changeRequest({ id, version, input: { kind, requester, receivedOn, means } })
    },
  },
  'privacy.extendRequest': {
    flags: ['privacy.edit'],
    async asks(trial) {
      const { id, version } = await requestOf(trial)
      return trial.client.privacy.extendRequest({ id, version, days: 5, reason: 'Chờ bên vận chuyển' })
    },
  },
  'privacy.answerRequest': {
    flags: ['privacy.edit'],
    async asks(trial) {
      const { id, version } = await requestOf(trial)
      return trial.client.privacy.answerRequest({ id, version, answeredOn: today })
    },
  },
  'privacy.finishRequest': {
    flags: ['privacy.edit'],
    async asks(trial) {
      const { id, version } = await requestOf(trial)
      return trial.client.privacy.finishRequest({ id, version, doneOn: today, outcome: 'done' })
    },
  },
  'privacy.reopenRequest': {
    flags: ['privacy.edit'],
    async asks(trial) {
      const { id, version } = await requestOf(trial)
      return trial.client.privacy.reopenRequest({ id, version })
    },
  },
  'privacy.dataFile': {
    needs: ['customers.see'],
    flags: ['privacy.export'],
    asks: async (trial) => trial.client.privacy.dataFile(await personOf(trial)),
  },
  'privacy.saveDataFile': {
    needs: ['customers.see'],
    flags: ['privacy.export'],
    asks: async (trial) => trial.client.privacy.saveDataFile({ ...(await personOf(trial)), file: noFile }),
  },
  'privacy.dataFilePrinted': {
    needs: ['customers.see'],
    flags: ['privacy.export'],
    asks: async (trial) => trial.client.privacy.dataFilePrinted(await personOf(trial)),
  },
  'bin.erasures': { flags: ['bin.see'], asks: ({ client }) => client.bin.erasures({}) },
  'bin.erasureCount': { flags: ['bin.see'], asks: ({ client }) => client.bin.erasureCount() },
  'bin.erasure': { flags: ['bin.see'], asks: async (trial) => trial.client.bin.erasure((await erasureOf(trial)).id) },
  'bin.erasurePrinted': {
    flags: ['bin.see'],
    asks: async (trial) => trial.client.bin.erasurePrinted((await erasureOf(trial)).id),
  },
}
