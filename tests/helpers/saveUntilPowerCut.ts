import { writeSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { Acknowledged } from '#tests/helpers/acknowledged.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorldIn } from '#tests/helpers/world.ts'

// Saves without end in the data folder it is given and writes each thing to its output once that is said to be saved.

export interface Saving {
  folder: string
  /** Begins the names of what is saved. */
  name: string
  /** Customers only, over an SQLite that claims to write everything through to the disk and does not. */
  isLying: boolean
}

const { folder, name, isLying } = JSON.parse(process.argv[2] ?? '') as Saving
if (isLying) lieAboutSynchronous()
const world = createWorldIn(folder)
for (let number = 0; ; number += 1) {
  await saveCustomer(number)
  if (!isLying && number % 4 === 3) await fileOriginal(number)
  if (!isLying && number % 20 === 10) tell('backup', 0, (await world.client.backups.make()).name)
}

async function saveCustomer(number: number) {
  const mark = `${name} ${number}`
  const { id } = await world.client.customers.create(aCustomer({ name: mark }))
  tell('customer', id, mark)
}

async function fileOriginal(number: number) {
  const mark = `${name}-${number}.pdf`
  const customerId = 1 as Parameters<typeof aContract>[0]
  const contract = await world.client.contracts.create(aContract(customerId, { number: mark }))
  const file = world.fileWith(mark, `%PDF-1.7\n${mark.repeat(500)}\n%%EOF\n`)
  const { id } = await world.client.contracts.attach({ id: contract.id, file, role: 'original' })
  tell('file', id, mark)
}

function tell(kind: Acknowledged['kind'] | 'backup', id: number, mark: string) {
  writeSync(1, `${JSON.stringify({ kind, id, mark, at: String(process.hrtime.bigint()) })}\n`)
}

function lieAboutSynchronous() {
  const { prototype } = SqliteDatabase
  const original = Object.getOwnPropertyDescriptor(prototype, 'pragma')?.value as typeof prototype.pragma
  prototype.pragma = function lying(source, options) {
    if (source === 'synchronous') return 2
    return original.call(this, source === 'synchronous = 2' ? 'synchronous = 1' : source, options)
  }
}
