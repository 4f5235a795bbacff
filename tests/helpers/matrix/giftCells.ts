import type { GiftInput } from '#shared/features/gifts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { aGift } from '#tests/helpers/builders.ts'
import { type Cell, grows } from './cells.ts'
import { customerOf, fresh, noFile, type Trial } from './trial.ts'

async function giftOf(trial: Trial, changes: Partial<GiftInput> = {}) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  return trial.boss.gifts.create({ customerId, input: aGift(changes) })
}

const seen = ['customers.see']
const edited = ['customers.see', 'customers.edit']
const given = { status: 'given' as const, givenOn: '2026-11-20' as Day }

/** Sổ quà: what a customer gets is seen and written by whoever sees and edits the customer. */
export const giftCells: Record<string, Cell> = {
  'gifts.list': {
    needs: seen,
    async asks(trial) {
      const { id } = await giftOf(trial)
      return (await trial.client.gifts.list({ filter: {}, limit: 500 })).some((row) => row.id === id)
    },
  },
  'gifts.ids': {
    needs: seen,
    async asks(trial) {
      const { id } = await giftOf(trial)
      return (await trial.client.gifts.ids({ filter: {} })).includes(id)
    },
  },
  'gifts.groupCounts': {
    needs: seen,
    asks: (trial) =>
      grows(
        async () => (await trial.client.gifts.groupCounts({ filter: {}, group: 'status' }))[0]?.count ?? 0,
        () => giftOf(trial),
      ),
  },
  'gifts.totals': {
    needs: seen,
    async asks(trial) {
      const { id } = await giftOf(trial)
      return (await trial.client.gifts.totals({ filter: {}, ids: [id] })).count === 1
    },
  },
  'gifts.occasions': {
    needs: seen,
    async asks(trial) {
      const occasionName = fresh('Khai trương')
      await giftOf(trial, { occasion: '', occasionName })
      return (await trial.client.gifts.occasions({ year: 2027 })).some((one) => one.occasionName === occasionName)
    },
  },
  'gifts.versions': {
    needs: seen,
    async asks(trial) {
      const { id } = await giftOf(trial)
      return (await trial.client.gifts.versions([id])).length > 0
    },
  },
  'gifts.receivers': {
    needs: seen,
    async asks(trial) {
      const { id, customerId } = await giftOf(trial)
      return (await trial.client.gifts.receivers([id])).some((receiver) => receiver.customerId === customerId)
    },
  },
  'gifts.get': { needs: seen, asks: async (trial) => trial.client.gifts.get((await giftOf(trial)).id) },
  'gifts.create': {
    needs: edited,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.gifts.create({ customerId, input: aGift() })
    },
  },
  'gifts.update': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await giftOf(trial)
      return trial.client.gifts.update({ id, version, input: aGift({ what: fresh('Trà') }) })
    },
  },
  'gifts.plan': {
    needs: edited,
    async asks(trial) {
      const { id } = await customerOf(trial, trial.owner)
      const { planned } = await trial.client.gifts.plan({ occasion: 'tet', year: 2027, customers: { ids: [id] } })
      return planned.length === 1
    },
  },
  'gifts.finish': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await giftOf(trial)
      return trial.client.gifts.finish({ gifts: [{ id, version }], end: given })
    },
  },
  'gifts.reopen': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await giftOf(trial)
      return trial.client.gifts.reopen(await trial.boss.gifts.finish({ gifts: [{ id, version }], end: given }))
    },
  },
  'gifts.printList': {
    needs: seen,
    flags: ['customers.print'],
    async asks(trial) {
      const { id } = await giftOf(trial)
      return (await trial.client.gifts.printList({ filter: {}, ids: [id] })).rows > 0
    },
  },
  'gifts.copy': { flags: ['customers.export'], asks: ({ client }) => client.gifts.copy({ filter: {}, ids: [1] }) },
  'gifts.export': {
    flags: ['customers.export'],
    asks: ({ client }) => client.gifts.export({ filter: {}, file: noFile, format: 'csv' }),
  },
  'gifts.remove': { needs: edited, asks: async (trial) => trial.client.gifts.remove([(await giftOf(trial)).id]) },
  'gifts.restore': {
    needs: edited,
    async asks(trial) {
      const { id } = await giftOf(trial)
      await trial.boss.gifts.remove([id])
      return trial.client.gifts.restore([id])
    },
  },
}
