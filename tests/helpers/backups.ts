import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { momentOf, type World } from '#tests/helpers/world.ts'

export { momentOf }

/** A firm with a customer and a contract whose original is a PDF of that content; answers the SHA-256 of the original. */
export async function fileOriginal(world: World, content: string, number = '01/2026/HĐMB') {
  const bytes = Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`)
  const customer = await world.client.customers.create(aCustomer({ name: `Khách của ${number}` }))
  const contract = await world.client.contracts.create(aContract(customer.id, { number }))
  await world.client.contracts.attach({ id: contract.id, file: world.fileWith('hop-dong.pdf', bytes), role: 'original' })
  return createHash('sha256').update(bytes).digest('hex')
}

/** Turns one bit of a file, as a tired disk does. */
export function flipBit(path: string, at: number) {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at)
  writeFileSync(path, bytes)
}

export function backupPath(world: Pick<World, 'folder'>, name: string) {
  return join(world.folder.backups, name)
}
