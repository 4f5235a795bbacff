import type { Day } from '#shared/kit/day.ts'
import type { Cell } from './cells.ts'
import { customerOf, fresh, noFile, type Trial } from './trial.ts'

const seen = ['customers.see']
const all = { view: 'all' as const }
const edited = ['customers.see', 'customers.edit']

const input = () => ({ name: fresh('Sản phẩm') })
const productOf = (trial: Trial) => trial.boss.products.create(input())

async function purchaseOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  const { id: productId } = await productOf(trial)
  const [bought] = await trial.boss.purchases.create({ customerId, boughtOn: '2026-11-20' as Day, lines: [{ productId }] })
  if (!bought) throw new Error('nothing was bought')
  return bought
}

async function rowFor(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  const { id: productId } = await productOf(trial)
  return { customerId, productId, boughtOn: '2026-11-20' as Day, quantity: 1, unitPrice: 0 }
}

async function reorderOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  const { id: productId } = await trial.boss.products.create({ ...input(), lastsMonths: 1 })
  const [bought] = await trial.boss.purchases.create({ customerId, boughtOn: '2026-10-20' as Day, lines: [{ productId }] })
  if (!bought) throw new Error('nothing was bought')
  return bought
}

/** Products, which are the office's, and what customers bought. */
export const productCells: Record<string, Cell> = {
  'products.list': { flags: ['customers.see'], asks: (trial) => trial.client.products.list({ filter: {} }) },
  'products.ids': { flags: ['customers.see'], asks: (trial) => trial.client.products.ids({ filter: {} }) },
  'products.count': { flags: ['customers.see'], asks: (trial) => trial.client.products.count({}) },
  'products.viewCounts': { flags: ['customers.see'], asks: (trial) => trial.client.products.viewCounts() },
  'products.find': { flags: ['customers.see'], asks: (trial) => trial.client.products.find('') },
  'products.names': { flags: ['customers.see'], asks: (trial) => trial.client.products.names() },
  'products.words': { flags: ['customers.see'], asks: (trial) => trial.client.products.words() },
  'products.get': { flags: ['customers.see'], asks: async (trial) => trial.client.products.get((await productOf(trial)).id) },
  'products.sales': {
    needs: seen,
    async asks(trial) {
      const { productId } = await purchaseOf(trial)
      return (await trial.client.products.sales(productId)).buyers === 1
    },
  },
  'products.create': { flags: edited, asks: (trial) => trial.client.products.create(input()) },
  'products.update': {
    flags: edited,
    async asks(trial) {
      const { id, version } = await productOf(trial)
      return trial.client.products.update({ id, version, input: input() })
    },
  },
  'products.named': { flags: ['customers.see'], asks: (trial) => trial.client.products.named(['SP00001']) },
  'products.addMany': {
    flags: edited,
    asks: (trial) => trial.client.products.addMany({ rows: [{ name: fresh('Sản phẩm') }], onKnown: 'update' }),
  },
  'products.takeBack': {
    flags: edited,
    asks: async (trial) => {
      const taken = await trial.boss.products.addMany({ rows: [{ name: fresh('Sản phẩm') }], onKnown: 'update' })
      return trial.client.products.takeBack(taken)
    },
  },
  'products.remove': { flags: edited, asks: async (trial) => trial.client.products.remove([(await productOf(trial)).id]) },
  'products.restore': {
    flags: edited,
    async asks(trial) {
      const { id } = await productOf(trial)
      await trial.boss.products.remove([id])
      return trial.client.products.restore([id])
    },
  },
  'products.printList': {
    flags: ['customers.print'],
    async asks(trial) {
      const { id } = await productOf(trial)
      return trial.client.products.printList({ filter: {}, ids: [id] })
    },
  },
  'products.copy': {
    flags: ['customers.export'],
    asks: async (trial) => trial.client.products.copy({ filter: {}, ids: [(await productOf(trial)).id] }),
  },
  'products.export': {
    flags: ['customers.export'],
    asks: ({ client }) => client.products.export({ filter: {}, file: noFile, format: 'csv' }),
  },
  'recommendations.ofCustomer': {
    needs: seen,
    asks: async (trial) => trial.client.recommendations.ofCustomer((await customerOf(trial, trial.owner)).id),
  },
  'reorders.list': {
    needs: seen,
    async asks(trial) {
      const { id } = await reorderOf(trial)
      return (await trial.client.reorders.list({ filter: all, limit: 500 })).some((one) => one.id === id)
    },
  },
  'reorders.ids': {
    needs: seen,
    async asks(trial) {
      const { id } = await reorderOf(trial)
      return (await trial.client.reorders.ids({ filter: all })).includes(id)
    },
  },
  'reorders.get': { needs: seen, asks: async (trial) => trial.client.reorders.get((await reorderOf(trial)).id) },
  'reorders.count': { flags: seen, asks: (trial) => trial.client.reorders.count(all) },
  'reorders.viewCounts': { flags: seen, asks: (trial) => trial.client.reorders.viewCounts() },
  'reorders.printList': {
    needs: seen,
    flags: ['customers.print'],
    async asks(trial) {
      const { id } = await reorderOf(trial)
      return (await trial.client.reorders.printList({ filter: all, ids: [id] })).rows > 0
    },
  },
  'reorders.copy': {
    flags: ['customers.export'],
    asks: ({ client }) => client.reorders.copy({ filter: all, ids: [1] }),
  },
  'reorders.export': {
    flags: ['customers.export'],
    asks: ({ client }) => client.reorders.export({ filter: all, file: noFile, format: 'csv' }),
  },
  'purchases.list': {
    needs: seen,
    async asks(trial) {
      const { id, customerId } = await purchaseOf(trial)
      return (await trial.client.purchases.list({ customerId })).some((one) => one.id === id)
    },
  },
  'purchases.figures': {
    needs: seen,
    async asks(trial) {
      const { productId } = await purchaseOf(trial)
      const { sold } = await trial.client.purchases.figures({ from: '2026-11-01' as Day, to: '2026-11-30' as Day })
      return sold.some((one) => one.productId === productId)
    },
  },
  'reports.productsPrinted': {
    flags: ['reports.print'],
    asks: ({ client }) => client.reports.productsPrinted({ from: '2026-11-01' as Day, to: '2026-11-30' as Day }),
  },
  'reports.saveProducts': {
    flags: ['reports.export', 'customers.see'],
    asks: ({ client }) =>
      client.reports.saveProducts({ from: '2026-11-01' as Day, to: '2026-11-30' as Day, file: noFile, language: 'vi' }),
  },
  'purchases.totals': {
    needs: seen,
    asks: async (trial) => trial.client.purchases.totals((await customerOf(trial, trial.owner)).id),
  },
  'purchases.get': { needs: seen, asks: async (trial) => trial.client.purchases.get((await purchaseOf(trial)).id) },
  'purchases.create': {
    needs: edited,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      const { id: productId } = await productOf(trial)
      return trial.client.purchases.create({ customerId, boughtOn: '2026-11-20' as Day, lines: [{ productId }] })
    },
  },
  'purchases.named': {
    needs: edited,
    async asks(trial) {
      const { code } = await customerOf(trial, trial.owner)
      const { customers } = await trial.client.purchases.named({ customers: [code], products: [] })
      return customers.some(({ fitting }) => fitting.length > 0)
    },
  },
  'purchases.known': {
    needs: seen,
    flags: edited,
    async asks(trial) {
      const row = await rowFor(trial)
      await trial.boss.purchases.addMany([row])
      return (await trial.client.purchases.known([row])).includes(true)
    },
  },
  'purchases.addMany': {
    needs: edited,
    async asks(trial) {
      return trial.client.purchases.addMany([await rowFor(trial)])
    },
  },
  'purchases.update': {
    needs: edited,
    async asks(trial) {
      const { id, version, productId, boughtOn } = await purchaseOf(trial)
      return trial.client.purchases.update({ id, version, input: { productId, boughtOn, quantity: 2 } })
    },
  },
  'purchases.setAsked': {
    needs: edited,
    asks: async (trial) => trial.client.purchases.setAsked({ ids: [(await purchaseOf(trial)).id], isAsked: false }),
  },
  'purchases.remove': { needs: edited, asks: async (trial) => trial.client.purchases.remove([(await purchaseOf(trial)).id]) },
  'purchases.restore': {
    needs: edited,
    async asks(trial) {
      const { id } = await purchaseOf(trial)
      await trial.boss.purchases.remove([id])
      return trial.client.purchases.restore([id])
    },
  },
}
