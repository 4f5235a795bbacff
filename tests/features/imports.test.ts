import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import {
  addAll,
  aJob,
  countAll,
  everything,
  find,
  importFile,
  importText,
  readAndCheck,
  sample,
} from '#tests/helpers/importing.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

function expectedRows(name: string) {
  return parse(readFileSync(sample(`expected/${name}.csv`)), { columns: true, bom: true }) as Record<string, string>[]
}

describe('an office brings its customers from Excel', () => {
  it('and gets every customer of the list, with its numbers, its group and its people, as one step', async () => {
    await using world = await createWorld()

    const { customers, contacts, plan } = await importFile(world, sample('khach-hang.xlsx'))

    expect(customers).toEqual({ added: 1988, updated: 0, skipped: 0, refused: 12 })
    expect(contacts).toEqual({ added: 595, updated: 0, skipped: 0, refused: 5 })
    expect({ customers, contacts }).toEqual({ customers: plan.customers, contacts: plan.contacts })
    expect(await countAll(world)).toBe(1988)
    const [row] = await find(world, 'KH020332')
    const customer = await world.client.customers.get(row?.id as never)
    expect(customer).toMatchObject({
      name: 'Công ty TNHH MTV Môi trường Thành Đông Hà Nội',
      ...{ taxCode: '0140947697', revenue: 28_370_000_000, stage: 'lead', groupName: 'C', createdAt: momentOf('2026-01-11') },
    })
    expect(customer.contactPoints.map(({ normal, label }) => [normal, label])).toEqual([
      ['info@thanhdonghanoi.example.vn', ''],
      ['+84328934877', 'mobile'],
      ['+842465988415', 'landline'],
    ])
    expect(await world.client.contacts.list(customer.id)).toMatchObject([
      { fullName: 'Nguyễn Hoài Hương', contactPoints: [{ normal: '+84369201530' }] },
    ])
  })

  it('and finds them by everything their rows and their people said', async () => {
    await using world = await createWorld()
    await importFile(world, sample('khach-hang.xlsx'))
    const codes = (text: string) => find(world, text).then((rows) => rows.map(({ code }) => code))

    expect(await codes('moi truong thanh dong')).toEqual(['KH020332'])
    expect(await codes('934877')).toEqual(['KH020332'])
    expect(await codes('nguyen hoai huong')).toContain('KH020332')
    expect(await codes('0369201530')).toEqual(['KH020332'])
  })

  it.each(['csv-utf8-comma', 'csv-utf8bom-semicolon', 'csv-utf16le-tab', 'csv-windows1258', 'csv-tcvn3'])(
    'from %s, letter for letter',
    async (name) => {
      await using world = await createWorld()
      const wanted = expectedRows(name).filter(({ outcome }) => outcome === 'ok' || outcome === 'warn')

      const { customers } = await importFile(world, sample(`${name}.csv`))

      expect(customers).toMatchObject({ added: wanted.length, refused: 300 - wanted.length })
      const rows = await world.client.customers.list({
        filter: everything,
        sort: [{ by: 'code', direction: 'ascending' }],
        limit: 500,
      })
      const cased = (text: string | undefined) => (name === 'csv-tcvn3' ? text?.toLowerCase() : text)
      expect(rows.map(({ code, name: own, taxCode, address }) => [code, cased(own), taxCode, cased(address)])).toEqual(
        wanted
          .toSorted((one, other) => ((one.code ?? '') < (other.code ?? '') ? -1 : 1))
          .map((row) => [row.code, cased(row.name), row.mst, cased(row.address)]),
      )
    },
  )

  it.each(['injection.csv', 'injection.xlsx'])(
    'with formulas, scripts and SQL of %s stored as the text they are',
    async (name) => {
      await using world = await createWorld()

      const { customers } = await importFile(world, sample(`bad/${name}`))

      expect(customers.added).toBe(10)
      const rows = await world.client.customers.list({ filter: everything })
      expect(rows.map((row) => row.name)).toEqual(
        expect.arrayContaining(["=cmd|' /C calc'!A0", "+SUM(1+1)*cmd|' /C calc'!A0", '@SUM(A1)', '＝1+1', '{{7*7}}${7*7}']),
      )
      expect(rows.map((row) => row.address)).toEqual(
        expect.arrayContaining(['<img src=x onerror=alert(1)>', "'; DROP TABLE customers;--", 'javascript:alert(1)']),
      )
    },
  )

  it('numbers those without a code behind the highest code there is, in the file or in the office', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ code: 'KH00007' }))

    await importText(world, ['Mã KH,Tên khách hàng', ',Công ty A', 'KH00041,Công ty B', ',Công ty C'])

    const rows = await world.client.customers.list({ filter: everything, sort: [{ by: 'code', direction: 'ascending' }] })
    expect(rows.map(({ code, name }) => [code, name])).toEqual([
      ['KH00007', 'Công ty TNHH Điện lạnh Hòa Phát'],
      ['KH00041', 'Công ty B'],
      ['KH00042', 'Công ty A'],
      ['KH00043', 'Công ty C'],
    ])
    expect(await world.client.customers.nextCode()).toBe('KH00044')
    expect((await find(world, 'kh00042')).map(({ name }) => name)).toEqual(['Công ty A'])
  })

  it('makes each new group once, however it is written, and says which people in charge nobody knows', async () => {
    await using world = await createWorld()
    await world.client.customers.createGroup({ name: 'Đại lý' })
    const lines = [
      'Tên khách hàng,Nhóm,Phụ trách',
      'Công ty A,ĐẠI LÝ,Nguyễn Thị Hường',
      'Công ty B,Khách lẻ,Trần Văn X',
      'Công ty C,khách  lẻ,nguyen thi huong',
    ]

    const { plan } = await importText(world, lines)

    expect(plan).toMatchObject({
      newGroups: { count: 1, first: [{ name: 'Khách lẻ', rows: 2 }] },
      unknownOwners: { count: 1, first: [{ name: 'Trần Văn X', rows: 1 }] },
    })
    const rows = await world.client.customers.list({ filter: everything })
    expect(rows.map(({ name, groupName, ownerName }) => [name, groupName, ownerName])).toEqual([
      ['Công ty A', 'Đại lý', 'Nguyễn Thị Hường'],
      ['Công ty B', 'Khách lẻ', null],
      ['Công ty C', 'Khách lẻ', 'Nguyễn Thị Hường'],
    ])
  })

  it('takes rows with an unreadable cell only when asked to, without that cell', async () => {
    await using world = await createWorld()
    const lines = ['Mã KH,Tên khách hàng,Điện thoại', 'K1,Công ty A,98765', 'K1,Công ty B,0912345678', 'K2,,0912345679']

    expect((await importText(world, lines)).customers).toMatchObject({ added: 0, refused: 3 })
    expect((await importText(world, lines, { ...addAll, acceptMarked: true })).customers).toMatchObject({
      added: 2,
      refused: 1,
    })

    const rows = await world.client.customers.list({ filter: everything })
    expect(rows.map(({ code, name }) => [code, name])).toEqual([
      ['K1', 'Công ty A'],
      ['KH00001', 'Công ty B'],
    ])
    expect((await find(world, '0912345678')).map(({ name }) => name)).toEqual(['Công ty B'])
    expect(await find(world, '98765')).toEqual([])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['0-byte.xlsx', 'empty-file'],
    ['html-renamed.xlsx', 'web-page-not-excel'],
    ['truncated.xlsx', 'damaged'],
    ['unclosed-quote.csv', 'unclosed-quote'],
    ['password.xlsx', 'password'],
    ['zip-bomb.xlsx', 'inflates-too-much'],
  ])('such as %s is a conflict that says why, and leaves nothing', async (name, reason) => {
    await using world = await createWorld()

    await expect(readAndCheck(world, sample(`bad/${name}`))).rejects.toMatchObject({ code: 'CONFLICT', data: { reason } })

    expect(await countAll(world)).toBe(0)
    expect(readdirSync(world.folder.temporary)).toEqual([])
  })

  it('says the line of an open quote and how much a bomb would unpack to', async () => {
    await using world = await createWorld()
    await expect(readAndCheck(world, sample('bad/unclosed-quote.csv'))).rejects.toMatchObject({ data: { facts: { line: 81 } } })
    await expect(readAndCheck(world, sample('bad/zip-bomb.xlsx'))).rejects.toMatchObject({ data: { facts: { limit: 300 } } })
  })

  it('can be told how to read a text file that was guessed wrong', async () => {
    await using world = await createWorld()
    const file = world.fileWith('a.csv', 'Tên khách hàng|Điện thoại, nhà\nCông ty A|0912345678\n')

    const read = await world.client.imports.read({ job: aJob(), file, delimiter: '|' })

    expect(read.sheets[0]?.offered.map(({ header }) => header)).toEqual(['Tên khách hàng', 'Điện thoại, nhà'])
  })
})

describe('the preview', () => {
  it('shows each problem at its cell, and only the rows with problems when asked', async () => {
    await using world = await createWorld()
    const { reading } = await readAndCheck(world, sample('khach-hang.xlsx'))

    const rows = await world.client.imports.rows({ reading, sheet: 0, only: 'problems', limit: 500 })
    const row = rows.find(({ row: number }) => number === 63)

    expect(row).toMatchObject({
      row: 63,
      index: 56,
      outcome: 'cell',
      problems: [{ code: 'not-a-phone', field: 'mobile', column: 4, typed: '084054' }],
    })
    const [same] = await world.client.imports.rows({ reading, sheet: 0, only: 'all', offset: 56, limit: 1 })
    expect(same).toEqual(row)
  })

  it('can be put right at the cell, and every row is looked at again', async () => {
    await using world = await createWorld()
    const lines = ['Mã KH,Tên khách hàng,Ngày thành lập', 'K1,Cửa hàng A,31/02/2020', 'K1,Cửa hàng B,05/06/2021', 'K3,,']
    world.fileWith('sua.csv', lines.join('\n'))
    const { reading, sheets } = await readAndCheck(world, `${world.folder.path}/sua.csv`)
    const before = await world.client.imports.rows({ reading, sheet: 0, only: 'problems' })
    expect(before.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
      [2, ['no-such-day']],
      [3, ['code-twice']],
      [4, ['name-missing']],
    ])

    const [first = 0, , third = 0] = before.map(({ id }) => id)
    const checked = await world.client.imports.check({
      job: aJob(),
      reading,
      sheets,
      edits: [
        { row: first, column: 2, typed: '28/02/2020' },
        { row: first, column: 0, typed: 'K2' },
        { row: third, column: 1, typed: 'Cửa hàng C' },
      ],
    })

    expect(checked.sheets[0]?.counts).toMatchObject({ ok: 3, cell: 0, refuse: 0 })
    expect(await world.client.imports.rows({ reading, sheet: 0, only: 'problems' })).toEqual([])
    await world.client.imports.run({ job: aJob(), reading, matching: addAll })
    expect((await find(world, 'cua hang')).map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual([
      'K1 Cửa hàng B',
      'K2 Cửa hàng A',
      'K3 Cửa hàng C',
    ])
  })

  it('can be given another header row, and guesses anew what the columns are', async () => {
    await using world = await createWorld()
    const file = world.fileWith('a.csv', 'Danh sách,khách\nTên khách hàng,Điện thoại\nCông ty A,0912345678\n')
    const { reading } = await world.client.imports.read({ job: aJob(), file })

    const { summary, top } = await world.client.imports.sheet({ reading, sheet: 0, headerRow: 1 })

    expect(top.map(({ cells }) => cells[0])).toEqual(['Danh sách', 'Tên khách hàng', 'Công ty A'])
    expect(summary).toMatchObject({ headerRow: 1, rows: 2, offered: [{ header: 'Danh sách' }, { header: 'khách' }] })
    expect((await world.client.imports.sheet({ reading, sheet: 0 })).summary).toMatchObject({
      headerRow: 2,
      mapping: ['name', 'phone'],
    })
  })

  it('tells doubled and odd headers apart', async () => {
    await using world = await createWorld()
    const { sheets } = await readAndCheck(world, sample('bad/header-proto.xlsx'))
    expect(sheets[0]?.offered.map(({ header, occurrence }) => `${header} ${occurrence}`)).toEqual(
      expect.arrayContaining(['Tên khách hàng 1', 'Tên khách hàng 2', '__proto__ 1', 'constructor 1']),
    )
  })
})
