import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOriginal } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { carriedRows, searchWords, takenAway } from '#tests/helpers/packages.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('P16', () => {
  it('round', async () => {
    await using here = await createWorld({ sample: true })
    const sha = await fileOriginal(here, 'Hợp đồng số 1', 'TN-1/2026')
    const before = carriedRows(here.folder.path)
    const { path, told } = await takenAway(here)
    console.log(told)
    await using there = await createWorld({ empty: true })
    console.log(await there.client.takeaway.door.look({ file: there.chosen(path) }))
    await there.client.takeaway.door.open({ file: there.chosen(path), password: null })
    const after = carriedRows(there.folder.path)
    for (const [t, rows] of before) {
      const a = after.get(t) ?? []
      console.log(t, rows.length, a.length, JSON.stringify(rows) === JSON.stringify(a.slice(0, rows.length)))
    }
    expect(searchWords(there.folder.path)).toEqual(searchWords(here.folder.path))
    console.log(await there.client.audit.verify({}), await there.client.audit.list({filter:{}, offset:0, limit:3}))
    console.log(findingsIn(there.folder.path))
  })
})
