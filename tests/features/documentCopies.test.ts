import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { FileToken } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const original = fileURLToPath(new URL('../fixtures/contracts/hop-dong-01.pdf', import.meta.url))
const refused = (reason: string) => ({ code: 'CONFLICT', data: { reason } })

async function createOffice() {
  const world = await createWorld()
  const customer = await world.client.customers.create(aCustomer())
  const { id } = await world.client.contracts.create(aContract(customer.id))
  const attach = (file: FileToken) => world.client.contracts.attach({ id, file, role: 'other' })
  return { world, client: world.client, attach, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

/** The path of the only file in the store. */
function placeIn(world: World) {
  const names = readdirSync(world.folder.documents, { recursive: true, encoding: 'utf8' })
  const path = names.find((name) => name.length > 60) ?? ''
  return join(world.folder.documents, path)
}

describe('a copy of a document', () => {
  it('is saved out byte for byte, whatever kind it is of, over what stood there', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const sheet = Buffer.from('PK\u0003\u0004 bảng giá')
    const files = [await attach(world.chosen(original)), await attach(world.fileWith('Bảng giá.xlsx', sheet))]
    const before = readdirSync(world.folder.path).length

    for (const [index, { documentId, bytes }] of files.entries()) {
      const file = world.fileWith(`bản sao ${index}`, 'bản cũ')
      expect(await client.documents.saveCopy({ id: documentId, file })).toEqual({ bytes })
    }

    expect(readFileSync(join(world.folder.path, 'bản sao 0'))).toEqual(readFileSync(original))
    expect(readFileSync(join(world.folder.path, 'bản sao 1'))).toEqual(sheet)
    expect(readdirSync(world.folder.path)).toHaveLength(before + 2)
  })

  it('is never a copy of something else, and what stood there stays', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const { documentId: id } = await attach(world.chosen(original))
    const place = placeIn(world)
    const file = world.fileWith('bản sao.pdf', 'bản cũ')

    await expect(client.documents.saveCopy({ id: 999, file })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    writeFileSync(place, 'khác')
    await expect(client.documents.saveCopy({ id, file })).rejects.toMatchObject(refused('document-changed'))
    rmSync(place)
    await expect(client.documents.saveCopy({ id, file })).rejects.toMatchObject(refused('document-missing'))

    expect(readFileSync(join(world.folder.path, 'bản sao.pdf'), 'utf8')).toBe('bản cũ')
  })

  it('is refused with a sentence where nothing can be written, and leaves no half there', async () => {
    await using office = await createOffice()
    const { world, client, attach } = office
    const { documentId: id } = await attach(world.chosen(original))
    const taken = join(world.folder.path, 'bản sao.pdf')
    mkdirSync(join(taken, 'ảnh'), { recursive: true })

    const save = (path: string) => client.documents.saveCopy({ id, file: world.chosen(path) })
    await expect(save(join(world.folder.path, 'không có', 'bản sao.pdf'))).rejects.toMatchObject(refused('cannot-write'))
    await expect(save(taken)).rejects.toMatchObject(refused('cannot-write'))
    await expect(client.documents.saveCopy({ id, file: crypto.randomUUID() })).rejects.toMatchObject(refused('file-gone'))

    expect(readdirSync(world.folder.path).filter((name) => name.includes('.part'))).toEqual([])
    expect(existsSync(join(world.folder.path, 'không có'))).toBe(false)
  })
})
