import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '#shared/features/imports/problems.ts'
import { refusalCodes } from '#shared/features/imports/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import {
  addAll,
  aJob,
  byCode,
  countAll,
  everything,
  importFile,
  importText,
  readAndCheck,
  sample,
  wholeOffice,
} from '#tests/helpers/importing.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

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
    expect(await countAll(world)).toBe(3)
    await expect(world.client.imports.undo({ job: aJob(), id })).rejects.toMatchObject({ data: { reason: 'already-undone' } })
  })

  it('leaves those who have told what may be done with their data, or asked for it', async () => {
    await using world = await createWorld()
    const { id } = await importText(world, ['Tên khách hàng,Loại hình', 'Trần An,Cá nhân', 'Lê Bình,Cá nhân', 'Vũ Cúc,Cá nhân'])
    const [an, binh] = await world.client.customers.list({ filter: everything })
    if (!an || !binh) throw new Error('two at least')
    const on = '2026-11-22' as Day
    const told = { customerId: an.id, contactId: null, purpose: 'care', channel: 'call', happenedOn: on, means: 'phone' as const }
    await world.client.privacy.recordConsent({ ...told, state: 'refused' })
    const asked = { kind: 'access', requester: 'Lê Bình', receivedOn: on, means: 'phone' as const }
    await world.client.privacy.addRequest({ ...asked, customerId: binh.id })

    const undone = await world.client.imports.undo({ job: aJob(), id })

    expect(undone).toMatchObject({ customers: 1, kept: 2, keptNames: [an.name, binh.name] })
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
    const progress = await (await world.client.jobs.progress(job)).next()
    await world.client.jobs.cancel(job)

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

  it('waits until the import is over when the wizard is closed before', async () => {
    await using world = await createWorld()
    const { reading } = await readAndCheck(world, sample('khach-hang.xlsx'))
    const job = aJob()
    const running = world.client.imports.run({ job, reading, matching: addAll })
    await (await world.client.jobs.progress(job)).next()

    await world.client.imports.close(reading)

    expect((await running).customers.added).toBe(1988)
    expect(await countAll(world)).toBe(1988)
    expect(readdirSync(world.folder.temporary)).toEqual([])
  })
})
