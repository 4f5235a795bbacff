import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { addAll, aJob } from '#tests/helpers/importing.ts'
import { type Cell, grows } from './cells.ts'
import { customerOf, fresh, noFile, type Trial } from './trial.ts'

async function noteOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  return trial.boss.notes.create({ customerId, input: { text: fresh('Ghi chú') } })
}

async function attachmentOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  return trial.boss.attachments.attach({ customerId, file: trial.world.fileWith('anh.txt', fresh('ảnh')) })
}

async function photoOf(trial: Trial) {
  const { id, code, kind, name, ownerId, version } = await customerOf(trial, trial.owner)
  const photo = new File([Buffer.from('89504e470d0a1a0a', 'hex'), fresh('ảnh')], 'anh.png')
  const { photoId } = await trial.boss.customers.update({ id, version, input: { code, kind, name, ownerId }, photo })
  if (photoId === null) throw new Error('the photo was not kept')
  return photoId
}

/** An import of one customer, whose owner is whose row it is. */
async function importOf({ boss, owner: ownerId }: Trial) {
  const name = fresh('Nhập')
  const { reading, sheets } = await boss.imports.paste({ job: aJob(), name: 'Khối', text: `Tên khách hàng\tMã\n${name}\t` })
  await boss.imports.check({ job: aJob(), reading, sheets })
  const { id } = await boss.imports.run({ job: aJob(), reading, matching: addAll })
  const [row] = await boss.customers.list({ filter: { text: name } })
  const { id: customerId, version } = await boss.customers.get(row?.id as CustomerId)
  await boss.customers.update({ id: customerId, version, input: aCustomer({ name, phones: [], ownerId }) })
  return id
}

const seen = ['customers.see']
const edited = ['customers.see', 'customers.edit']

/** What lies on the page of a customer: its notes and files. */
export const recordCells: Record<string, Cell> = {
  'customers.changeStage': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await customerOf(trial, trial.owner)
      return trial.client.customers.changeStage({ id, version, stage: 'loyal' })
    },
  },
  'customers.relations': {
    needs: seen,
    asks: async (trial) => trial.client.customers.relations((await customerOf(trial, trial.owner)).id),
  },
  'customers.printList': {
    needs: seen,
    flags: ['customers.print'],
    async asks(trial) {
      const { id } = await customerOf(trial, trial.owner)
      const { customers } = await trial.client.customers.printList({ filter: {}, ids: [id] })
      return customers.length === 1
    },
  },
  'customers.printed': {
    needs: seen,
    flags: ['customers.print'],
    asks: async (trial) => trial.client.customers.printed((await customerOf(trial, trial.owner)).id),
  },
  'customers.printRecord': {
    needs: seen,
    flags: ['customers.print'],
    asks: async (trial) => trial.client.customers.printRecord({ customerId: (await customerOf(trial, trial.owner)).id }),
  },
  'customers.placeOf': {
    needs: ['customers.see'],
    async asks(trial) {
      const { name } = await customerOf(trial, trial.owner)
      return (await trial.client.customers.placeOf({ filter: {}, typed: name })) !== null
    },
  },
  'customers.countHidden': {
    needs: ['customers.see'],
    async asks(trial) {
      const importId = await importOf(trial)
      return (await trial.client.customers.countHidden({ filter: { text: '***' }, importId })) === 1
    },
  },
  'customers.letters': {
    needs: ['customers.see'],
    asks: (trial) =>
      grows(
        async () => (await trial.client.customers.letters({ filter: {} })).reduce((sum, { count }) => sum + count, 0),
        () => customerOf(trial, trial.owner),
      ),
  },
  'customers.forwardCard': {
    needs: seen,
    flags: ['customers.print'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.customers.forwardCard({ customerId, contactId: null, subject: 'Danh thiếp', file: noFile })
    },
  },
  'customers.saveCard': {
    needs: seen,
    flags: ['customers.print'],
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.customers.saveCard({ customerId, contactId: null, version: '3.0', file: noFile })
    },
  },
  'notes.pinned': {
    needs: seen,
    asks: async (trial) => trial.client.notes.pinned((await customerOf(trial, trial.owner)).id),
  },
  'notes.get': { needs: seen, asks: async (trial) => trial.client.notes.get((await noteOf(trial)).id) },
  'notes.create': {
    needs: edited,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.notes.create({ customerId, input: { text: fresh('Mới') } })
    },
  },
  'notes.update': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await noteOf(trial)
      return trial.client.notes.update({ id, version, input: { text: fresh('Đổi') } })
    },
  },
  'notes.pin': {
    needs: edited,
    asks: async (trial) => trial.client.notes.pin({ id: (await noteOf(trial)).id, isPinned: true }),
  },
  'notes.remove': { needs: edited, asks: async (trial) => trial.client.notes.remove((await noteOf(trial)).id) },
  'notes.restore': {
    needs: edited,
    async asks(trial) {
      const { id } = await noteOf(trial)
      await trial.boss.notes.remove(id)
      return trial.client.notes.restore(id)
    },
  },
  'attachments.list': {
    needs: seen,
    asks: async (trial) => trial.client.attachments.list((await customerOf(trial, trial.owner)).id),
  },
  'attachments.attach': {
    needs: edited,
    async asks(trial) {
      const { id: customerId } = await customerOf(trial, trial.owner)
      return trial.client.attachments.attach({ customerId, file: new File([fresh('nội dung')], 'anh.txt') })
    },
  },
  'attachments.rename': {
    needs: edited,
    async asks(trial) {
      const { id, version } = await attachmentOf(trial)
      return trial.client.attachments.rename({ id, version, name: 'Tên khác' })
    },
  },
  'attachments.remove': {
    needs: edited,
    asks: async (trial) => trial.client.attachments.remove((await attachmentOf(trial)).id),
  },
  'attachments.restore': {
    needs: edited,
    async asks(trial) {
      const { id } = await attachmentOf(trial)
      await trial.boss.attachments.remove(id)
      return trial.client.attachments.restore(id)
    },
  },
  'attachments.open': { needs: seen, asks: async (trial) => trial.client.attachments.open((await attachmentOf(trial)).id) },
  'photos.get': { needs: seen, asks: async (trial) => trial.client.photos.get(await photoOf(trial)) },
  'attachments.saveCopy': {
    needs: seen,
    flags: ['customers.print'],
    asks: async (trial) => trial.client.attachments.saveCopy({ id: (await attachmentOf(trial)).id, file: noFile }),
  },
}
