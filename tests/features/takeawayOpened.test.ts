import { existsSync, rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { StaffId } from '#shared/kit/id.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { carriedRows, changedRows, differences, livedInFirm, movedIn, repacked, takenAway } from '#tests/helpers/packages.ts'
import { migrations, tablesOfRelease } from '#tests/helpers/releases.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('opening a package', () => {
  it('shows first what is in it, and asks for a new password where people signed in', async () => {
    await using here = await livedInFirm()
    await here.client.session.changePassword({ current: '', next: 'mật khẩu cũ của chủ' })
    const { path } = await takenAway(here)
    await using there = await createWorld({ empty: true })
    const file = there.chosen(path)

    expect(await there.client.takeaway.door.look({ file })).toMatchObject({
      ...{ firm: 'Điện lạnh ATQ', owner: 'Nguyễn Thị Hường', needsPassword: true },
      counts: { customers: 205, documents: 9 },
    })
    await expect(there.client.takeaway.door.open({ file, password: null })).rejects.toMatchObject({
      data: { reason: 'password-needed' },
    })
    await there.client.takeaway.door.open({ file, password: 'mật khẩu mới của chủ' })

    expect(await there.client.staff.me()).toMatchObject({ name: 'Nguyễn Thị Hường', roleKey: 'owner' })
    const window = there.window()
    const [person] = (await window.session.state()).people
    const signIn = (password: string) => window.session.signIn({ staffId: person?.id as StaffId, password })
    await expect(signIn('mật khẩu cũ của chủ')).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
    there.clock.pass(60_000)
    await signIn('mật khẩu mới của chủ')
    expect(await window.customers.count({})).toBe(205)
  })

  it('is told by the log, which is whole, and the firm goes on from there', async () => {
    await using here = await livedInFirm()
    const { path } = await takenAway(here)
    await using there = await movedIn(path)

    expect(await there.client.audit.verify({})).toMatchObject({ brokenAt: null })
    const lines = await there.client.audit.list({ filter: {}, offset: 0, limit: 10 })
    expect(lines.find(({ action }) => action === 'takeaway.open')).toMatchObject({
      record: 'office',
      change: 'restored',
      staffId: null,
    })
    await there.restart()
    const { code } = await there.client.customers.create(aCustomer({ name: 'Khách đầu tiên ở máy mới' }))
    expect(code).toBe(await here.client.customers.nextCode())
    expect(existsSync(there.folder.restoring)).toBe(false)
    await there.client.backups.make()
  })

  it('does not make a log whole that somebody tampered with', async () => {
    await using here = await livedInFirm()
    const sqlite = new SqliteDatabase(here.folder.database)
    sqlite.exec('drop trigger audit_log_is_kept; update audit_log set at = at + 1 where seq = 4')
    sqlite.close()
    const { path } = await takenAway(here)
    await using there = await movedIn(path)

    expect(await there.client.audit.verify({})).toMatchObject({ brokenAt: 4 })
  })

  it('brings a package of an older program up to date', async () => {
    await using here = await livedInFirm()
    const { path } = await takenAway(here)
    const tablesOfThen = tablesOfRelease(3)
    const older = await repacked(path, (parts, manifest) => {
      for (const table of manifest.tables) {
        const columns = tablesOfThen.get(table.name) ?? []
        changedRows(table.name, (rows) => {
          for (const row of rows) for (const name of Object.keys(row)) if (!columns.includes(name)) delete row[name]
        })(parts, manifest)
        Object.assign(table, { columns: table.columns.filter(({ name }) => columns.includes(name)) })
        if (!tablesOfThen.has(table.name)) parts.delete(table.part)
      }
      const isOfThen = (table: string) => tablesOfThen.has(table)
      const tables = manifest.tables.filter(({ name }) => isOfThen(name))
      Object.assign(manifest, { schema: 3, tables, counters: manifest.counters.filter(([table]) => isOfThen(table)) })
    })
    await using there = await movedIn(older)

    const changed = differences(carriedRows(here.folder.path), carriedRows(there.folder.path))
    const sinceThen = [...tablesOfRelease(migrations.length)].filter(
      ([table, columns]) => columns.join() !== tablesOfThen.get(table)?.join(),
    )
    const isExplained = (row: string) =>
      ['audit_log', 'sqlite_sequence', ...sinceThen.map(([table]) => table)].some((table) => row.startsWith(table))
    expect(changed.filter((row) => !isExplained(row))).toEqual([])
    expect(await there.client.backups.status()).toMatchObject({ secondPlace: null })
  })

  it('is for a folder without a firm only', async () => {
    await using here = await createWorld()
    const { path } = await takenAway(here)
    const ask = { file: here.chosen(path), password: null }

    await expect(here.client.takeaway.door.open(ask)).rejects.toMatchObject({ data: { reason: 'database-open' } })
    await expect(here.client.takeaway.door.look(ask)).rejects.toMatchObject({ data: { reason: 'database-open' } })
    await here.shut()
    rmSync(here.folder.database)
    await here.start()
    await expect(here.client.takeaway.door.open(ask)).rejects.toMatchObject({ data: { reason: 'folder-in-use' } })
  })
})
