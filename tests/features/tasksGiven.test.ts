import { describe, expect, it } from 'vitest'
import { hire, staffOf } from '#tests/helpers/hire.ts'
import { createWorld } from '#tests/helpers/world.ts'

/** Hường, who owns the firm, and Bảo and Lan, who sell and see what is their own. */
async function threePeople() {
  const world = await createWorld({ at: '2026-11-25 09:30' })
  const [bảo, lan] = [hire(world, 'Trần Quốc Bảo'), hire(world, 'Lê Thị Lan')]
  return {
    ...{ world, bảo, lan, hường: world.client.tasks, bảos: world.window(bảo).tasks, lans: world.window(lan).tasks },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}

describe('a task for a colleague', () => {
  it('is offered, stands with both of them and with nobody else', async () => {
    await using people = await threePeople()
    const { bảos, lans, bảo, lan } = people

    const task = await bảos.create({ title: 'Gửi mẫu', staffId: lan })

    expect(task).toMatchObject({
      staffId: lan,
      staffName: 'Lê Thị Lan',
      giverId: bảo,
      giverName: 'Trần Quốc Bảo',
      acceptance: 'offered',
    })
    expect(await bảos.viewCounts()).toMatchObject({ open: 0, given: 1, offered: 0 })
    expect(await lans.viewCounts()).toMatchObject({ open: 1, given: 0, offered: 1 })
    const other = people.world.window(hire(people.world, 'Vũ Huy')).tasks
    expect(await other.count({ view: 'all' })).toBe(0)
    await expect(other.get(task.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is accepted by them alone, once', async () => {
    await using people = await threePeople()
    const { bảos, lans, lan, hường } = people
    const { id } = await bảos.create({ title: 'Gửi mẫu', staffId: lan })

    for (const others of [bảos, hường])
      await expect(others.accept({ id, version: 1 })).rejects.toMatchObject({ data: { reason: 'not-offered' } })
    expect(await lans.accept({ id, version: 1 })).toMatchObject({ acceptance: 'accepted', staffId: lan })
    await expect(lans.accept({ id, version: 2 })).rejects.toMatchObject({ data: { reason: 'not-offered' } })
    expect(await lans.viewCounts()).toMatchObject({ open: 1, offered: 0 })
    expect(await bảos.viewCounts()).toMatchObject({ given: 1 })
  })

  it('that is declined is back with who gave it, with the reason', async () => {
    await using people = await threePeople()
    const { bảos, lans, bảo, lan } = people
    const { id } = await bảos.create({ title: 'Gửi mẫu', staffId: lan })

    await lans.decline({ id, version: 1, reason: 'Tuần này nghỉ phép' })

    expect(await bảos.list({ filter: { view: 'open' } })).toMatchObject([
      {
        ...{ id, staffId: bảo, giverId: null, acceptance: 'declined' },
        ...{ declinedById: lan, declinedByName: 'Lê Thị Lan', declineReason: 'Tuần này nghỉ phép' },
      },
    ])
    expect(await lans.count({ view: 'all' })).toBe(0)
  })

  it('that was declined is kept by editing it, or offered to somebody else', async () => {
    await using people = await threePeople()
    const { bảos, lans, bảo, lan } = people
    const { id } = await bảos.create({ title: 'Gửi mẫu', staffId: lan })
    await lans.decline({ id, version: 1 })

    const kept = { staffId: bảo, acceptance: '', declinedById: null, declineReason: '' }
    expect(await bảos.update({ id, version: 2, input: { title: 'Gửi mẫu' } })).toMatchObject(kept)
    const offered = { staffId: 1, giverId: bảo, acceptance: 'offered' }
    expect(await bảos.update({ id, version: 3, input: { title: 'Gửi mẫu', staffId: 1 } })).toMatchObject(offered)
  })

  it('is accepted by whoever does it', async () => {
    await using people = await threePeople()
    const { id } = await people.bảos.create({ title: 'Gửi mẫu', staffId: people.lan })

    expect(await people.lans.finish({ id, version: 1 })).toMatchObject({ task: { acceptance: 'accepted', status: 'done' } })
  })

  it('that comes again is accepted once for all times', async () => {
    await using people = await threePeople()
    const { bảos, lans, lan, bảo } = people
    const { id } = await bảos.create({ title: 'Báo tồn kho', staffId: lan, regenerateDays: 7 })
    await lans.accept({ id, version: 1 })

    expect((await lans.finish({ id, version: 2 })).next).toMatchObject({ staffId: lan, giverId: bảo, acceptance: 'accepted' })
  })

  it('cannot be given to somebody whose role does none', async () => {
    await using people = await threePeople()
    const viewer = staffOf(people.world, { name: 'Chỉ Xem', role: 'viewer' })

    await expect(people.bảos.create({ title: 'Gửi mẫu', staffId: viewer })).rejects.toMatchObject({
      data: { reason: 'takes-no-tasks' },
    })
  })
})

describe('when somebody leaves', () => {
  it('their tasks are another’s, who also waits for what they gave; what they had from each other is nobody’s gift', async () => {
    await using people = await threePeople()
    const { world, bảos, lans, hường, bảo, lan } = people
    const own = await bảos.create({ title: 'Của Bảo' })
    const given = await bảos.create({ title: 'Bảo giao Lan', staffId: lan })
    const got = await hường.create({ title: 'Hường giao Bảo', staffId: bảo })
    const done = await bảos.create({ title: 'Bảo đã xong', status: 'done', percent: 100 })

    expect(await world.client.staff.handOver({ from: bảo, to: 1 })).toMatchObject({ tasks: 3 })

    expect(await hường.get(own.id)).toMatchObject({ staffId: 1 })
    expect(await lans.get(given.id)).toMatchObject({ staffId: lan, giverId: 1, acceptance: 'offered' })
    expect(await hường.get(got.id)).toMatchObject({ staffId: 1, giverId: null, acceptance: '' })
    expect(await hường.get(done.id)).toMatchObject({ staffId: bảo })
  })
})
