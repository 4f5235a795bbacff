import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { carriedNames, leftOut, tablesOf } from '#main/database/everything.ts'
import { MANIFEST, PAPERS, README } from '#main/takeaway/format.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { aJob } from '#tests/helpers/importing.ts'
import {
  aPdf,
  carriedRows,
  differences,
  freshPackage,
  livedInFirm,
  manifestOf,
  movedIn,
  originalsIn,
  partsOf,
  searchWords,
  sha256Of,
  takenAway,
} from '#tests/helpers/packages.ts'
import { findingsIn } from '#tests/helpers/soundness.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('P16: I can leave', () => {
  it('with everything of the firm, which opened again is the same, row by row and original by original', async () => {
    await using here = await livedInFirm()
    const before = carriedRows(here.folder.path)
    for (const [table, rows] of before) expect(rows, `${table} has nothing that could differ`).not.toEqual([])

    const { path, told } = await takenAway(here)
    await using there = await movedIn(path)

    const wrong = differences(before, carriedRows(there.folder.path))
    const originals = (before.get('documents') ?? []).map((row) => (JSON.parse(row) as { sha256: string }).sha256)
    const count = [...before.values()].reduce((sum, rows) => sum + rows.length, 0)
    console.log(`P16 ${wrong.length} rows differ of ${count} in ${before.size} tables · ${originals.length} originals`)
    expect(wrong).toEqual([])
    expect(originalsIn(there.folder.path, originals)).toEqual(originals)
    expect(told).toMatchObject({ documents: originals.length, lackingDocuments: 0 })
    expect(searchWords(there.folder.path)).toEqual(searchWords(here.folder.path))
    const { halves, ...rest } = findingsIn(there.folder.path)
    // The logo is no file of a contract.
    expect({ halves, ...rest }).toEqual({ ...findingsIn(here.folder.path) })
  })

  it('and taken away again from there, every part is what it was, byte for byte', async () => {
    await using here = await livedInFirm()
    const first = await takenAway(here)
    await using there = await movedIn(first.path)
    const second = await takenAway(there)

    const [one, other] = await Promise.all([first, second].map(({ path }) => partsOf(path)))
    const moving = new Set([MANIFEST, 'du-lieu/audit_log.jsonl', README])
    const changed = [...(one ?? [])].filter(([name, bytes]) => !moving.has(name) && !other?.get(name)?.equals(bytes))
    expect(changed.map(([name]) => name)).toEqual([])
    expect([...(other?.keys() ?? [])]).toEqual([...(one?.keys() ?? [])])
  })

  it('no table can be forgotten: each is carried, or named as left out', async () => {
    await using world = await createWorld()
    const sqlite = new SqliteDatabase(world.folder.database, { readonly: true })
    const all = sqlite.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").pluck().all()

    expect(tablesOf(sqlite).toSorted()).toEqual(carriedNames.toSorted())
    for (const name of Object.keys(leftOut)) expect(all).toContain(name)
    sqlite.close()
  })

  it('the office goes on meanwhile, and the package is the firm of one moment', async () => {
    await using world = await createWorld({ sample: true, keeperProcess: true })
    const path = freshPackage()
    const saving = world.client.takeaway.save({ file: world.chosen(path) })
    let written = 0
    for (let isDone = false; !isDone; written += 1) {
      await world.client.customers.create(aCustomer({ name: `Trong lúc ghi gói ${written}` }))
      isDone = await Promise.race([saving.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 5, false))])
    }

    const manifest = manifestOf(await partsOf(path))
    expect(written).toBeGreaterThan(3)
    expect(manifest.counts.customers).toBeLessThan(200 + written)
    expect(manifest.tables.find(({ name }) => name === 'customers')?.rows).toBe(manifest.counts.customers)
    expect(await world.client.customers.count({})).toBe(200 + written)
    await using there = await movedIn(path)
    expect(await there.client.audit.verify({})).toMatchObject({ brokenAt: null })
  })

  it('and the log says so, of whoever did it', async () => {
    await using world = await createWorld()
    const { told } = await takenAway(world)

    const [line] = await world.client.audit.list({ filter: {}, offset: 0, limit: 1 })
    expect(line).toMatchObject({
      ...{ action: 'takeaway.save', record: 'office', change: 'exported', staffName: 'Nguyễn Thị Hường' },
      fields: [{ field: 'rows', from: null, to: told.rows }],
    })
  })
})

describe('a package', () => {
  it('has names that every system takes, each once, and says where each original lies', async () => {
    await using world = await livedInFirm()
    const parts = await partsOf((await takenAway(world)).path)
    const names = [...parts.keys()]

    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(name.length, name).toBeLessThan(190)
      for (const folder of name.split('/')) {
        expect(folder, name).toMatch(/^[^\\:*?"<>|\p{Cc}]+$/u)
        expect(folder, name).not.toMatch(/^(con|aux|nul|prn|com\d|lpt\d)(\.|$)|^\.|[. ]$/i)
      }
    }
    const papers = names.filter((name) => name.startsWith(`${PAPERS}/`))
    const [customer] = await world.client.customers.list({ filter: { text: 'A/B' }, offset: 0, limit: 1 })
    const folder = `Công ty -A-B- -Việt- 🌿- CON (${customer?.code})`
    const [evidence, ...others] = papers.filter((name) => name.startsWith(`${PAPERS}/Khác/`))
    expect([evidence, others]).toEqual([expect.stringMatching(/^Tài liệu\/Khác\/[0-9a-f]{16}\.pdf$/), []])
    expect(papers.filter((name) => name !== evidence).toSorted()).toEqual(
      [
        `${PAPERS}/${folder}/Q-1-2026/hợp đồng.pdf`,
        `${PAPERS}/${folder}/Q-1-2026/hợp đồng (2).pdf`,
        `${PAPERS}/${folder}/q-1-2026/hợp đồng (3).pdf`,
        `${PAPERS}/${folder}/q-1-2026/hợp đồng (4).pdf`,
        `${PAPERS}/${folder}/khảo sát.txt`,
        `${PAPERS}/${folder}/sơ đồ.txt`,
        `${PAPERS}/${folder}/Ảnh.png`,
        `${PAPERS}/Logo công ty.png`,
        `${PAPERS}/Trong thùng rác/${folder}/BỎ-1/_aux.pdf`,
        `${PAPERS}/Trong thùng rác/${folder}/Ảnh Lê Thị Bin.png`,
      ].toSorted(),
    )
    expect(papers.map((name) => sha256Of(parts.get(name) ?? Buffer.alloc(0)))).toContain(sha256Of(aPdf('trong thùng rác')))
    const table = ['Tài liệu', 'Tệp đính kèm', 'Tệp của lịch hẹn'].map((name) => String(parts.get(`CSV/${name}.csv`))).join('')
    for (const name of papers.filter((one) => one !== evidence && !/Logo|Ảnh/u.test(one))) expect(table).toContain(name)
  })

  it('has workbooks that the import reads, and the words for people in both languages', { timeout: 120_000 }, async () => {
    await using world = await livedInFirm()
    const { path } = await takenAway(world)
    const parts = await partsOf(path)

    const listed = await world.client.imports.read({
      job: aJob(),
      file: world.fileWith('ra.xlsx', parts.get('Bảng tính/Khách hàng.xlsx') ?? ''),
    })
    expect(listed.sheets[0]).toMatchObject({
      name: 'Khách hàng',
      target: 'customers',
      rows: await world.client.customers.count({}),
    })
    for (const noun of ['Người liên hệ', 'Cuộc gọi', 'Lịch hẹn', 'Hợp đồng', 'Tài liệu', 'Lịch sử giai đoạn', 'Nhân viên']) {
      const { sheets } = await world.client.imports.read({
        job: aJob(),
        file: world.fileWith('ra.xlsx', parts.get(`Bảng tính/${noun}.xlsx`) ?? ''),
      })
      const text = await world.client.imports.read({
        job: aJob(),
        file: world.fileWith('ra.csv', parts.get(`CSV/${noun}.csv`) ?? ''),
      })
      expect(sheets[0]?.rows, noun).toBeGreaterThan(0)
      expect(text.sheets[0]?.rows, noun).toBe(sheets[0]?.rows)
    }
    expect(String(parts.get('CSV/Khách hàng.csv')).startsWith('\ufeffMã khách hàng;')).toBe(true)
    for (const words of ['đọc được không cần mật khẩu', 'without a password', 'Mở gói mang đi…'])
      expect(String(parts.get(README))).toContain(words)
  })

  it('has no password, no seal key, and nothing else that is not for others, anywhere in it', async () => {
    await using world = await livedInFirm()
    await world.client.session.changePassword({ current: '', next: 'mật khẩu của chủ' })
    const sqlite = new SqliteDatabase(world.folder.database, { readonly: true })
    const hash = sqlite.prepare('select hash from passwords').pluck().get() as string
    const key = sqlite.prepare('select key from audit_key').pluck().get() as Buffer
    sqlite.close()
    const parts = await partsOf((await takenAway(world)).path)

    const secrets = [
      hash,
      ...hash.split('$').filter((part) => part.length > 12),
      key,
      key.toString('hex'),
      key.toString('base64'),
    ]
    for (const [name, bytes] of parts)
      expect(
        secrets.filter((secret) => bytes.includes(secret)),
        name,
      ).toEqual([])
    expect(manifestOf(parts).leftOut).toEqual(Object.keys(leftOut))
  })

  it('says which originals were gone, and goes along without them', async () => {
    await using world = await livedInFirm()
    const sha256 = sha256Of(aPdf('trong thùng rác'))
    rmSync(join(world.folder.documents, sha256.slice(0, 2), sha256))

    const { path, told } = await takenAway(world)
    await using there = await movedIn(path)

    expect(told).toMatchObject({ lackingDocuments: 1 })
    const parts = await partsOf(path)
    expect(String(parts.get(README))).toContain('Thiếu 1 tài liệu gốc')
    expect(String(parts.get('CSV/Tài liệu.csv'))).toMatch(/BỎ-1.*aux\.pdf.*Không còn/)
    expect(findingsIn(there.folder.path)).toMatchObject({ missingFiles: [sha256], changedFiles: [], integrity: 'ok' })
  })

  it('is not written where there is no such folder, and leaves what stood at its place until it is whole', async () => {
    await using world = await createWorld()
    const gone = join(dirname(freshPackage()), 'rút ra rồi', 'gói.zip')
    await expect(takenAway(world, gone)).rejects.toMatchObject({ data: { reason: 'place-gone' } })

    const path = freshPackage()
    mkdirSync(path)
    await expect(takenAway(world, path)).rejects.toBeDefined()
    expect(readdirSync(dirname(path))).toEqual(['Gói mang đi.zip'])
  })
})
