import { describe, expect, it } from 'vitest'
import type { MatchKey } from '#shared/features/imports/schema.ts'
import type { CustomerId, StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { aJob, byCode, countAll, find, importFile, importText, readAndCheck, sample } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const FOUNDER = 1 as StaffId

/** Somebody of sales, whose role may import here. */
async function salesmanWhoImports(world: World) {
  const sales = (await world.client.roles.list()).find(({ key }) => key === 'sales')
  if (!sales) throw new Error('no role of sales')
  const grants = { ...sales.grants, customers: { ...sales.grants.customers, import: 'all' as const } }
  await world.client.roles.update({ id: sales.id, version: sales.version, input: { name: '', grants } })
  return hire(world, 'Trần Hùng')
}

describe('a customer that is there already', () => {
  const file = [
    'Mã KH,Tên khách hàng,Mã số thuế,Điện thoại,Email,Địa chỉ,Ghi chú',
    'K9,Công ty TNHH Hòa Phát Mới,0140947697,0912 345 678,moi@hoaphat.example.vn,Số 9 Lê Lợi,Hẹn sau Tết',
  ]

  it.each([
    ['its tax code', 'taxCode', { taxCode: '0140947697' }],
    ['its phone', 'phone', { phones: [{ typed: '+84 912 345 678' }] }],
    ['its e-mail', 'email', { emails: [{ typed: 'MOI@hoaphat.example.vn' }] }],
    ['its code', 'code', { code: 'K9' }],
  ] satisfies [string, MatchKey, Partial<ReturnType<typeof aCustomer>>][])(
    'is found by %s and changed, where the row says something',
    async (_, key, known) => {
      await using world = await createWorld()
      const old = await world.client.customers.create(
        aCustomer({ name: 'Hoà Phát', province: 'Hà Nội', note: 'Khách quen', phones: [{ typed: '0987654321' }], ...known }),
      )

      const { customers } = await importText(world, file, { ...byCode, key })

      expect(customers).toEqual({ added: 0, updated: 1, skipped: 0, refused: 0 })
      const now = await world.client.customers.get(old.id)
      expect(now).toMatchObject({
        code: 'K9',
        name: 'Công ty TNHH Hòa Phát Mới',
        province: 'Hà Nội',
        address: 'Số 9 Lê Lợi',
        note: 'Khách quen\nHẹn sau Tết',
        version: 2,
      })
      expect(now.contactPoints.map(({ normal }) => normal)).toEqual(
        expect.arrayContaining(['moi@hoaphat.example.vn', '+84912345678', ...old.contactPoints.map(({ normal }) => normal)]),
      )
      expect((await find(world, 'so hoa phat moi')).length).toBe(0)
      expect((await find(world, 'hoa phat moi')).map(({ id }) => id)).toEqual([old.id])
    },
  )

  it('can be left alone, or added once more', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ taxCode: '0140947697' }))

    expect((await importText(world, file, { key: 'taxCode', onMatch: 'skip', acceptMarked: false })).customers).toMatchObject({
      skipped: 1,
      added: 0,
    })
    expect((await importText(world, file, { key: 'taxCode', onMatch: 'add', acceptMarked: false })).customers).toMatchObject({
      added: 1,
    })
  })

  it('is shown beside its row, and one row may be treated otherwise than all', async () => {
    await using world = await createWorld()
    const rows = [
      'Mã KH,Tên khách hàng,Mã số thuế',
      'A,Cửa hàng A,0140947697',
      'B,Cửa hàng B,0140947698',
      'C,Cửa hàng C,0140947699',
    ]
    await world.client.customers.create(aCustomer({ code: 'X1', name: 'Cửa hàng A cũ', taxCode: '0140947697' }))
    await world.client.customers.create(aCustomer({ code: 'X2', name: 'Cửa hàng B cũ', taxCode: '0140947698' }))
    const all = { key: 'taxCode', onMatch: 'update' } as const
    world.fileWith('ba.csv', rows.join('\n'))
    const { reading } = await readAndCheck(world, `${world.folder.path}/ba.csv`)

    expect(await world.client.imports.plan({ reading, matching: all })).toMatchObject({
      met: 2,
      customers: { added: 1, updated: 2 },
    })
    const met = await world.client.imports.met({ reading })
    expect(met.map(({ row, name, there, becomes }) => [row, name, there?.name, becomes])).toEqual([
      [2, 'Cửa hàng A', 'Cửa hàng A cũ', 'update'],
      [3, 'Cửa hàng B', 'Cửa hàng B cũ', 'update'],
    ])
    const choices = [{ row: met[0]?.id ?? 0, wish: 'skip' as const }]
    const plan = await world.client.imports.plan({ reading, matching: { ...all, choices } })
    const { customers } = await world.client.imports.run({ job: aJob(), reading, matching: { ...all, choices } })

    expect(customers).toEqual({ added: 1, updated: 1, skipped: 1, refused: 0 })
    expect(plan.customers).toEqual(customers)
    expect((await find(world, 'cua hang')).map(({ name }) => name).toSorted()).toEqual([
      'Cửa hàng A cũ',
      'Cửa hàng B',
      'Cửa hàng C',
    ])
  })

  it('of a colleague is not named to somebody who may import and not see it', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer({ name: 'Khách riêng của Hường', taxCode: '0140947697' }))
    const client = world.window(await salesmanWhoImports(world))
    const { version, ...customer } = await world.client.customers.get(id)
    await world.client.customers.update({ id, version, input: { ...customer, phones: [], emails: [], ownerId: FOUNDER } })
    const file = world.fileWith('mot.csv', 'Tên khách hàng,Mã số thuế\nCửa hàng A,0140947697')
    const { reading, sheets } = await client.imports.read({ job: aJob(), file })
    await client.imports.check({ job: aJob(), reading, sheets })
    await client.imports.plan({ reading, matching: { key: 'taxCode', onMatch: 'update' } })

    expect(await client.imports.met({ reading })).toMatchObject([{ name: 'Cửa hàng A', there: null }])
  })

  it('of a colleague is not offered to them among several that fit', async () => {
    await using world = await createWorld()
    const client = world.window(await salesmanWhoImports(world))
    const phones = [{ typed: '0912345678' }]
    await world.client.customers.create(aCustomer({ name: 'Chi nhánh chung', ownerId: null, phones }))
    await world.client.customers.create(aCustomer({ name: 'Chi nhánh riêng của Hường', ownerId: FOUNDER, phones }))
    const file = world.fileWith('mot.csv', 'Tên khách hàng,Điện thoại\nCông ty C,0912345678')
    const { reading, sheets } = await client.imports.read({ job: aJob(), file })
    await client.imports.check({ job: aJob(), reading, sheets })
    await client.imports.plan({ reading, matching: { key: 'phone', onMatch: 'update' } })

    const [met] = await client.imports.met({ reading })
    expect(met?.fitting.map(({ name }) => name)).toEqual(['Chi nhánh chung'])
  })

  it('is not added again when the same file comes twice', async () => {
    await using world = await createWorld()
    await importFile(world, sample('khach-hang.xlsx'), byCode)

    const again = await importFile(world, sample('khach-hang.xlsx'), byCode)

    expect(again.customers).toEqual({ added: 0, updated: 1988, skipped: 0, refused: 12 })
    expect(again.contacts).toMatchObject({ added: 0, updated: 595 })
    expect(await countAll(world)).toBe(1988)
  })

  it('keeps its code for itself: a row that brings it without meeting it is refused, in the bin or not', async () => {
    await using world = await createWorld()
    const one = await world.client.customers.create(aCustomer({ code: 'K1' }))
    await world.client.customers.create(aCustomer({ code: 'K2', name: 'Công ty B' }))
    await world.client.customers.remove([one.id])

    const { customers, plan } = await importText(world, ['Mã KH,Tên khách hàng', 'K1,Công ty C', 'K2,Công ty D', 'K3,Công ty E'])

    expect(customers).toMatchObject({ added: 1, refused: 2 })
    expect(plan.refusals).toEqual([
      { code: 'code-in-bin', rows: 1 },
      { code: 'code-taken', rows: 1 },
    ])
  })

  it.each([
    ['first', ['Công ty B,0912345678,Vinh', 'Công ty A,0912345678,Huế']],
    ['last', ['Công ty A,0912345678,Huế', 'Công ty B,0912345678,Vinh']],
  ])('is changed by one row at most: the one that bears its name, though it comes %s', async (_, rows) => {
    await using world = await createWorld()
    const old = await world.client.customers.create(aCustomer({ name: 'Công ty B', phones: [{ typed: '0912345678' }] }))

    const { customers, plan } = await importText(world, ['Tên khách hàng,Điện thoại,Địa chỉ', ...rows], {
      ...byCode,
      key: 'phone',
    })

    expect(customers).toMatchObject({ updated: 1, refused: 1 })
    expect(plan.refusals).toEqual([{ code: 'match-twice', rows: 1 }])
    expect(await world.client.customers.get(old.id)).toMatchObject({ name: 'Công ty B', address: 'Vinh' })
  })

  it('is not guessed at when two of the office share the key and neither bears the name', async () => {
    await using world = await createWorld()
    for (const name of ['Chi nhánh A', 'Chi nhánh B'])
      await world.client.customers.create(aCustomer({ name, phones: [{ typed: '0912345678' }] }))

    const { plan } = await importText(world, ['Tên khách hàng,Điện thoại', 'Công ty C,0912345678'], {
      ...byCode,
      key: 'phone',
    })

    expect(plan.refusals).toEqual([{ code: 'match-unclear', rows: 1 }])
  })

  it('gets the people of a list of contacts by its name; people of nobody we know are refused', async () => {
    await using world = await createWorld()
    const old = await world.client.customers.create(aCustomer({ name: 'Công ty TNHH Hòa Phát' }))
    const lines = [
      'Họ và tên,Tên khách hàng,Di động',
      'Trần Văn An,CÔNG TY TNHH  HOÀ PHÁT,0912345679',
      'Lê Thị Bình,Công ty Lạ,0912345680',
    ]

    const { contacts } = await importText(world, lines, byCode)

    expect(contacts).toEqual({ added: 1, updated: 0, skipped: 0, refused: 1 })
    expect(await world.client.contacts.list(old.id)).toMatchObject([{ fullName: 'Trần Văn An' }])
    expect((await find(world, '0912345679')).map(({ id }) => id)).toEqual([old.id])
    expect((await importText(world, lines, byCode)).contacts).toMatchObject({ added: 0, updated: 1 })
  })

  it('has the person of its row as main contact, who is changed and not doubled by the next import', async () => {
    await using world = await createWorld()
    const lines = (title: string) => [
      'Mã KH,Tên khách hàng,Mã số thuế,Người liên hệ,Chức vụ,Điện thoại người liên hệ',
      `K1,Công ty A,0140947697,Trần Văn An,${title},0912345679`,
    ]
    await importText(world, lines('Kế toán'), byCode)

    const { id } = await importText(world, lines('Giám đốc'), byCode)

    const [customer] = await find(world, '0912345679')
    const people = () => world.client.contacts.list(customer?.id as CustomerId)
    expect(await people()).toMatchObject([{ fullName: 'Trần Văn An', title: 'Giám đốc', isMain: true, version: 2 }])
    await world.client.imports.undo({ job: aJob(), id })
    expect(await people()).toMatchObject([{ title: 'Kế toán', version: 1 }])
  })
})
