import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorldIn } from '#tests/helpers/world.ts'

// Files documents in the data folder it is given, takes some away and erases some for ever, tells each when it was acknowledged, and is killed.

/** One thing that was acknowledged: a file that was filed, or one that was erased; or that erasing one has begun, which a kill may or may not leave undone. */
export interface Filed {
  fileId: number
  documentId: number
  sha256: string
  deed: 'filed' | 'erasing' | 'erased'
}

const sizes = [2_000, 40_000, 700_000, 2_600_000]

const [folder = '', outside = ''] = process.argv.slice(2)
const world = createWorldIn(folder)
const [contract] = await world.client.contracts.list({ filter: {} })
if (!contract) throw new Error('an office without a contract')
process.send?.('begins')
const living: Filed[] = []
let last: Buffer | undefined
for (let number = 0; ; number += 1) {
  // Every fifth is filed a second time under another name: one content, two rows.
  const bytes = number % 5 === 4 && last ? last : randomBytes(sizes[number % sizes.length] ?? 1)
  last = bytes
  const path = join(outside, `${process.pid}-${number}.bin`)
  writeFileSync(path, bytes)
  const file = await world.client.contracts.attach({ id: contract.id, file: world.chosen(path), role: 'other' })
  const filed = { fileId: file.id, documentId: file.documentId, sha256: createHash('sha256').update(bytes).digest('hex') }
  tell({ ...filed, deed: 'filed' })
  living.push({ ...filed, deed: 'filed' })
  if (number % 4 === 3) await eraseOldest()
}

async function eraseOldest() {
  const oldest = living.shift()
  if (!oldest) return
  tell({ ...oldest, deed: 'erasing' })
  await world.client.contracts.detach(oldest.fileId)
  await world.client.bin.erase([{ record: 'contract-file', recordId: oldest.fileId }])
  tell({ ...oldest, deed: 'erased' })
}

function tell(filed: Filed) {
  process.send?.(filed)
}
