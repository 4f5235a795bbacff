import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addAll, aJob } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

function paste({ client }: World, text: string) {
  return client.imports.paste({ job: aJob(), name: 'Khối dán 22/11', text })
}

/** Reads a pasted block with everything as guessed, and imports it. */
async function importPasted(world: World, text: string) {
  const { client } = world
  const { reading, sheets } = await paste(world, text)
  await client.imports.check({ job: aJob(), reading, sheets })
  return client.imports.run({ job: aJob(), reading, matching: addAll })
}

describe('a block of cells that was pasted', () => {
  it('is imported as a file would be: header, several lines in a cell, quotes, a phone that lost its zero', async () => {
    await using world = await createWorld({ at: '2026-11-22 09:30' })
    const text = [
      'Tên khách hàng\tĐiện thoại\tĐịa chỉ\tDoanh thu',
      '"Công ty ""An"" Phát"\t912345678\t"12 Phố Huế\nHà Nội"\t1.500.000',
      'Công ty Bình Minh\t0988 777 666\t\t',
    ].join('\r\n')

    const { id, customers } = await importPasted(world, text)

    expect(customers).toMatchObject({ added: 2, refused: 0 })
    const [an, binh] = await world.client.customers.list({ filter: {}, sort: [{ by: 'code', direction: 'ascending' }] })
    expect(an).toMatchObject({ name: 'Công ty "An" Phát', phone: '+84912345678', address: '12 Phố Huế\nHà Nội' })
    expect(binh).toMatchObject({ name: 'Công ty Bình Minh', phone: '+84988777666' })
    expect(await world.client.imports.list()).toMatchObject([{ fileName: 'Khối dán 22/11', added: 2 }])
    await world.client.imports.undo({ job: aJob(), id })
    expect(await world.client.customers.count({})).toBe(0)
  })

  it('says how many of its customers a filter or a search keeps out of the list', async () => {
    await using world = await createWorld()
    const { client } = world
    const { id: importId } = await importPasted(world, 'Tên khách hàng\tXếp hạng\nAn Phát\tA\nBình Minh\tB\nCường Thịnh\tB')
    const hidden = (filter: Parameters<typeof client.customers.countHidden>[0]['filter']) =>
      client.customers.countHidden({ filter, importId })

    expect(await hidden({})).toBe(0)
    expect(await hidden({ where: { join: 'and', items: [{ field: 'rating', operator: 'any', value: ['A'] }] } })).toBe(2)
    expect(await hidden({ text: 'binh' })).toBe(2)
    expect(await hidden({ text: '***' })).toBe(3)
    expect(await hidden({ view: 'bin' })).toBe(3)
  })

  it('without a header is offered column by column, and its numbers are known for what they are', async () => {
    await using world = await createWorld()

    const { sheets } = await paste(
      world,
      ['An\t0912 345 678', 'Bình\t0903 111 222', 'Cường\t0988 777 666', 'Dũng\t0977 666 555'].join('\n'),
    )

    expect(sheets).toMatchObject([{ rows: 4, headerRow: 0 }])
    expect(sheets[0]?.mapping[1]).toBe('phone')
  })

  it('leaves nothing on the disk once it is closed, nor when there is nothing in it', async () => {
    await using world = await createWorld()
    const { reading } = await paste(world, 'Tên khách hàng\tMã\nAn\tA-1')
    await world.client.imports.close(reading)

    await expect(paste(world, '\n\t\n')).rejects.toMatchObject({ data: { reason: 'no-rows' } })

    expect(readdirSync(world.folder.temporary)).toEqual([])
  })
})
