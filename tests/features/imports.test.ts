import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '#shared/features/imports/problems.ts'
import { type MatchKey, refusalCodes } from '#shared/features/imports/schema.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { addAll, aJob, byCode, importFile, importText, readAndCheck, sample, wholeOffice } from '#tests/helpers/importing.ts'
import { createWorld, createWorldIn, momentOf, type World } from '#tests/helpers/world.ts'

const everything = { text: '', stages: [], ownerIds: [], groupIds: [], view: 'all' as const }
const find = (world: World, text: string) => world.client.customers.list({ filter: { ...everything, text } })
const count = (world: World) => world.client.customers.count(everything)

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
    expect(await count(world)).toBe(1988)
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
        sort: { by: 'code', direction: 'ascending' },
        limit: 500,
      })
      const cased = (text: string | undefined) => (name === 'csv-tcvn3' ? text?.toLowerCase() : text)
      expect(rows.map(({ code, name: own, taxCode, address }) => [code, cased(own), taxCode, cased(address)])).toEqual(
        wanted
          .toSorted((one, other) => ((one['code'] ?? '') < (other['code'] ?? '') ? -1 : 1))
          .map((row) => [row['code'], cased(row['name']), row['mst'], cased(row['address'])]),
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

    const rows = await world.client.customers.list({ filter: everything, sort: { by: 'code', direction: 'ascending' } })
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
    const lines = ['Mã KH,Tên khách hàng,Điện thoại', 'K1,Công ty A,12345', 'K1,Công ty B,0912345678', 'K2,,0912345679']

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
    expect(await find(world, '12345')).toEqual([])
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

    expect(await count(world)).toBe(0)
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

    const [row] = (await world.client.imports.rows({ reading, sheet: 0, only: 'problems', limit: 500 })).filter(
      ({ row: number }) => number === 63,
    )

    expect(row).toMatchObject({
      row: 63,
      index: 56,
      outcome: 'cell',
      problems: [{ code: 'not-a-phone', field: 'mobile', column: 4, typed: '084054' }],
    })
    const [same] = await world.client.imports.rows({ reading, sheet: 0, only: 'all', offset: 56, limit: 1 })
    expect(same).toEqual(row)
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

  it('is not added again when the same file comes twice', async () => {
    await using world = await createWorld()
    await importFile(world, sample('khach-hang.xlsx'), byCode)

    const again = await importFile(world, sample('khach-hang.xlsx'), byCode)

    expect(again.customers).toEqual({ added: 0, updated: 1988, skipped: 0, refused: 12 })
    expect(again.contacts).toMatchObject({ added: 0, updated: 595 })
    expect(await count(world)).toBe(1988)
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

  it('is changed by one row at most: the one that bears its name', async () => {
    await using world = await createWorld()
    const old = await world.client.customers.create(aCustomer({ name: 'Công ty B', phones: [{ typed: '0912345678' }] }))

    const { customers, plan } = await importText(
      world,
      ['Tên khách hàng,Điện thoại,Địa chỉ', 'Công ty A,0912345678,Huế', 'Công ty B,0912345678,Vinh'],
      { ...byCode, key: 'phone' },
    )

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
})

describe('an import that is taken back', () => {
  it('leaves nothing behind: every table and every search is as before', async () => {
    await using world = await createWorld({ sample: true })
    await importText(world, [
      'Mã KH,Tên khách hàng,Điện thoại,Nhóm',
      'KH020332,Công ty Cũ,0911111111,Nhóm cũ',
      'KH017940,Công ty Cũ 2,0911111112,',
    ])
    const before = wholeOffice(world)
    const { id } = await importFile(world, sample('khach-hang.xlsx'), byCode)
    expect(wholeOffice(world)).not.toEqual(before)

    const undone = await world.client.imports.undo({ job: aJob(), id })

    expect(undone).toMatchObject({ customers: 1988, kept: 0 })
    expect(wholeOffice(world)).toEqual(before)
    expect(await world.client.imports.list()).toMatchObject([{ id, undoneAt: world.clock.now() }, { undoneAt: null }])
  })

  it('leaves what somebody went on working with, and names it', async () => {
    await using world = await createWorld()
    const { id } = await importText(world, ['Tên khách hàng', 'Công ty A', 'Công ty B', 'Công ty C', 'Công ty D'])
    const [a, b, c] = await world.client.customers.list({ filter: everything })
    if (!a || !b || !c) throw new Error('three at least')
    await world.client.customers.update({ id: a.id, version: 1, input: aCustomer({ name: 'Công ty A đã sửa' }) })
    await world.client.calls.plan({ customerId: b.id, plannedAt: momentOf('2026-11-23 09:00'), reason: 'Chào hàng' })
    await world.client.contacts.create({ customerId: c.id, input: { fullName: 'Trần Văn An' } })

    const undone = await world.client.imports.undo({ job: aJob(), id })

    expect(undone).toEqual({ customers: 1, contacts: 0, kept: 3, keptNames: ['Công ty A đã sửa', 'Công ty B', 'Công ty C'] })
    expect(await count(world)).toBe(3)
    await expect(world.client.imports.undo({ job: aJob(), id })).rejects.toMatchObject({ data: { reason: 'already-undone' } })
  })

  it('keeps a changed customer that was edited since', async () => {
    await using world = await createWorld()
    const old = await world.client.customers.create(aCustomer({ code: 'K1', name: 'Công ty A' }))
    const { id } = await importText(world, ['Mã KH,Tên khách hàng', 'K1,Công ty B'], byCode)
    await world.client.customers.update({ id: old.id, version: 2, input: aCustomer({ code: 'K1', name: 'Công ty C' }) })

    expect(await world.client.imports.undo({ job: aJob(), id })).toMatchObject({
      customers: 0,
      kept: 1,
      keptNames: ['Công ty C'],
    })
    expect(await world.client.customers.get(old.id)).toMatchObject({ name: 'Công ty C' })
  })
})

describe('an import that does not come to its end leaves nothing', () => {
  it('when it is cancelled in the middle', async () => {
    await using world = await createWorld()
    const before = wholeOffice(world)
    const { reading } = await readAndCheck(world, sample('khach-hang.xlsx'))
    const job = aJob()

    const running = world.client.imports.run({ job, reading, matching: addAll })
    const progress = await (await world.client.imports.progress(job)).next()
    await world.client.imports.cancel(job)

    await expect(running).rejects.toMatchObject({ code: 'CONFLICT', data: { reason: 'cancelled' } })
    expect(progress.value).toMatchObject({ total: 2600 })
    expect(wholeOffice(world)).toEqual(before)
    expect(await world.client.imports.list()).toEqual([])
    expect((await world.client.imports.run({ job: aJob(), reading, matching: addAll })).customers.added).toBe(1988)
  })

  it('when the program is killed in the middle', async () => {
    await using world = await createWorld()
    const before = wholeOffice(world)
    await world.shut()

    const child = spawn(process.execPath, [
      fileURLToPath(new URL('../helpers/importUntilKilled.ts', import.meta.url)),
      world.folder.path,
      sample('khach-hang.xlsx'),
    ])
    await new Promise<void>((resolve) => child.stdout.on('data', () => resolve()))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('exit', resolve))

    expect(readdirSync(world.folder.temporary)).toHaveLength(1)
    await world.start()
    expect(wholeOffice(world)).toEqual(before)
    expect(await world.client.imports.list()).toEqual([])
    expect(readdirSync(world.folder.temporary)).toEqual([])
  })
})

// Only the superuser may make a disk; the end-to-end tests fill one for everybody.
if (process.getuid?.() === 0) {
  describe('an import onto a full disk', () => {
    it('says so and leaves nothing; with room again it goes through', async () => {
      await using small = await createSmallDisk('24m')
      const { world } = small
      const before = wholeOffice(world)
      const { reading } = await readAndCheck(world, sample('khach-hang.xlsx'))
      const { bavail, bsize } = statfsSync(small.path)
      writeFileSync(small.ballast, Buffer.alloc(bavail * bsize - 1_000_000))

      await expect(world.client.imports.run({ job: aJob(), reading, matching: addAll })).rejects.toMatchObject({
        data: { reason: 'disk-full' },
      })

      expect(wholeOffice(world)).toEqual(before)
      rmSync(small.ballast)
      expect((await world.client.imports.run({ job: aJob(), reading, matching: addAll })).customers.added).toBe(1988)
    })
  })
}

/** An office on a disk of its own, which only the superuser may make. */
async function createSmallDisk(size: string) {
  const path = mkdtempSync(join(tmpdir(), 'small-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path])
  const world = createWorldIn(path)
  await world.client.office.found({ name: 'Đĩa nhỏ', ownerName: 'Tú', sample: false })
  const ballast = join(path, 'ballast')
  return {
    path,
    ballast,
    world,
    async [Symbol.asyncDispose]() {
      rmSync(ballast, { force: true })
      await world.shut()
      execFileSync('umount', ['--lazy', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

describe('what was refused', () => {
  const sentences = {
    header: 'Lý do',
    problems: Object.fromEntries(problemCodes.map((code) => [code, `${code}: {column} = {typed}`])),
    refusals: Object.fromEntries(refusalCodes.map((code) => [code, `${code}: {name}{row}`])),
  } as Parameters<World['client']['imports']['saveRefused']>[0]['sentences']

  it('comes back as a spreadsheet with the reasons, and can be imported from there once it is corrected', async () => {
    await using world = await createWorld()
    await world.client.customers.create(aCustomer({ code: 'K2' }))
    const { reading } = await importText(world, [
      'Mã KH,Tên khách hàng,Điện thoại',
      'K1,Công ty A,12345',
      'K2,Công ty B,0912345678',
      'K3,Công ty C,0912345679',
    ])
    const path = join(world.folder.path, 'tra-lai.xlsx')

    expect(await world.client.imports.saveRefused({ job: aJob(), reading, file: world.chosen(path), sentences })).toEqual({
      rows: 2,
    })

    const again = await world.client.imports.read({ job: aJob(), file: world.chosen(path) })
    expect((await world.client.imports.sheet({ reading: again.reading, sheet: 0 })).top.map(({ cells }) => cells)).toEqual([
      ['Mã KH', 'Tên khách hàng', 'Điện thoại', 'Lý do'],
      ['K1', 'Công ty A', '12345', 'not-a-phone: Điện thoại = 12345'],
      ['K2', 'Công ty B', '0912345678', 'code-taken: K2'],
    ])
  })

  it('is forgotten with the reading when the wizard is closed', async () => {
    await using world = await createWorld()
    const { reading } = await readAndCheck(world, sample('csv-utf8-comma.csv'))
    expect(readdirSync(world.folder.temporary)).toHaveLength(1)

    await world.client.imports.close(reading)

    expect(readdirSync(world.folder.temporary)).toEqual([])
    await expect(world.client.imports.plan({ reading, matching: addAll })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
