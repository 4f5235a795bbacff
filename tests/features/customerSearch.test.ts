import { describe, expect, it } from 'vitest'
import type { CustomerInput } from '#shared/features/customers/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const identity = '036183012345'

/** Hoà Phát with its buyer Trần Thị Lan and a contract, and a few whose names are near. */
async function anOffice() {
  const world = await createWorld({ at: '2026-11-23 09:30' })
  const add = (input: Partial<CustomerInput>) =>
    world.client.customers.create(aCustomer({ code: '', phones: [], emails: [], ...input }))
  const hoaPhat = await add({
    name: 'Công ty TNHH Điện lạnh Hoà Phát',
    shortName: 'HPDL',
    code: 'KH00077',
    taxCode: '0101243150',
    ownerId: 1 as CustomerInput['ownerId'],
    phones: [{ typed: '024 3868 1234', label: '', hasZalo: false }],
    emails: [{ typed: 'lienhe@hoaphat.example', label: '' }],
  })
  await world.client.contacts.create({
    customerId: hoaPhat.id,
    input: { fullName: 'Trần Thị Lan', phones: [{ typed: '01682 219 000', label: '' }] },
  })
  await add({ kind: 'person', name: 'Nguyễn Văn Đức', taxCode: identity })
  await add({ kind: 'person', name: 'Nguyễn Hoa' })
  await add({ name: 'Nhà hàng Đại Việt' })
  return { world, hoaPhat, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}

const namesOf = async ({ client }: Pick<World, 'client'>, text: string) =>
  (await client.customers.list({ filter: { text } })).map(({ name }) => name)
const hitOf = async ({ client }: Pick<World, 'client'>, text: string) => {
  const [row] = await client.customers.list({ filter: { text } })
  return row && { name: row.name, hit: row.hit, guess: row.guess }
}
const HOA_PHAT = 'Công ty TNHH Điện lạnh Hoà Phát'

describe('a customer is found', () => {
  it.each([
    ['the beginning of its words, with accents or without', ['cty dien lanh hoa ph', 'Hoà Phát', 'dien lanh', 'lanh d']],
    ['what stands inside its words', ['ien lan', 'hat', 'oaphat']],
    ['the first letters of its words', ['dlhp', 'ĐLHP']],
    ['its short name, its code, and what stands in that', ['hpdl', 'kh00077', '0077']],
    ['its tax code and any part of it', ['0101243150', '43150', '2431']],
    ['any three digits of a number, in groups or not', ['024 3868', '38681234', '868', '1234', '+84 24 3868', '8424386']],
    ['the number of one of its people, as it is dialled now and as it was', ['0382219000', '01682219', '219000', '382 219 000']],
    ['the name of one of its people, or its first letters', ['tran thi lan', 'Lan Trần', 'ttl', 'ran th']],
    ['an address, in the middle too', ['lienhe@', 'hoaphat.ex', 'aphat']],
    ['letters that Telex left as they were typed', ['hoaf phats', 'ddieenj lanhj', 'traanf thij lan', 'hoaf ph']],
    ['letters that VNI left as they were typed', ['hoa2 pha1t', 'd9ie6n5', 'tra62n thi5']],
  ])('by %s', async (_what, texts) => {
    await using office = await anOffice()

    const found: [string, boolean][] = []
    for (const text of texts) found.push([text, (await namesOf(office.world, text)).includes(HOA_PHAT)])

    expect(found).toEqual(texts.map((text) => [text, true]))
  })

  it('by the number of a contract, or its beginning, however it is written', async () => {
    await using office = await anOffice()
    const { number } = await office.world.client.contracts.create(aContract(office.hoaPhat.id))

    for (const text of [
      number,
      number.toLowerCase(),
      `HĐ ${number}`,
      number.slice(0, -2),
      '12/2026',
      '12/20',
      'hop dong 12/2026',
    ])
      expect(await hitOf(office.world, text)).toMatchObject({ name: HOA_PHAT, hit: { by: 'contract', text: number } })
  })

  it('with the exact accents first, and by the middle of a word after all who begin so', async () => {
    await using office = await anOffice()
    const { world } = office
    for (const name of ['Lê Hòa', 'Lê Hoa', 'Lê Hoá']) await world.client.customers.create(aCustomer({ kind: 'person', name }))
    await world.client.customers.create(aCustomer({ kind: 'organisation', name: 'Nhựa Bahoa' }))

    expect((await namesOf(world, 'Lê Hoá'))[0]).toBe('Lê Hoá')
    expect((await namesOf(world, 'hoa')).at(-1)).toBe('Nhựa Bahoa')
  })

  it('no longer once it lies in the bin or its contact does, and again when they come back', async () => {
    await using office = await anOffice()
    const { client } = office.world
    const [lan] = await client.contacts.list(office.hoaPhat.id)
    if (!lan) throw new Error('no contact')

    await client.contacts.remove(lan.id)
    expect(await namesOf(office.world, 'tran thi')).toEqual([])
    await client.contacts.restore(lan.id)
    expect(await namesOf(office.world, 'ran th')).toEqual([HOA_PHAT])
    await client.customers.remove([office.hoaPhat.id])
    expect(await namesOf(office.world, 'dien lanh')).toEqual([])
  })

  it('in the same number by the list, each page of it, its count and its export', async () => {
    await using office = await anOffice()
    const { client } = office.world

    for (const text of ['hat', 'hoa', 'nguyen', '868', 'hoaf', 'phta', 'xyz']) {
      const rows = await client.customers.list({ filter: { text } })
      expect([text, await client.customers.count({ text })]).toEqual([text, rows.length])
      const [first] = await client.customers.list({ filter: { text }, limit: 1 })
      expect([text, first?.hitCount ?? 0]).toEqual([text, rows.length])
      const file = office.world.fileWith('ra.csv', '')
      expect((await client.customers.export({ filter: { text }, file, format: 'csv' })).rows).toBe(rows.length)
    }
  })
})

describe('a hit says why it is one', () => {
  it.each([
    ['hoa phat', null],
    ['dlhp', null],
    ['hoaf phats', null],
    ['tran thi lan', { by: 'contact', text: 'Trần Thị Lan', of: '' }],
    ['ttl', { by: 'contact', text: 'Trần Thị Lan', of: '' }],
    ['3868', { by: 'phone', text: '+842438681234', of: '' }],
    ['0382219', { by: 'phone', text: '+84382219000', of: 'Trần Thị Lan' }],
    ['01682219', { by: 'phone', text: '+84382219000', of: 'Trần Thị Lan' }],
    ['1682219', { by: 'phone', text: '01682 219 000', of: 'Trần Thị Lan' }],
    ['kh00077', { by: 'code', text: 'KH00077', of: '' }],
    ['0101243', { by: 'taxCode', text: '0101243150', of: '' }],
    ['lienhe', { by: 'email', text: 'lienhe@hoaphat.example', of: '' }],
    ['hpdl', { by: 'shortName', text: 'HPDL', of: '' }],
    ['hoa phat tran', { by: 'contact', text: 'Trần Thị Lan', of: '' }],
  ])('%j', async (text, hit) => {
    await using office = await anOffice()

    expect(await hitOf(office.world, text)).toEqual({ name: HOA_PHAT, hit, guess: '' })
  })
})

describe('where nothing is found', () => {
  it.each([
    ['two letters swapped', 'hoa phta', 'hoa phat'],
    ['a letter missing', 'dien lnh', 'dien lanh'],
    ['a letter too many', 'dienn lanh', 'dien lanh'],
    ['a wrong letter', 'dien lamh hoa', 'dien lanh hoa'],
    ['a wrong letter in the name of a contact', 'tran thi lxn', 'tran thi lan'],
    ['a wrong digit', '0382219001', '0382219000'],
  ])('%s is forgiven, and the hit says what was meant', async (_what, typed, meant) => {
    await using office = await anOffice()

    expect(await hitOf(office.world, typed)).toMatchObject({ name: HOA_PHAT, guess: meant })
  })

  it('two slips, a slip of two letters or nothing alike finds nobody', async () => {
    await using office = await anOffice()

    for (const text of ['diem lamh', 'qzx', 'zz', 'hoa phat xyzxyz', '???'])
      expect([text, await namesOf(office.world, text)]).toEqual([text, []])
  })

  it('is not said of a text that finds somebody as it stands', async () => {
    await using office = await anOffice()

    expect(await hitOf(office.world, 'hoa')).toMatchObject({ guess: '' })
    expect(await namesOf(office.world, 'viet')).toEqual(['Nhà hàng Đại Việt'])
  })
})

describe('what somebody may not see', () => {
  it('is not found digit by digit: a personal identity number only by the whole of it and by the end everybody sees', async () => {
    await using office = await anOffice()
    const found = async (text: string) => (await namesOf(office.world, text)).includes('Nguyễn Văn Đức')

    expect(await hitOf(office.world, identity)).toEqual({
      name: 'Nguyễn Văn Đức',
      hit: { by: 'taxCode', text: '•••• 2345', of: '' },
      guess: '',
    })
    expect(await hitOf(office.world, '2345')).toMatchObject({ hit: { by: 'taxCode', text: '•••• 2345' } })
    for (let length = 1; length < identity.length; length += 1) expect(await found(identity.slice(0, length))).toBe(false)
    for (const text of ['1830', '83012', '036183012346', '36183012345']) expect([text, await found(text)]).toEqual([text, false])
  })

  it('is neither found nor guessed: customers of a colleague, and contracts of one', async () => {
    await using office = await anOffice()
    const { world, hoaPhat } = office
    const { number } = await world.client.contracts.create(aContract(hoaPhat.id))
    const { client } = world
    const seller = staffOf(world, { name: 'Lê Bán Hàng', role: 'sales' })
    const theirs = world.window(seller)
    const finds = (text: string) => theirs.customers.list({ filter: { text } }).then((rows) => rows.map(({ name }) => name))

    for (const text of ['hoa phat', 'hat', 'tran thi lan', '3868', '0101243150', 'hoa phta', number])
      expect([text, (await finds(text)).includes(HOA_PHAT)]).toEqual([text, false])

    await client.customers.share({ id: hoaPhat.id, shares: [{ staffId: seller, mayEdit: false }] })
    expect(await finds('hat')).toContain(HOA_PHAT)
    expect(await finds(number)).toEqual([])
  })

  it('does not keep what they see from being found: a guess is made where only a colleague’s customer is called as was typed', async () => {
    await using office = await anOffice()
    const { world } = office
    const seller = staffOf(world, { name: 'Lê Bán Hàng', role: 'sales' })
    const add = (name: string, ownerId: StaffId) => world.client.customers.create(aCustomer({ name, ownerId, phones: [] }))
    await add('Siêu thị Dogn', 1 as StaffId)
    await add('Siêu thị Đông', seller)
    const rows = await world.window(seller).customers.list({ filter: { text: 'dogn' } })

    expect(rows.map(({ name, guess }) => [name, guess])).toEqual([['Siêu thị Đông', 'dong']])
  })
})
