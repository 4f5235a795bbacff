import { describe, expect, it } from 'vitest'
import { audienceFilter } from '#shared/features/customers/audience.ts'
import { fillIn } from '#shared/features/messages/mergeFields.ts'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer, aMessageTemplate } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('templates of messages', () => {
  it('are there from the first day: for birthdays, thanks, appointments, and two letters', async () => {
    await using world = await createWorld()

    const templates = await world.client.messages.templates()

    expect(templates.map(({ kind, name }) => [kind, name])).toEqual([
      ['message', 'Cảm ơn'],
      ['message', 'Chúc mừng sinh nhật'],
      ['message', 'Nhắc lịch hẹn'],
      ['letter', 'Thư mời'],
      ['letter', 'Thư ngỏ'],
    ])
    const birthday = templates[1]?.text ?? ''
    const person = { honorific: 'Chị', selfAddress: 'em', fullName: 'Lê Thị Hường', title: '' }
    const from = { sender: { name: 'Bảo', phone: '' }, office: 'Điện lạnh ATQ', today: '2026-11-25' as Day }
    expect(fillIn(birthday, { person, firm: null, address: '', ...from }).text).toBe(
      'Chào chị Hường,\nNhân dịp sinh nhật, Điện lạnh ATQ chúc chị nhiều sức khoẻ, niềm vui và thành công.\nEm cảm ơn chị đã luôn tin tưởng.\nBảo',
    )
  })

  it('are made, changed by one at a time, and taken away, each time with a line in the log', async () => {
    await using world = await createWorld()
    const { messages, audit } = world.client
    const made = await messages.createTemplate(aMessageTemplate())
    const changed = await messages.updateTemplate({ ...made, input: aMessageTemplate({ text: 'Cảm ơn {ong_ba} {ho_ten}.' }) })

    expect(changed).toEqual({ ...made, text: 'Cảm ơn {ong_ba} {ho_ten}.', version: 2 })
    await expect(messages.updateTemplate({ ...made, input: aMessageTemplate() })).rejects.toMatchObject({
      data: { reason: 'stale-version' },
    })
    await messages.removeTemplate(made.id)
    await expect(messages.removeTemplate(made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await messages.templates()).some(({ id }) => id === made.id)).toBe(false)
    const lines = await audit.list({ filter: { records: ['message-template'] }, offset: 0, limit: 10 })
    expect(lines.map(({ change }) => change)).toEqual(['erased', 'changed', 'created'])
  })

  it('bear a name that no other of their kind has', async () => {
    await using world = await createWorld()
    const { messages } = world.client
    await messages.createTemplate(aMessageTemplate())

    await expect(messages.createTemplate(aMessageTemplate())).rejects.toMatchObject({ data: { reason: 'message-name-taken' } })
    expect(await messages.createTemplate(aMessageTemplate({ kind: 'letter' }))).toMatchObject({ kind: 'letter' })
  })

  it('with a field that is none are refused at the field, with its name', async () => {
    await using world = await createWorld()
    const { messages } = world.client

    await expect(messages.createTemplate(aMessageTemplate({ text: 'Chào {biet_danh}' }))).rejects.toMatchObject({
      data: { issues: [{ path: ['text'], message: 'unknown-merge-field {biet_danh}' }] },
    })
    await expect(messages.createTemplate(aMessageTemplate({ text: ' \n' }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('are used by whoever sees customers, and written by whoever looks after the office', async () => {
    await using world = await createWorld()
    const seller = world.window(staffOf(world, { name: 'Trần Quốc Bảo', role: 'sales' }))

    expect(await seller.messages.templates()).toHaveLength(5)
    await expect(seller.messages.createTemplate(aMessageTemplate())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a message that was sent', () => {
  it('stands in the timeline of the customer and of whoever got it, and is no contact by itself', async () => {
    await using world = await createWorld()
    const { customers, contacts, notes } = world.client
    const { id: customerId } = await customers.create(aCustomer())
    const { id: contactId } = await contacts.create({ customerId, input: { fullName: 'Lê Thị Hường' } })
    const { id: colleague } = await contacts.create({ customerId, input: { fullName: 'Trần Đạt' } })

    await notes.create({ customerId, input: { text: 'Chúc mừng sinh nhật chị' }, sent: { channel: 'zalo', contactId } })
    await notes.create({ customerId, input: { text: 'Chỉ ghi lại' } })

    const told = { kind: 'note', note: 'Chúc mừng sinh nhật chị', state: 'zalo' }
    expect(await customers.timeline({ id: customerId })).toMatchObject([
      { kind: 'note', note: 'Chỉ ghi lại', state: '', person: '' },
      { ...told, person: 'Lê Thị Hường' },
    ])
    expect(await customers.timeline({ id: customerId, contactId })).toMatchObject([told])
    expect(await customers.timeline({ id: customerId, contactId: colleague })).toEqual([])
    expect((await customers.get(customerId)).lastContactAt).toBeNull()
  })

  it('stays what it is when its text is edited', async () => {
    await using world = await createWorld()
    const { customers, notes } = world.client
    const { id: customerId } = await customers.create(aCustomer())
    const { id, version } = await notes.create({ customerId, input: { text: 'Chào' }, sent: { channel: 'sms', contactId: null } })

    expect(await notes.update({ id, version, input: { text: 'Chào anh' } })).toMatchObject({ text: 'Chào anh', channel: 'sms' })
  })

  it('went to somebody who works there, to nobody else', async () => {
    await using world = await createWorld()
    const { customers, contacts, notes } = world.client
    const { id: customerId } = await customers.create(aCustomer())
    const other = await customers.create(aCustomer({ name: 'Sao Mai', phones: [] }))
    const { id: contactId } = await contacts.create({ customerId: other.id, input: { fullName: 'Trần Đạt' } })

    const sent = { channel: 'email' as const, contactId }
    await expect(notes.create({ customerId, input: { text: 'Chào' }, sent })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('to somebody who is erased stays with the customer, and is in the data file of whoever got it', async () => {
    await using world = await createWorld()
    const { customers, contacts, notes, bin, privacy } = world.client
    const { id: customerId } = await customers.create(aCustomer())
    const { id: contactId } = await contacts.create({ customerId, input: { fullName: 'Lê Thị Hường' } })
    await notes.create({ customerId, input: { text: 'Chào chị' }, sent: { channel: 'zalo', contactId } })

    const file = await privacy.dataFile({ customerId, contactId })
    expect(JSON.stringify(file)).toContain('Chào chị')
    await contacts.remove(contactId)
    await bin.erase([{ record: 'contact', recordId: contactId }])
    expect(await customers.timeline({ id: customerId })).toMatchObject([{ note: 'Chào chị', person: '' }])
  })
})

describe('how one speaks to somebody', () => {
  it('is kept with a contact and with a customer who is a person, and told in the log', async () => {
    await using world = await createWorld()
    const { customers, contacts, audit } = world.client
    const person = { kind: 'person' as const, name: 'Trần Đạt', honorific: 'Bác', selfAddress: 'cháu' }
    const { id: customerId } = await customers.create(aCustomer(person))
    const contact = await contacts.create({
      customerId,
      input: { fullName: 'Lê Thị Hường', honorific: 'Chị', selfAddress: 'em' },
    })

    expect(await customers.get(customerId)).toMatchObject(person)
    const input = { ...contact, phones: [], emails: [], employments: [], selfAddress: 'tôi' }
    expect(await contacts.update({ id: contact.id, version: 1, input })).toMatchObject({ honorific: 'Chị', selfAddress: 'tôi' })
    const [line] = await audit.list({ filter: { records: ['contact'] }, offset: 0, limit: 1 })
    expect(line?.fields).toEqual([{ field: 'selfAddress', from: 'em', to: 'tôi' }])
  })

  it('tells which private customers are women, where their name does not', async () => {
    await using world = await createWorld()
    const { customers } = world.client
    await customers.create(aCustomer({ kind: 'person', name: 'Trần Lan', honorific: 'Chị', phones: [] }))
    await customers.create(aCustomer({ kind: 'person', name: 'Lê Thị Đạt', honorific: 'Anh', phones: [] }))

    const women = await customers.list({ filter: { where: audienceFilter('women') }, offset: 0, limit: 10 })
    expect(women.map(({ name }) => name)).toEqual(['Trần Lan'])
  })
})
