import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { everyRow } from '#tests/helpers/duplicates.ts'
import { hire } from '#tests/helpers/hire.ts'
import { importText } from '#tests/helpers/importing.ts'
import { findingsIn, sound } from '#tests/helpers/soundness.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

/** Two customers with one of everything that can hang on them. */
async function twoLives(world: World) {
  const colleague = hire(world, 'Trần Quốc Bảo')
  await importText(world, ['Mã KH,Tên khách hàng', 'A-1,Công ty An Phát', 'B-1,Cty An Phat'])
  const [one, other] = await world.client.customers.list({ filter: {}, sort: [{ by: 'code', direction: 'ascending' }] })
  if (!one || !other) throw new Error('two at least')
  const common = { phones: [{ typed: '0912 345 678' }], emails: [{ typed: 'a@anphat.vn' }] }
  const [survivor, merged] = [
    { ...common, name: 'Công ty An Phát', code: 'A-1', taxCode: '0100047516', note: 'Ghi chú A', stage: 'lead' as const },
    { ...common, name: 'Cty An Phat', code: 'B-1', address: '12 Phố Huế', note: 'Ghi chú B', stage: 'loyal' as const },
  ]
  await world.client.customers.update({ id: one.id, version: 1, input: aCustomer(survivor) })
  await world.client.customers.update({
    ...{ id: other.id, version: 1 },
    input: aCustomer({ ...merged, phones: [...common.phones, { typed: '024 3825 1234', label: 'Tổng đài' }] }),
  })
  for (const id of [one.id, other.id]) await liveWith(world, id)
  await world.client.customers.share({ id: one.id, shares: [{ staffId: colleague, mayEdit: false }] })
  await world.client.customers.share({ id: other.id, shares: [{ staffId: colleague, mayEdit: true }] })
  return Promise.all([world.client.customers.get(one.id), world.client.customers.get(other.id)])
}

async function liveWith({ client, fileWith }: World, customerId: CustomerId) {
  const person = { fullName: `Lê Thị Hoa ${customerId}`, isMain: true, phones: [{ typed: '0903 111 222' }] }
  const { id: contactId } = await client.contacts.create({ customerId, input: person })
  await client.calls.log({ customerId, contactId, outcome: 'reached', note: 'Đã báo giá.' })
  await client.calls.plan({ customerId, plannedAt: momentOf('2026-11-23 09:00'), reason: 'Gọi lại' })
  const startsAt = momentOf('2026-11-25 09:00')
  await client.appointments.create({ title: 'Khảo sát', customerId, startsAt, endsAt: startsAt + 3_600_000 })
  const contract = await client.contracts.create(aContract(customerId, { number: `HĐ ${customerId}` }))
  await client.contracts.attach({
    id: contract.id,
    file: fileWith(`${customerId}.pdf`, `%PDF-1.4\n${customerId}`),
    role: 'original',
  })
  await client.notes.create({ customerId, input: { text: 'Thích gọi buổi sáng' } })
  await client.attachments.attach({ customerId, file: fileWith('khảo sát.txt', `Kho của ${customerId}`) })
  const told = { happenedOn: '2026-11-20' as Day, means: 'phone' } as const
  await client.privacy.recordConsent({
    customerId,
    contactId,
    purpose: 'care',
    channel: 'call',
    state: 'given',
    note: 'Nói qua điện thoại',
    ...told,
  })
  const asked = { kind: 'access', requester: 'Hoa', receivedOn: told.happenedOn, means: 'phone' } as const
  await client.privacy.addRequest({ ...asked, customerId, contactId })
}

describe('two customers become one', () => {
  it('with the values that were chosen, and everything that hung on either', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const { client } = world

    await client.duplicates.merge({ survivor, merged, taken: ['address', 'stage'], joined: ['note'] })

    const now = await client.customers.get(survivor.id)
    expect(now).toMatchObject({
      ...{ code: 'A-1', name: 'Công ty An Phát', taxCode: '0100047516', address: '12 Phố Huế', stage: 'loyal' },
      ...{ note: 'Ghi chú A\n\nGhi chú B', standing: { contractCount: 2 } },
    })
    expect(now.contactPoints.map(({ typed }) => typed).toSorted()).toEqual(['024 3825 1234', '0912 345 678', 'a@anphat.vn'])
    const people = await client.contacts.list(survivor.id)
    expect(people.map(({ isMain }) => isMain).toSorted()).toEqual([false, true])
    expect(people.map(({ contactPoints }) => contactPoints.length)).toEqual([1, 1])
    const kinds = (await client.customers.timeline({ id: survivor.id })).map(({ kind }) => kind)
    const each = ['appointment', 'attachment', 'call', 'call', 'consent', 'contract', 'note']
    expect(kinds.filter((kind) => kind !== 'stage').toSorted()).toEqual([...each, ...each].toSorted())
    expect(await client.customers.shares(survivor.id)).toMatchObject([{ mayEdit: true }])
    for (const { id: contactId } of people)
      expect(await client.privacy.consents({ customerId: survivor.id, contactId })).toHaveLength(1)
    expect((await client.privacy.requests({ view: 'all' })).map(({ customerId }) => customerId)).toEqual([
      survivor.id,
      survivor.id,
    ])
    expect(await client.customers.list({ filter: { text: '02438251234' } })).toMatchObject([{ id: survivor.id }])
    expect(await client.customers.count({})).toBe(1)
    expect(findingsIn(world.folder.path)).toEqual(sound)
  })

  it('the other one lies in the bin and says into whom it went; the log has a line on both', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)

    await world.client.duplicates.merge({ survivor, merged })

    expect(await world.client.bin.list({})).toMatchObject([
      { record: 'customer', recordId: merged.id, name: 'Cty An Phat', mergedInto: 'Công ty An Phát' },
    ])
    const lines = await world.client.audit.list({ filter: { records: ['customer', 'merge'] }, limit: 10 })
    const told = lines.filter(({ action }) => action === 'duplicates.merge')
    expect(told.map(({ record, recordId, change }) => ({ record, recordId, change }))).toEqual(
      expect.arrayContaining([
        { record: 'merge', recordId: 1, change: 'created' },
        { record: 'customer', recordId: survivor.id, change: 'changed' },
        { record: 'customer', recordId: merged.id, change: 'removed' },
      ]),
    )
    expect(told.find(({ record }) => record === 'merge')).toMatchObject({
      customerId: survivor.id,
      fields: [
        { field: 'survivorId', to: 'Công ty An Phát' },
        { field: 'mergedId', to: 'Cty An Phat' },
      ],
    })
  })

  it('and are exactly what they were when it is taken back: every row and every word of the search', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const before = everyRow(world)
    world.clock.pass(60_000)

    const { id } = await world.client.duplicates.merge({
      survivor,
      merged,
      taken: ['name', 'address', 'stage', 'taxCode'],
      joined: ['note'],
    })
    expect(everyRow(world)).not.toEqual(before)
    await world.client.duplicates.undoMerge(id)

    expect(everyRow(world)).toEqual(before)
    await expect(world.client.duplicates.undoMerge(id)).rejects.toMatchObject({ data: { reason: 'merge-undone' } })
    expect(await world.client.audit.verify({})).toMatchObject({ brokenAt: null })
  })

  it('one after the other, and come back in the other order', async () => {
    await using world = await createWorld()
    const [one, other] = await twoLives(world)
    const third = await world.client.customers.create(aCustomer({ name: 'Tổng công ty An Phát' }))
    const before = everyRow(world)

    const first = await world.client.duplicates.merge({ survivor: one, merged: other })
    const now = await world.client.customers.get(one.id)
    const second = await world.client.duplicates.merge({ survivor: third, merged: now })
    await expect(world.client.duplicates.undoMerge(first.id)).rejects.toMatchObject({ data: { reason: 'edited-since' } })
    await world.client.duplicates.undoMerge(second.id)
    await world.client.duplicates.undoMerge(first.id)

    expect(everyRow(world)).toEqual(before)
  })

  it('what came since stays: a call of the survivor with the survivor, one with a person of the other with that person', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const [person] = await world.client.contacts.list(merged.id)
    const { id } = await world.client.duplicates.merge({ survivor, merged })
    world.clock.pass(60_000)
    const about = { customerId: survivor.id, outcome: 'reached' as const }
    const own = await world.client.calls.log({ ...about, note: 'Gọi sau khi gộp' })
    const theirs = await world.client.calls.log({ ...about, contactId: person?.id, note: 'Gọi cô Hoa' })

    await world.client.duplicates.undoMerge(id)

    expect(await world.client.calls.get(own.id)).toMatchObject({ customerId: survivor.id })
    expect(await world.client.calls.get(theirs.id)).toMatchObject({ customerId: merged.id })
    expect(await world.client.customers.get(survivor.id)).toMatchObject({ lastContactAt: world.clock.now() })
  })

  it('taken out of the bin, the other one has back all that was its', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const before = everyRow(world)
    await world.client.duplicates.merge({ survivor, merged })

    await world.client.bin.restore([{ record: 'customer', recordId: merged.id }])

    expect(everyRow(world)).toEqual(before)
  })

  it('count as one in the report of the month', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    await world.client.duplicates.merge({ survivor, merged, taken: ['stage'] })

    const { stages } = await world.client.reports.month({ month: '2026-11' })

    expect(stages.map(({ atStart }) => atStart)).toEqual(stages.map(() => 0))
    expect(stages.find(({ stage }) => stage === 'loyal')).toMatchObject({ atEnd: 1 })
  })
})

describe('a merge that may not be', () => {
  it('changes nothing when one of the two was edited meanwhile, lies in the bin, or is the other', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const before = everyRow(world)
    const { client } = world

    await expect(client.duplicates.merge({ survivor, merged: { ...merged, version: 1 } })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    await expect(client.duplicates.merge({ survivor, merged: survivor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(everyRow(world)).toEqual(before)
    await client.customers.remove([merged.id])
    await expect(client.duplicates.merge({ survivor, merged: { ...merged, version: merged.version + 1 } })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    )
  })

  it('is not taken back when the survivor was edited since', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const { id } = await world.client.duplicates.merge({ survivor, merged })
    const { version } = await world.client.customers.get(survivor.id)
    await world.client.customers.update({ id: survivor.id, version, input: aCustomer({ name: 'Tên khác' }) })

    await expect(world.client.duplicates.undoMerge(id)).rejects.toMatchObject({ data: { reason: 'edited-since' } })
    await world.client.customers.restore([merged.id])
    expect(await world.client.customers.get(merged.id)).toMatchObject({ name: 'Cty An Phat', deletedAt: null })
    expect(findingsIn(world.folder.path)).toEqual(sound)
    const { stages } = await world.client.reports.month({ month: '2026-11' })
    expect(stages.map(({ atStart }) => atStart)).toEqual(stages.map(() => 0))
  })

  it('leaves nothing half done when the program is killed in the middle', async () => {
    await using world = await createWorld()
    const [survivor, merged] = await twoLives(world)
    const apart = everyRow(world)
    const { id } = await world.client.duplicates.merge({ survivor, merged, taken: ['name', 'stage'] })
    const together = everyRow(world)
    await world.client.duplicates.undoMerge(id)
    const states = [apart, together].map(({ customers, contacts, contracts }) =>
      JSON.stringify({ customers, contacts, contracts }),
    )

    for (let kill = 0; kill < 3; kill += 1) {
      await world.shut()
      const child = spawn(process.execPath, [
        fileURLToPath(new URL('../helpers/mergeUntilKilled.ts', import.meta.url)),
        ...[world.folder.path, String(survivor.id), String(merged.id)],
      ])
      await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
      await sleep(20 + kill * 7)
      child.kill('SIGKILL')
      await new Promise((resolve) => child.on('exit', resolve))
      await world.start()
      const { customers, contacts, contracts } = everyRow(world)
      expect(states).toContain(JSON.stringify({ customers, contacts, contracts }))
      await world.client.customers.restore([merged.id])
      expect(everyRow(world).calls).toEqual(apart.calls)
    }
  })
})
