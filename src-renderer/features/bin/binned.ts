import { type Binned, binKinds } from '#shared/features/bin/schema.ts'

/** The record behind the one number an entry of the bin has in a list. */
export function binnedOf(id: number): Binned {
  const record = binKinds[id % binKinds.length]
  if (!record) throw new Error('no entry of the bin')
  return { record, recordId: Math.floor(id / binKinds.length) }
}
