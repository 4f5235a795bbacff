import { describe, expect, it } from 'vitest'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { aJob, byCode, importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const head = 'Mã khách hàng,Tên khách hàng,Công ty mẹ,Người giới thiệu'

function add({ client }: World, customer: { code: string; name: string; parentId?: CustomerId }) {
  return client.customers.create(aCustomer({ phones: [], ...customer }))
}

/** Every customer by name with whom it points to, and its note. */
async function linksIn({ client }: World) {
  const rows = await client.customers.list({ filter: {} })
  const notes = await Promise.all(rows.map(({ id }) => client.customers.get(id)))
  return rows.map(({ name, parentName, referrerName }, index) =>
    [name, parentName ?? '—', referrerName ?? '—', notes[index]?.note].filter(Boolean).join(' | '),
  )
}

describe('a list that says who belongs to whom', () => {
  it('links by code or name, to the office and to rows that come later, and an undo takes all of it back', async () => {
    await using world = await createWorld()
    const old = await add(world, { code: 'OLD', name: 'Cũ' })
    await add(world, { code: 'B', name: 'Bình', parentId: old.id })

    const { id } = await importText(world, [head, 'A,An,Công ty TNHH Cường,OLD', 'B,Bình,C,', 'C,Công ty TNHH Cường,,'], byCode)

    expect(await linksIn(world)).toEqual([
      'An | Công ty TNHH Cường | Cũ',
      'Bình | Công ty TNHH Cường | —',
      'Cũ | — | —',
      'Công ty TNHH Cường | — | —',
    ])
    await world.client.imports.undo({ job: aJob(), id })
    expect(await linksIn(world)).toEqual(['Bình | Cũ | —', 'Cũ | — | —'])
  })

  it('keeps in the note whom nobody or more than one is called, and what would stand above itself', async () => {
    await using world = await createWorld()
    const top = await add(world, { code: 'T', name: 'Trên' })
    await add(world, { code: 'D', name: 'Dưới', parentId: top.id })
    await add(world, { code: 'X1', name: 'Trùng' })
    await add(world, { code: 'X2', name: 'Trùng' })

    const { plan } = await importText(world, [head, 'T,Trên,D,Trùng', 'D,Dưới,,D', 'N,Mới,Không ai,'], byCode)

    expect(plan.unknownRelations).toEqual({
      count: 2,
      first: [
        { name: 'Trùng', rows: 1 },
        { name: 'Không ai', rows: 1 },
      ],
    })

    expect(await linksIn(world)).toEqual([
      'Dưới | Trên | — | Người giới thiệu: D',
      'Mới | — | — | Công ty mẹ: Không ai',
      'Trên | — | — | Công ty mẹ: D\nNgười giới thiệu: Trùng',
      'Trùng | — | —',
      'Trùng | — | —',
    ])
  })

  it('is undone but for whom it would put above themselves by now, or whose parent is erased', async () => {
    await using world = await createWorld()
    const { client } = world
    const gone = await add(world, { code: 'G', name: 'Mất' })
    const top = await add(world, { code: 'T', name: 'Trên' })
    const low = await add(world, { code: 'L', name: 'Dưới', parentId: top.id })
    const other = await add(world, { code: 'O', name: 'Khác', parentId: gone.id })
    const { id } = await importText(world, [head, 'L,Dưới,M,', 'O,Khác,M,', 'M,Mới,,'], byCode)
    await client.customers.remove([gone.id])
    await client.bin.erase([{ record: 'customer', recordId: gone.id }])
    const { version, name, code } = await client.customers.get(top.id)
    await client.customers.update({ id: top.id, version, input: aCustomer({ name, code, phones: [], parentId: low.id }) })

    const undone = await client.imports.undo({ job: aJob(), id })

    expect(undone).toMatchObject({ kept: 1, keptNames: ['Dưới'] })
    expect(await client.customers.get(other.id)).toMatchObject({ parentId: null })
    expect(await client.customers.get(top.id)).toMatchObject({ parentId: low.id })
    expect(await client.customers.get(low.id)).toMatchObject({ parentId: null })
  })
})
