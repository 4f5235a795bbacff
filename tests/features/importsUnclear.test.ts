import { describe, expect, it } from 'vitest'
import type { Matching } from '#shared/features/imports/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { aJob, countAll, readAndCheck, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

// Several customers bear the name of a firm, or fit its row: whose people these are is asked.
const byPhone: Matching = { key: 'phone', onMatch: 'update', acceptMarked: false, choices: [] }

async function twoOf(world: World, names: string[], phone?: string) {
  const ids: CustomerId[] = []
  for (const name of names)
    ids.push((await world.client.customers.create(aCustomer({ name, phones: phone ? [{ typed: phone }] : [] }))).id)
  return ids
}

async function read(world: World, name: string, text: string) {
  world.fileWith(name, text)
  return (await readAndCheck(world, `${world.folder.path}/${name}`)).reading
}

const card = (name: string, phone: string) => `BEGIN:VCARD\nVERSION:3.0\n${name}\nORG:Công ty Thép Việt\nTEL:${phone}\nEND:VCARD`

async function namesAt({ client }: World, id: CustomerId | undefined) {
  return (await client.contacts.list(id as CustomerId)).map(({ fullName }) => fullName)
}

describe('a firm whose exact name several customers bear', () => {
  it('is asked for in a list of contacts, and the person comes to the one that is chosen', async () => {
    await using world = await createWorld()
    const { client } = world
    const [, south] = await twoOf(world, ['Công ty Thép Việt', 'Công ty Thép Việt'])
    const reading = await read(world, 'lien-he.csv', 'Họ và tên,Công ty,Phòng ban\nNguyễn Hùng,Công ty Thép Việt,Kho\n')
    const before = wholeOffice(world)

    const open = await client.imports.plan({ reading, matching: byPhone })
    const [asked] = await client.imports.met({ reading })
    const choices = [{ row: asked?.id ?? 0, wish: 'update' as const, customerId: south }]
    const plan = await client.imports.plan({ reading, matching: { ...byPhone, choices } })
    const { id } = await client.imports.run({ job: aJob(), reading, matching: { ...byPhone, choices } })

    expect(open).toMatchObject({ contacts: { refused: 1 }, refusals: [{ code: 'customer-unclear', rows: 1 }], met: 1 })
    expect(asked).toMatchObject({ there: null, becomes: 'refuse', fitting: [{}, { id: south }] })
    expect(plan).toMatchObject({ contacts: { added: 1 }, refusals: [] })
    expect(await namesAt(world, south)).toEqual(['Nguyễn Hùng'])
    await client.imports.undo({ job: aJob(), id })
    expect(wholeOffice(world)).toEqual(before)
  })

  it('is asked for in a phone book, where it may be one more of that name too, or left out', async () => {
    await using world = await createWorld()
    const { client } = world
    const [north] = await twoOf(world, ['Công ty Thép Việt', 'Công ty Thép Việt'])
    const reading = await read(world, 'danh-ba.vcf', card('N:Nguyễn;Hùng', '0912345001'))
    const plan = (choice: Partial<Matching['choices'][number]>) =>
      client.imports.plan({
        reading,
        matching: { ...byPhone, choices: [{ row: asked?.id ?? 0, wish: 'update', ...choice }] },
      })

    expect(await client.imports.plan({ reading, matching: byPhone })).toMatchObject({ customers: { refused: 1 }, met: 1 })
    const [asked] = await client.imports.met({ reading })

    expect(asked?.fitting).toHaveLength(2)
    expect(await plan({ wish: 'skip' })).toMatchObject({ customers: { skipped: 1 }, refusals: [] })
    expect(await plan({ wish: 'add' })).toMatchObject({ customers: { added: 1 }, refusals: [] })
    expect(await plan({ customerId: 999 as CustomerId })).toMatchObject({ customers: { refused: 1 } })
    expect(await plan({ customerId: north })).toMatchObject({ contacts: { added: 1 }, refusals: [] })
    const choices = [{ row: asked?.id ?? 0, wish: 'update' as const, customerId: north }]
    await client.imports.run({ job: aJob(), reading, matching: { ...byPhone, choices } })
    expect(await namesAt(world, north)).toEqual(['Nguyễn Hùng'])
    expect(await countAll(world)).toBe(2)
  })
})

describe('the people of a firm that is skipped because several customers fit it', () => {
  it('are told why they wait, and come to the customer that is chosen for each', async () => {
    await using world = await createWorld()
    const { client } = world
    const [north] = await twoOf(world, ['Thép Việt miền Bắc', 'Thép Việt miền Nam'], '02438221234')
    const cards = [card('FN:', '02438221234'), card('N:Nguyễn;Hùng', '0912345001')]
    const reading = await read(world, 'danh-ba.vcf', cards.join('\n'))
    await client.imports.plan({ reading, matching: byPhone })
    const [firm] = await client.imports.met({ reading })
    const skipped = [{ row: firm?.id ?? 0, wish: 'skip' as const }]

    const waiting = await client.imports.plan({ reading, matching: { ...byPhone, choices: skipped } })
    const [, hung] = await client.imports.met({ reading })
    const choices = [...skipped, { row: hung?.id ?? 0, wish: 'update' as const, customerId: north }]
    await client.imports.run({ job: aJob(), reading, matching: { ...byPhone, choices } })

    expect(waiting.refusals).toEqual([{ code: 'customer-skipped', rows: 1 }])
    expect(hung).toMatchObject({
      becomes: 'refuse',
      fitting: [{ name: 'Thép Việt miền Bắc' }, { name: 'Thép Việt miền Nam' }],
    })
    expect(await namesAt(world, north)).toEqual(['Nguyễn Hùng'])
  })
})
