import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { write } from '#tests/helpers/exporting.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('an export that is not possible', () => {
  it('says why, and leaves what stood there as it was and nothing behind', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer())
    const folder = join(world.folder.path, 'sổ cũ.xlsx')
    mkdirSync(folder)
    writeFileSync(join(folder, 'bản cũ'), 'bản cũ')
    const refused = { code: 'CONFLICT', data: { reason: 'cannot-write' } }

    await expect(write(world, { file: randomUUID() })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'file-gone' },
    })
    await expect(write(world, { file: world.chosen(join(world.folder.path, 'không có', 'mới.xlsx')) })).rejects.toMatchObject(
      refused,
    )
    await expect(write(world, { file: world.chosen(folder) })).rejects.toMatchObject(refused)

    expect(readFileSync(join(folder, 'bản cũ'), 'utf8')).toBe('bản cũ')
    expect(readdirSync(world.folder.temporary)).toEqual([])
    expect(readdirSync(world.folder.path).filter((name) => name.includes('.part'))).toEqual([])
  })
})
