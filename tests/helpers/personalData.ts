import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from './builders.ts'
import type { World } from './world.ts'

/** Somebody agreed on paper, somebody asked what is held on them, and somebody else was erased. */
export async function tellOfTheirData({ client, fileWith }: World, proof: 'file' | 'note') {
  const { id: customerId } = await client.customers.create(aCustomer({ kind: 'person', name: 'Trần Thị Lan' }))
  const told = { happenedOn: '2026-11-20' as Day, means: 'paper' } as const
  const evidence =
    proof === 'file' ? { evidence: fileWith('phiếu đồng ý.pdf', '%PDF-1.7\nchữ ký\n%%EOF\n') } : { note: 'Ký giấy' }
  await client.privacy.recordConsent({
    ...{ customerId, contactId: null, purpose: 'advertising', channel: 'call', state: 'given', ...evidence },
    ...told,
  })
  await client.privacy.addRequest({ kind: 'access', requester: 'Bà Lan', receivedOn: told.happenedOn, means: 'phone' })
  const erased = await client.customers.create(aCustomer({ name: 'Khách đã xoá hẳn' }))
  await client.customers.remove([erased.id])
  await client.bin.erase([{ record: 'customer', recordId: erased.id }])
}
