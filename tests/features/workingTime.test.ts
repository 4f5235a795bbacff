import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workingTimeOf } from '#shared/features/workingTime/rules.ts'
import type { Day } from '#shared/kit/day.ts'
import { lunarOf } from '#shared/kit/lunar.ts'
import { partOf, usualHours, workingDayFrom } from '#shared/kit/workingTime.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const culture = '2026-11-24' as Day

async function dayOf(world: World, on: string) {
  return (await world.client.workingTime.get()).days.find((day) => day.on === on)
}

async function holidays(world: World, from: string, to: string) {
  const entries = await world.client.appointments.calendar({ from: momentOf(from), to: momentOf(to), layers: ['holiday'] })
  return entries.map(({ title, state, startsAt, endsAt }) => `${title} ${state} ${(endsAt - startsAt) / 86_400_000}`)
}

describe('the hours of an office', () => {
  it('are from eight to half past five, with Saturdays, until it says otherwise', async () => {
    await using world = await createWorld()
    expect((await world.client.workingTime.get()).hours).toEqual(usualHours)
    const hours = {
      ...usualHours,
      closesMinute: 17 * 60,
      lunchFromMinute: null,
      lunchToMinute: null,
      saturday: 'morning' as const,
    }
    await world.client.workingTime.changeHours(hours)
    await world.restart()
    expect((await world.client.workingTime.get()).hours).toEqual(hours)
  })

  it.each([
    [{ closesMinute: 8 * 60 }, 'ends-before-start'],
    [{ lunchToMinute: null }, 'required'],
    [{ lunchFromMinute: 7 * 60 }, 'not-in-between'],
    [{ lunchToMinute: 18 * 60 }, 'not-in-between'],
  ])('refuse %j', async (change, message) => {
    await using world = await createWorld()
    await expect(world.client.workingTime.changeHours({ ...usualHours, ...change })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: expect.arrayContaining([expect.objectContaining({ message })]) },
    })
  })

  it('stand in the log as times and words', async () => {
    await using world = await createWorld()
    await world.client.workingTime.changeHours({ ...usualHours, saturday: 'off' })
    const [entry] = await world.client.audit.list({ filter: {}, offset: 0, limit: 1 })
    expect(entry).toMatchObject({ record: 'office', action: 'workingTime.changeHours' })
    expect(entry?.fields).toContainEqual({ field: 'saturday', from: null, to: 'off' })
  })
})

describe('public holidays', () => {
  it('are told in English with all that is noted of them, and a file that knows none is told as it is', async () => {
    await using world = await createWorld()
    const vietnamese = /[ạ-ỹđơư]/iu
    const { days, sourceEn } = await world.client.workingTime.get()
    const told = [sourceEn, ...days.flatMap(({ en, note, noteEn }) => (note ? [en, noteEn] : [en]))]
    expect(told.filter((text) => text === '')).toEqual([])
    expect(told.join(' ').replaceAll(/Hùng|Tết/gu, '')).not.toMatch(vietnamese)
    const span = { from: momentOf('2026-11-23'), to: momentOf('2026-11-30'), layers: ['holiday' as const] }
    expect(await world.client.appointments.calendar(span)).toMatchObject([
      { titleEn: 'Vietnam Culture Day', locationEn: expect.stringContaining('Labour Code') },
    ])

    const file = { source: 'Thông báo', days: [{ on: culture, vi: 'Nghỉ', en: 'Off', sure: true, note: 'Cả ngày' }] }
    await world.client.workingTime.loadHolidays({ file: world.fileWith('holidays.json', JSON.stringify(file)) })
    expect(await world.client.workingTime.get()).toMatchObject({ sourceEn: 'Thông báo', days: [{ noteEn: 'Cả ngày' }] })
  })

  it('are known from 2024 to 2027, Tết by the Vietnamese moon, each year with its source', async () => {
    await using world = await createWorld()
    const { days, source } = await world.client.workingTime.get()
    expect(source).toContain('Bộ luật Lao động')
    for (const year of ['2024', '2025', '2026', '2027']) {
      const off = days.filter(({ on, kind }) => on.startsWith(year) && kind === 'off')
      expect(off.length).toBeGreaterThanOrEqual(8)
      expect(off.some(({ on }) => lunarOf(on).month === 1 && lunarOf(on).day === 1)).toBe(true)
    }
  })

  it('of which nobody is sure are shown and worked on, until the office decides', async () => {
    await using world = await createWorld()
    expect(await dayOf(world, culture)).toMatchObject({
      kind: 'unsure',
      isChosen: false,
      note: expect.stringContaining('hiệu lực'),
    })
    expect(await holidays(world, '2026-11-23', '2026-11-29')).toEqual(['Ngày Văn hoá Việt Nam unsure 1'])
    const isOff = async () => partOf(workingTimeOf(await world.client.workingTime.get()), culture) === 'off'
    expect(await isOff()).toBe(false)

    await world.client.workingTime.chooseDay({ on: culture, chosen: { isOff: true, name: '' } })
    expect(await isOff()).toBe(true)
    expect(await holidays(world, '2026-11-23', '2026-11-29')).toEqual(['Ngày Văn hoá Việt Nam off 1'])
    await world.client.workingTime.chooseDay({ on: culture, chosen: null })
    expect(await isOff()).toBe(false)
  })

  it('and days to make up for them are what the office says of single days', async () => {
    await using world = await createWorld()
    await world.client.workingTime.chooseDay({ on: '2026-12-31' as Day, chosen: { isOff: true, name: 'Nghỉ cuối năm' } })
    await world.client.workingTime.chooseDay({ on: '2027-01-03' as Day, chosen: { isOff: false, name: '' } })
    const time = workingTimeOf(await world.client.workingTime.get())
    expect(workingDayFrom(time, '2026-12-31' as Day)).toBe('2027-01-02')
    expect(partOf(time, '2027-01-03' as Day)).toBe('whole')
    expect(await holidays(world, '2026-12-30', '2027-01-05')).toEqual(['Nghỉ cuối năm off 1', 'Tết Dương lịch off 1', ' work 1'])
  })

  it('in a row stand on the calendar as one', async () => {
    await using world = await createWorld()
    expect(await holidays(world, '2026-02-09', '2026-02-28')).toEqual(['Tết Nguyên đán off 5'])
    expect(await holidays(world, '2026-02-18', '2026-02-19')).toEqual(['Tết Nguyên đán off 1'])
  })

  it('come from a newer file, and what is none changes nothing', async () => {
    await using world = await createWorld()
    const shipped = JSON.parse(readFileSync(new URL('../../resources/holidays.json', import.meta.url), 'utf8'))
    const days = [...shipped.days, { on: '2028-01-26', vi: 'Tết Nguyên đán', en: 'Lunar New Year', sure: true }]
    const file = world.fileWith('holidays.json', JSON.stringify({ source: 'Thông báo 2028', days }))
    expect(await world.client.workingTime.loadHolidays({ file })).toEqual({ days: days.length })
    expect(await world.client.workingTime.get()).toMatchObject({ source: 'Thông báo 2028', isOwn: true })

    const broken = world.fileWith('provinces.json', JSON.stringify({ source: 'x', days: [{ on: '2028-02-31' }] }))
    await expect(world.client.workingTime.loadHolidays({ file: broken })).rejects.toMatchObject({
      data: { reason: 'not-holidays' },
    })
    expect(await dayOf(world, '2028-01-26')).toMatchObject({ kind: 'off' })
    await world.client.workingTime.resetHolidays()
    expect(await dayOf(world, '2028-01-26')).toBeUndefined()
  })
})
