import { expect, it } from 'vitest'
import { addDays, type Day } from '#shared/kit/day.ts'
import { createWorld } from '#tests/helpers/world.ts'

it('a request is answered by the newest list of holidays, and not by days the office itself takes off', async () => {
  await using world = await createWorld()
  const { privacy, workingTime } = world.client
  const day = '2026-11-24' as Day
  const request = { kind: 'access', requester: 'Bà Lan', receivedOn: '2026-11-23' as Day, means: 'phone' as const }
  const answerDueOn = async () => (await privacy.addRequest(request)).answerDueOn
  const usual = await answerDueOn()

  await workingTime.chooseDay({ on: day, chosen: { isOff: true, name: 'Du lịch' } })
  expect(await answerDueOn()).toBe(usual)
  const file = { source: 'Thông báo mới', days: [{ on: day, vi: 'Ngày Văn hoá', en: 'Culture Day', sure: true }] }
  await workingTime.loadHolidays({ file: world.fileWith('holidays.json', JSON.stringify(file)) })
  expect(await answerDueOn()).toBe(addDays(usual, 1))
  await workingTime.chooseDay({ on: day, chosen: { isOff: false, name: '' } })
  expect(await answerDueOn()).toBe(addDays(usual, 1))
})
