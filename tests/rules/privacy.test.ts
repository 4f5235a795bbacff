import { describe, expect, it } from 'vitest'
import { dueDays, rulesOfKind, workingDaysAfter } from '#shared/features/privacy/rules.ts'
import { consentInput, requestInput } from '#shared/features/privacy/schema.ts'
import { channels, consentForm, law, publicHolidays, purposes, requestKinds } from '#shared/features/privacy/stated.ts'
import type { Day } from '#shared/kit/day.ts'

const on = (text: string) => text as Day

describe('what the law says, as data', () => {
  it('is read whole: the law and its decree, purposes with their channels, kinds of request with their days', () => {
    expect(law.map(({ short }) => short)).toEqual(['Luật 91/2025/QH15', 'Nghị định 356/2025/NĐ-CP'])
    expect(purposes.map(({ key }) => key)).toContain('advertising')
    expect(channels.length).toBeGreaterThan(3)
    expect(requestKinds.map(({ key }) => key)).toEqual(['access', 'copy', 'correct', 'erase', 'withdraw', 'restrict', 'object'])
    expect(requestKinds.every(({ extensionDays }) => extensionDays <= 15)).toBe(true)
    expect(consentForm.vi.rights.length).toBe(consentForm.en.rights.length)
  })

  it('knows the public holidays of 2025 to 2027 and counts none that is not sure', () => {
    const sure = ['2025-01-01', '2025-01-29', '2025-09-02', '2026-02-17', '2026-04-27', '2026-09-02', '2027-02-06', '2027-05-03']
    for (const day of sure) expect(publicHolidays.has(day), day).toBe(true)
    for (const day of ['2026-11-24', '2027-02-04', '2026-01-02']) expect(publicHolidays.has(day), day).toBe(false)
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-16', 2, '2026-11-18', 'Monday: Wednesday'],
    ['2026-11-19', 2, '2026-11-23', 'Thursday, over a weekend: Monday'],
    ['2026-11-20', 2, '2026-11-24', 'Friday: Tuesday; the new holiday of 24/11 is not sure and therefore counted'],
    ['2026-11-22', 2, '2026-11-24', 'a Sunday counts from Monday'],
    ['2026-04-29', 2, '2026-05-05', 'over 30/4, 1/5 and a weekend'],
    ['2026-04-24', 2, '2026-04-29', 'over a weekend and a holiday that is made up for on Monday'],
    ['2026-02-13', 2, '2026-02-24', 'over the whole of Tết'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year and a weekend'],
  ])('%s and %i more end on %s (%s)', (from, count, end) => {
    expect(workingDaysAfter(on(from), count)).toBe(end)
  })
})

describe('due dates', () => {
  it.each([
    { kind: 'withdraw', hasOthers: false, dueOn: '2026-12-07' },
    { kind: 'withdraw', hasOthers: true, dueOn: '2026-12-12' },
    { kind: 'object', hasOthers: false, dueOn: '2026-12-07' },
    { kind: 'restrict', hasOthers: true, dueOn: '2026-12-12' },
    { kind: 'access', hasOthers: false, dueOn: '2026-12-02' },
    { kind: 'erase', hasOthers: false, dueOn: '2026-12-07' },
  ])('$kind of 22/11 (others have the data: $hasOthers): answered within two working days, done by $dueOn', (one) => {
    expect(dueDays({ ...one, receivedOn: on('2026-11-22') })).toEqual({ answerDueOn: '2026-11-24', dueOn: one.dueOn })
  })

  it('may be put off by fifteen days at most', () => {
    expect(rulesOfKind('withdraw')?.extensionDays).toBe(15)
  })
})

describe('what is typed', () => {
  const told = {
    customerId: 1,
    contactId: null,
    purpose: 'advertising',
    channel: 'call',
    happenedOn: '2026-11-22',
    means: 'phone',
  }

  it('a yes needs evidence: a file or a note; a no needs none', () => {
    expect(consentInput.safeParse({ ...told, state: 'given' }).error?.issues[0]).toMatchObject({
      message: 'evidence',
      path: ['note'],
    })
    expect(consentInput.safeParse({ ...told, state: 'given', note: 'Ghi âm 09:12' }).success).toBe(true)
    expect(consentInput.safeParse({ ...told, state: 'refused' }).success).toBe(true)
  })

  it('a state is always said, never assumed', () => {
    expect(consentInput.safeParse(told).success).toBe(false)
  })

  it('a purpose goes only with its own channels', () => {
    expect(consentInput.safeParse({ ...told, state: 'refused', purpose: 'sharing', channel: 'zalo' }).success).toBe(false)
  })

  it('a request is of a kind the law knows', () => {
    const request = { kind: 'erase', requester: 'Bà Lan', receivedOn: '2026-11-22', means: 'phone' }
    expect(requestInput.safeParse(request).success).toBe(true)
    expect(requestInput.safeParse({ ...request, kind: 'sue' }).success).toBe(false)
  })
})
