import { describe, expect, it } from 'vitest'
import { LONGEST_DRAFT } from '#shared/features/drafts/schema.ts'
import { aCustomer, aDraft, placeOfDraft } from '#tests/helpers/builders.ts'
import { hire } from '#tests/helpers/hire.ts'
import { createWorld, momentOf } from '#tests/helpers/world.ts'

describe('a draft', () => {
  it('is there with every letter after the program has died, and tells when it was typed', async () => {
    await using world = await createWorld()
    const content = JSON.stringify({
      values: { name: 'Nguyễn Thị Ngọc Ánh', note: 'ghi\nhai dòng “và” đủ dấu: ệ ự ẫ' },
      base: {},
    })
    await world.client.drafts.keep(aDraft({ name: 'Nguyễn Thị Ngọc Ánh', content }))

    await world.restart()

    expect(await world.client.drafts.find(placeOfDraft)).toEqual({
      ...placeOfDraft,
      ...{ name: 'Nguyễn Thị Ngọc Ánh', version: null, content, savedAt: momentOf('2026-11-22 09:30') },
    })
  })

  it('takes the place of the one before, form by form', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.customers.create(aCustomer())
    await world.client.drafts.keep(aDraft({ name: 'một' }))
    await world.client.drafts.keep(aDraft({ name: 'hai' }))
    await world.client.drafts.keep(aDraft({ recordId: id, aboutId: id, version, name: 'khách cũ' }))
    await world.client.drafts.keep(aDraft({ editor: 'contact', customerId: id, aboutId: id, name: 'người mới' }))

    const drafts = await world.client.drafts.list()

    expect(drafts.map(({ name }) => name).toSorted()).toEqual(['hai', 'khách cũ', 'người mới'])
  })

  it('of one time of a series is its own, beside another time, the times that follow and the whole', async () => {
    await using world = await createWorld()
    const { client } = world
    const hour = { startsAt: momentOf('2026-11-23 09:00'), endsAt: momentOf('2026-11-23 10:00') }
    const { id } = await client.appointments.create({ title: 'Giao ban', ...hour, rule: 'FREQ=DAILY' })
    const at = (occursAt: number) => ({ editor: 'occurrence' as const, recordId: id, occursAt })
    const [monday, tuesday] = [at(hour.startsAt), at(hour.startsAt + 86_400_000)]
    await client.drafts.keep(aDraft({ ...monday, name: 'thứ Hai' }))
    await client.drafts.keep(aDraft({ ...tuesday, name: 'thứ Ba' }))
    await client.drafts.keep(aDraft({ ...tuesday, editor: 'following-occurrences', name: 'từ thứ Ba' }))
    await client.drafts.keep(aDraft({ editor: 'appointment', recordId: id, name: 'cả chuỗi' }))

    await client.drafts.keep(aDraft({ ...monday, name: 'thứ Hai, lại' }))
    await client.drafts.drop({ ...placeOfDraft, ...tuesday })

    const left = await client.drafts.list()
    expect(left.map(({ name }) => name).toSorted()).toEqual(['cả chuỗi', 'thứ Hai, lại', 'từ thứ Ba'])
    expect(left.find(({ editor }) => editor === 'occurrence')).toMatchObject(monday)

    await client.appointments.remove(id)
    await client.bin.erase([{ record: 'appointment', recordId: id }])
    expect(await client.drafts.list()).toEqual([])
  })

  it('belongs to whoever typed it: nobody else reads, replaces or drops it', async () => {
    await using world = await createWorld()
    const colleague = world.window(hire(world, 'Trần Thị Trang'))
    await world.client.drafts.keep(aDraft({ name: 'của Hường' }))

    expect(await colleague.drafts.list()).toEqual([])
    expect(await colleague.drafts.find(placeOfDraft)).toBeNull()
    await colleague.drafts.keep(aDraft({ name: 'của Trang' }))
    await colleague.drafts.drop(placeOfDraft)

    expect((await world.client.drafts.find(placeOfDraft))?.name).toBe('của Hường')
  })

  it('is gone when it was saved or given up', async () => {
    await using world = await createWorld()
    await world.client.drafts.keep(aDraft())

    await world.client.drafts.drop(placeOfDraft)

    expect(await world.client.drafts.list()).toEqual([])
  })

  it('is left alone by a window that saved the same form, when another one has typed into it since', async () => {
    await using world = await createWorld()
    const savedAt = await world.client.drafts.keep(aDraft({ name: 'cửa sổ một' }))
    world.clock.pass(10)
    await world.client.drafts.keep(aDraft({ name: 'cửa sổ hai' }))

    await world.client.drafts.drop({ ...placeOfDraft, savedAt })

    expect((await world.client.drafts.list()).map(({ name }) => name)).toEqual(['cửa sổ hai'])
  })

  it('goes with the customer it is about, and is not kept again by a form that is still open', async () => {
    await using world = await createWorld()
    const { id } = await world.client.customers.create(aCustomer())
    await world.client.drafts.keep(aDraft({ editor: 'call-plan', customerId: id, aboutId: id }))
    await world.client.customers.remove([id])
    expect(await world.client.drafts.list()).toHaveLength(1)

    await world.client.bin.erase([{ record: 'customer', recordId: id }])
    await world.client.drafts.keep(aDraft({ editor: 'call-plan', customerId: id, aboutId: id }))

    expect(await world.client.drafts.list()).toEqual([])
  })

  it('goes with the call it was to finish', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const call = await world.client.calls.plan({ customerId, plannedAt: momentOf('2026-11-23 09:00') })
    await world.client.drafts.keep(aDraft({ editor: 'call-finish', recordId: call.id, aboutId: customerId }))
    await world.client.calls.remove(call.id)

    await world.client.bin.erase([{ record: 'call', recordId: call.id }])

    expect(await world.client.drafts.list()).toEqual([])
  })

  it('goes with the person when they leave', async () => {
    await using world = await createWorld()
    const id = hire(world, 'Trần Thị Trang')
    await world.window(id).drafts.keep(aDraft())
    const member = (await world.client.staff.members()).find((one) => one.id === id)
    await world.client.staff.leave({ id, version: member?.version ?? 0 })
    await world.client.staff.comeBack({ id, version: (member?.version ?? 0) + 1 })

    expect(await world.window(id).drafts.list()).toEqual([])
  })

  it('is no business of the log, and makes no window ask anew', async () => {
    await using world = await createWorld()
    const lines = (await world.client.audit.list({ filter: {} })).length
    const { latest } = world.context().revisions
    const before = latest()

    await world.client.drafts.keep(aDraft())
    await world.client.drafts.drop(placeOfDraft)

    expect(latest()).toBe(before)
    expect(await world.client.audit.list({ filter: {} })).toHaveLength(lines)
  })

  it('has its limits: in length, and in number, where the oldest goes', async () => {
    await using world = await createWorld()
    await expect(world.client.drafts.keep(aDraft({ content: 'x'.repeat(LONGEST_DRAFT + 1) }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    for (let recordId = 1; recordId <= 52; recordId += 1) {
      world.clock.set(momentOf('2026-11-22 09:30') + recordId)
      await world.client.drafts.keep(aDraft({ editor: 'contact', recordId, customerId: 1 }))
    }

    const drafts = await world.client.drafts.list()

    expect(drafts).toHaveLength(50)
    expect(drafts.map(({ recordId }) => recordId)).not.toContain(2)
  })
})
