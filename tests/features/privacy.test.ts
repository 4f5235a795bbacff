import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ConsentInput, RequestInput } from '#shared/features/privacy/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const today = '2026-11-22' as Day

describe('a consent', () => {
  it('is not there until somebody said something, and then for one purpose and channel alone', async () => {
    await using world = await createWorld()
    const person = await aPerson(world)
    expect(await world.client.privacy.consents(person)).toEqual([])

    await world.client.privacy.recordConsent({ ...told(person), state: 'given', note: 'Cuộc gọi 09:12, có ghi âm' })

    expect(await world.client.privacy.consents(person)).toEqual([
      {
        ...{ ...person, purpose: 'advertising', channel: 'call', state: 'given', happenedOn: today, means: 'phone' },
        ...{ note: 'Cuộc gọi 09:12, có ghi âm', textVersion: '2026-01', documentId: null, documentName: '' },
        ...{ staffName: 'Nguyễn Thị Hường', recordedAt: world.clock.now(), id: expect.any(Number) },
      },
    ])
  })

  it('keeps its evidence byte for byte', async () => {
    await using world = await createWorld()
    const person = await aPerson(world)
    const evidence = world.fileWith('phiếu đồng ý.pdf', '%PDF-1.4 chữ ký\n%%EOF\n')
    const { id, documentName } = await world.client.privacy.recordConsent({ ...told(person), state: 'given', evidence })
    const copy = join(world.folder.path, 'bản sao.pdf')

    await world.client.privacy.saveEvidence({ id, file: world.chosen(copy) })

    expect(documentName).toBe('phiếu đồng ý.pdf')
    expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.4 chữ ký\n%%EOF\n')
    await world.restart()
    expect(readFileSync(copy, 'utf8')).toContain('chữ ký')
  })

  it('is withdrawn by a word, keeps what was said before, and nobody can rewrite it', async () => {
    await using world = await createWorld()
    const person = await aPerson(world)
    await world.client.privacy.recordConsent({ ...told(person), state: 'given', note: 'Ký giấy' })
    world.clock.pass(86_400_000)

    await world.client.privacy.recordConsent({
      ...told(person),
      means: null,
      happenedOn: '2026-11-23' as Day,
      state: 'withdrawn',
    })

    const states = (await world.client.privacy.consents(person)).map(({ state, happenedOn }) => [state, happenedOn])
    expect(states).toEqual([
      ['withdrawn', '2026-11-23'],
      ['given', '2026-11-22'],
    ])
    await expect(world.client.privacy.recordConsent({ ...told(person), means: null, state: 'withdrawn' })).rejects.toMatchObject({
      data: { reason: 'consent-not-given' },
    })
    const { open } = world.context()
    await expect(
      open?.write((db) => db.$client.prepare("update consents set state = 'given'").run(), { staffId: null, action: 'test' }),
    ).rejects.toThrow('an entry of a consent is not changed')
  })

  it('warns wherever a call is planned once advertising by phone was refused', async () => {
    await using world = await createWorld()
    const person = await aPerson(world)
    const refusals = async () => (await world.client.customers.get(person.customerId)).standing.refusingCalls
    expect(await refusals()).toEqual([])

    await world.client.privacy.recordConsent({ ...told(person), state: 'refused' })
    expect(await refusals()).toEqual([null])
    await world.client.privacy.recordConsent({ ...told(person), state: 'given', note: 'Đổi ý' })

    expect(await refusals()).toEqual([])
  })

  it('is a person’s: of a firm one of its people has to be named', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Văn Nam' } })

    await expect(world.client.privacy.consents({ customerId, contactId: null })).rejects.toMatchObject({
      data: { reason: 'not-a-person' },
    })
    await world.client.privacy.recordConsent({ ...told({ customerId, contactId }), state: 'refused' })
    expect(await world.client.privacy.consents({ customerId, contactId })).toHaveLength(1)
    expect((await world.client.customers.get(customerId)).standing.refusingCalls).toEqual([contactId])
  })

  it('goes with a contact that is erased, with its evidence, and leaves the log whole', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer())
    const { id: contactId } = await world.client.contacts.create({ customerId, input: { fullName: 'Lê Văn Nam' } })
    const evidence = world.fileWith('nam.txt', 'Nam đồng ý')
    await world.client.privacy.recordConsent({ ...told({ customerId, contactId }), state: 'given', note: 'NamĐồngÝ', evidence })
    await world.client.privacy.addRequest({ ...asked({ requester: 'Lê Văn Nam' }), customerId, contactId })
    await world.client.contacts.remove(contactId)

    await world.client.bin.erase([{ record: 'contact', recordId: contactId }])

    expect(await world.client.audit.verify({})).toMatchObject({ brokenAt: null })
    expect(JSON.stringify(await world.client.audit.list({ filter: {}, limit: 500 }))).not.toMatch(/NamĐồngÝ|Lê Văn Nam/)
    expect(await world.client.privacy.requests({ view: 'all' })).toMatchObject([{ requester: '', customerName: null }])
  })
})

describe('the register of requests', () => {
  it('computes by when each is answered and done, and shows what is due first', async () => {
    await using world = await createWorld()
    await world.client.privacy.addRequest(asked({ kind: 'object', requester: 'Ông Bình' }))
    await world.client.privacy.addRequest(asked({ kind: 'withdraw', requester: 'Bà Lan', receivedOn: '2026-11-13' as Day }))

    expect(await world.client.privacy.requests({ view: 'open' })).toMatchObject([
      { requester: 'Bà Lan', answerDueOn: '2026-11-17', dueOn: '2026-11-28' },
      { requester: 'Ông Bình', answerDueOn: '2026-11-24', dueOn: '2026-12-07' },
    ])
    expect(await world.client.privacy.requestCounts()).toEqual({ open: 2, overdue: 1, done: 0, all: 2, soon: 2 })
    expect(await world.client.privacy.requests({ view: 'overdue' })).toMatchObject([{ requester: 'Bà Lan' }])
  })

  it('an answer moves what is due to the day it has to be done', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.privacy.addRequest(asked({ kind: 'withdraw', receivedOn: '2026-11-13' as Day }))

    await world.client.privacy.answerRequest({ id, version, answeredOn: today })

    expect(await world.client.privacy.requestCounts()).toMatchObject({ overdue: 0, soon: 0, open: 1 })
    world.clock.set(momentOf('2026-11-29 08:00'))
    expect(await world.client.privacy.requestCounts()).toMatchObject({ overdue: 1, soon: 1 })
  })

  it('can be put off once, with a reason and no further than the law lets', async () => {
    await using world = await createWorld()
    const { id, version, dueOn } = await world.client.privacy.addRequest(asked({ kind: 'restrict' }))
    const reason = 'Chờ bên vận chuyển xác nhận'
    const extend = (days: number, at = version) => world.client.privacy.extendRequest({ id, version: at, days, reason })
    expect(dueOn).toBe('2026-12-07')
    await expect(extend(16)).rejects.toMatchObject({ data: { reason: 'extended-too-far', facts: { limit: 15 } } })

    const extended = await extend(15)

    expect(extended).toMatchObject({ dueOn: '2026-12-22', extensionDays: 15, extensionReason: reason })
    await expect(extend(1, extended.version)).rejects.toMatchObject({ data: { reason: 'extended-already' } })
    const { kind, requester, receivedOn, means } = extended
    const changed = await world.client.privacy.changeRequest({
      ...{ id, version: extended.version },
      input: { kind, requester, receivedOn, means, hasOthers: true },
    })
    expect(changed.dueOn).toBe('2026-12-27')
  })

  it('is closed with what was done, and opened again', async () => {
    await using world = await createWorld()
    const { id, version } = await world.client.privacy.addRequest(asked({ kind: 'correct' }))
    const done = await world.client.privacy.finishRequest({
      ...{ id, version, doneOn: today, outcome: 'done' },
      result: 'Sửa số điện thoại',
    })
    expect(done).toMatchObject({ doneOn: today, answeredOn: today, outcome: 'done', result: 'Sửa số điện thoại' })
    expect(await world.client.privacy.requestCounts()).toMatchObject({ open: 0, done: 1 })

    await world.client.privacy.reopenRequest({ id, version: done.version })

    expect(await world.client.privacy.requestCounts()).toMatchObject({ open: 1, done: 0 })
    await expect(world.client.privacy.reopenRequest({ id, version: done.version })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
  })

  it('keeps a fulfilled wish to be erased as days without a name', async () => {
    await using world = await createWorld()
    const person = await aPerson(world)
    await world.client.privacy.addRequest({ ...asked({ kind: 'erase', requester: 'Trần Thị Lan', note: 'Xoá hết' }), ...person })
    await world.client.customers.remove([person.customerId])

    await world.client.bin.erase([{ record: 'customer', recordId: person.customerId }])

    expect(await world.client.privacy.requests({ view: 'done' })).toMatchObject([
      { kind: 'erase', requester: '', note: '', receivedOn: today, doneOn: today, outcome: 'done', customerId: null },
    ])
  })
})

describe('the data file of a person', () => {
  it('holds every word the program has about a customer who is a person', async () => {
    await using world = await createWorld()
    const person = await planted(world)

    const file = await world.client.privacy.dataFile(person)

    const found = plantedWords.filter((word) => JSON.stringify(file).includes(word))
    console.log(`data file: ${found.length}/${plantedWords.length} planted words found`)
    expect(plantedWords.filter((word) => !found.includes(word))).toEqual([])
    const names = file.sections.map(({ name }) => name)
    expect(names).toEqual([
      ...['person', 'reach', 'stages', 'calls', 'appointments', 'contracts', 'files', 'consents', 'requests', 'shares', 'log'],
    ])
    expect(JSON.stringify(file)).not.toContain('NgườiKhác')
  })

  it('of a contact holds what is theirs, and not the firm’s', async () => {
    await using world = await createWorld()
    const { id: customerId } = await world.client.customers.create(aCustomer({ note: 'CủaHãng' }))
    const { id: contactId } = await world.client.contacts.create({
      customerId,
      input: { fullName: 'DấuTên', title: 'DấuChứcVụ', note: 'DấuGhiChú', phones: [{ typed: '0388111222' }] },
    })
    await world.client.calls.log({ customerId, contactId, outcome: 'reached', note: 'DấuGọi' })
    await world.client.calls.log({ customerId, outcome: 'reached', note: 'CủaHãng' })
    await world.client.privacy.recordConsent({ ...told({ customerId, contactId }), state: 'given', note: 'DấuĐồngÝ' })
    await world.client.privacy.addRequest({ ...asked({ requester: 'DấuYêuCầu' }), customerId, contactId })

    const text = JSON.stringify(await world.client.privacy.dataFile({ customerId, contactId }))

    for (const word of ['DấuTên', 'DấuChứcVụ', 'DấuGhiChú', '0388111222', 'DấuGọi', 'DấuĐồngÝ', 'DấuYêuCầu'])
      expect(text).toContain(word)
    expect(text).not.toContain('CủaHãng')
  })

  it('is saved as JSON, and the log tells who saw, printed and saved it', async () => {
    await using world = await createWorld()
    const person = await planted(world)
    const path = join(world.folder.path, 'ho-so.json')

    await world.client.privacy.saveDataFile({ ...person, file: world.chosen(path) })
    await world.client.privacy.dataFilePrinted(person)

    const saved = JSON.parse(readFileSync(path, 'utf8'))
    expect(saved).toMatchObject({ format: 'khach-quen-data-file', version: 1, name: 'DấuTên' })
    const { sections } = await world.client.privacy.dataFile(person)
    expect(sections.find(({ name }) => name === 'log')?.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ record: 'data-file', change: 'exported', who: 'Nguyễn Thị Hường' }),
        expect.objectContaining({ record: 'data-file', change: 'printed' }),
      ]),
    )
    expect(await world.client.audit.ofRecord({ record: 'customer', id: person.customerId })).toEqual(
      expect.arrayContaining([expect.objectContaining({ record: 'data-file', change: 'opened' })]),
    )
  })
})

async function aPerson({ client }: World) {
  const { id } = await client.customers.create(aCustomer({ kind: 'person', name: 'Trần Thị Lan' }))
  return { customerId: id, contactId: null }
}

function told(person: { customerId: CustomerId; contactId: ContactId | null }) {
  const where = { purpose: 'advertising', channel: 'call' }
  return { ...person, ...where, happenedOn: today, means: 'phone' } satisfies Partial<ConsentInput>
}

function asked(changes: Partial<RequestInput>) {
  return { kind: 'access', requester: 'Bà Lan', receivedOn: today, means: 'phone' as const, ...changes }
}

const plantedWords = [
  ...['DấuTên', 'DấuTắt', 'DấuPhường', 'dau.vn', 'DấuNhuCầu', 'DấuGhiChú', 'DấuNguồn', 'DấuTỉnh', '001093012345', '0388777661'],
  ...['dau@dau.vn', 'DấuCũ', 'DấuLýDo', 'DấuGọi', 'DấuLịch', 'DấuNơi', 'DấuHẹn', 'DấuSố', 'DấuHợpĐồng', 'DấuGhiChúHĐ', 'DấuTệp'],
  ...['DấuĐồngÝ', 'DấuBằngChứng', 'DấuHỏi', 'DấuTrảLời', 'Vũ Chia Sẻ', 'DấuThùngRác', 'DấuNhóm'],
  ...['DấuBíDanh', 'DấuVợ', 'DấuSếp', 'DấuTrợLý'],
]

/** A person of whom there is a word in every place that holds one. */
async function planted(world: World) {
  const { client } = world
  const group = await client.customers.createGroup({ name: 'DấuNhóm' })
  const values = {
    ...{ kind: 'person' as const, name: 'DấuTên', shortName: 'DấuTắt', address: '1 DấuPhường', website: 'dau.vn' },
    ...{ needs: 'DấuNhuCầu', source: 'DấuNguồn', province: 'DấuTỉnh', taxCode: '001093012345', groupId: group.id },
    ...{ nickname: 'DấuBíDanh', spouse: 'DấuVợ', manager: 'DấuSếp', assistant: 'DấuTrợLý' },
    ...{ phones: [{ typed: '0388777661' }], emails: [{ typed: 'dau@dau.vn' }] },
  }
  const { id, version } = await client.customers.create(aCustomer({ ...values, note: 'DấuCũ' }))
  await client.customers.update({ id, version, input: aCustomer({ ...values, note: 'DấuGhiChú', stage: 'prospect' }) })
  await client.contacts.create({ customerId: id, input: { fullName: 'NgườiKhác', note: 'NgườiKhác' } })
  await client.calls.log({ customerId: id, outcome: 'reached', reason: 'DấuLýDo', note: 'DấuGọi' })
  const binned = await client.calls.log({ customerId: id, outcome: 'reached', note: 'DấuThùngRác' })
  await client.calls.remove(binned.id)
  const startsAt = momentOf('2026-11-25 09:00')
  const meeting = { title: 'DấuLịch', location: 'DấuNơi', note: 'DấuHẹn', customerId: id, startsAt, endsAt: startsAt + 3_600_000 }
  await client.appointments.create(meeting)
  const contract = await client.contracts.create(aContract(id, { number: 'DấuSố/2026', name: 'DấuHợpĐồng', note: 'DấuGhiChúHĐ' }))
  await client.contracts.attach({ id: contract.id, file: world.fileWith('DấuTệp.pdf', '%PDF-1.4\n%%EOF\n'), role: 'original' })
  const person = { customerId: id, contactId: null }
  const evidence = world.fileWith('DấuBằngChứng.txt', 'ký')
  await client.privacy.recordConsent({ ...told(person), state: 'given', note: 'DấuĐồngÝ', evidence })
  const request = await client.privacy.addRequest({ ...asked({ requester: 'DấuTên', note: 'DấuHỏi' }), ...person })
  const end = { id: request.id, version: request.version, doneOn: today, outcome: 'done' as const, result: 'DấuTrảLời' }
  await client.privacy.finishRequest(end)
  const { staffOf } = await import('#tests/helpers/hire.ts')
  const colleague = staffOf(world, { name: 'Vũ Chia Sẻ', role: 'sales' })
  await client.customers.share({ id, shares: [{ staffId: colleague, mayEdit: false }] })
  return person
}
