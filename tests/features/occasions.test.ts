import { describe, expect, it } from 'vitest'
import type { Anniversary } from '#shared/features/occasions/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('the birthdays and founding days of the next seven days', () => {
  async function occasionsAt(at: string, born: string[]) {
    const world = await createWorld({ at: `${at} 09:30` })
    await using _closing = world
    for (const bornOn of born)
      await world.client.customers.create(
        aCustomer({ kind: 'person', name: `Sinh ${bornOn}`, bornOn: bornOn as Day, phones: [] }),
      )
    const { occasions } = await world.client.today.get()
    return occasions.map(({ personName, on, years }) => `${personName} → ${on}: ${years}`)
  }

  it('are those of firms, of persons and of the contacts of both', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const firm = await world.client.customers.create(aCustomer({ name: 'Công ty CP Gỗ Hồng Ước', bornOn: '2011-11-23' as Day }))
    const person = await world.client.customers.create(
      aCustomer({ kind: 'person', name: 'Phạm Phương Hằng', bornOn: '1990-11-25' as Day }),
    )
    await world.client.contacts.create({ customerId: firm.id, input: { fullName: 'Trần Quốc Bảo', bornOn: '1988-11-24' as Day } })

    expect((await world.client.today.get()).occasions).toEqual<Anniversary[]>([
      {
        kind: 'founding',
        customerId: firm.id,
        customerName: 'Công ty CP Gỗ Hồng Ước',
        personName: '',
        title: '',
        note: '',
        on: '2026-11-23' as Day,
        years: 15,
        lunar: null,
      },
      {
        kind: 'birthday',
        customerId: firm.id,
        customerName: 'Công ty CP Gỗ Hồng Ước',
        personName: 'Trần Quốc Bảo',
        title: '',
        note: '',
        on: '2026-11-24' as Day,
        years: 38,
        lunar: null,
      },
      {
        kind: 'birthday',
        customerId: person.id,
        customerName: 'Phạm Phương Hằng',
        personName: 'Phạm Phương Hằng',
        title: '',
        note: '',
        on: '2026-11-25' as Day,
        years: 36,
        lunar: null,
      },
    ])
  })

  it('begin today and end a week from now', async () => {
    expect(await occasionsAt('2026-11-23', ['1980-11-22', '1980-11-23', '1980-11-30', '1980-12-01'])).toEqual([
      'Sinh 1980-11-23 → 2026-11-23: 46',
      'Sinh 1980-11-30 → 2026-11-30: 46',
    ])
  })

  it('go on over the end of the year', async () => {
    expect(await occasionsAt('2026-12-29', ['1980-01-02', '1980-12-31', '1980-01-06'])).toEqual([
      'Sinh 1980-12-31 → 2026-12-31: 46',
      'Sinh 1980-01-02 → 2027-01-02: 47',
    ])
  })

  it('of 29/02 are on the 28th in a year without one', async () => {
    const born = ['1992-02-28', '1992-02-29', '1992-03-01']
    expect(await occasionsAt('2027-02-25', born)).toEqual([
      'Sinh 1992-02-28 → 2027-02-28: 35',
      'Sinh 1992-02-29 → 2027-02-28: 35',
      'Sinh 1992-03-01 → 2027-03-01: 35',
    ])
    expect(await occasionsAt('2028-02-25', born)).toEqual([
      'Sinh 1992-02-28 → 2028-02-28: 36',
      'Sinh 1992-02-29 → 2028-02-29: 36',
      'Sinh 1992-03-01 → 2028-03-01: 36',
    ])
  })

  it('are not those of this very year, which is no anniversary, nor of a day that has not come', async () => {
    expect(await occasionsAt('2026-11-23', ['2026-11-23', '2026-11-25', '2030-11-24', '2025-11-24'])).toEqual([
      'Sinh 2025-11-24 → 2026-11-24: 1',
    ])
  })

  it('leave out who is lost, who lies in the bin and a contact that was deleted', async () => {
    await using world = await createWorld({ at: '2026-11-23 09:30' })
    const bornOn = '1980-11-24' as Day
    const lost = await world.client.customers.create(aCustomer({ name: 'Đã mất', bornOn, stage: 'lost' }))
    await world.client.contacts.create({ customerId: lost.id, input: { fullName: 'Ở nơi đã mất', bornOn } })
    const gone = await world.client.customers.create(aCustomer({ name: 'Trong thùng rác', bornOn }))
    await world.client.contacts.create({ customerId: gone.id, input: { fullName: 'Ở trong thùng rác', bornOn } })
    await world.client.customers.remove([gone.id])
    const paused = await world.client.customers.create(aCustomer({ name: 'Ngừng theo dõi', bornOn, stage: 'paused' }))
    await world.client.contacts.create({ customerId: paused.id, input: { fullName: 'Đã xoá', bornOn } })
    await world.client.contacts.remove(3)

    expect((await world.client.today.get()).occasions.map((occasion) => occasion.customerName)).toEqual(['Ngừng theo dõi'])
  })

  it('are the first twenty, the nearest day first', async () => {
    const born = Array.from({ length: 25 }, (_, count) => `${1960 + count}-11-${count % 2 ? 24 : 28}`)
    const occasions = await occasionsAt('2026-11-23', born)

    expect(occasions).toHaveLength(20)
    expect(occasions.filter((occasion) => occasion.includes('2026-11-24'))).toHaveLength(12)
    expect(occasions.slice(0, 12).every((occasion) => occasion.includes('2026-11-24'))).toBe(true)
  })
})
