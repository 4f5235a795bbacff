import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CustomerSort } from '#shared/features/customers/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'
import { makeChoices, makeField } from '#tests/helpers/customFields.ts'
import { importText } from '#tests/helpers/importing.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

// More rows than are looked at along an index before all are sorted instead: wherever a page begins, the order is one.
const ROWS = 5_600
const PAGE = 500
const choices = ['Tiền mặt', 'Chuyển khoản', 'Trả góp']

interface Made {
  name: string
  area: number | undefined
  pay: number | undefined
  isGiven: boolean | undefined
}

let world: World
let keys: Record<'area' | 'pay' | 'gift', CustomKey>
/** By their ids, in which order they came. */
const made: Made[] = []

beforeAll(async () => {
  world = await createWorld()
  const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
  const pay = await makeChoices(world, 'Cách trả', choices)
  const gift = await makeField(world, { kind: 'yesNo', label: 'Quà Tết' })
  keys = { area: area.key, pay: pay.key, gift: gift.key }
  for (let row = 0; row < ROWS; row += 1) {
    made.push({
      name: `Khách ${String(row).padStart(5, '0')}`,
      // Many are equal, one in seven has none; in the beginning of the order hardly one is given.
      area: row % 7 === 0 ? undefined : ((row * 37) % 300) - 20,
      pay: row % 5 === 0 ? undefined : row % choices.length,
      isGiven: row % 11 === 0 ? undefined : row % 97 === 0,
    })
  }
  const lines = made.map(({ name, area: own, pay: chosen, isGiven }) => {
    const given = isGiven === undefined ? '' : isGiven ? 'Có' : 'Không'
    return `${name},${own ?? ''},${chosen === undefined ? '' : choices[chosen]},${given}`
  })
  await importText(world, ['Tên khách hàng,Diện tích,Cách trả,Quà Tết', ...lines])
}, 120_000)

afterAll(() => world[Symbol.asyncDispose]())

/** The whole list as somebody who scrolls through it reads it. */
async function scrolled(sort: CustomerSort, where: Filter = { join: 'and', items: [] }) {
  const names: string[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await world.client.customers.list({ filter: { where }, sort, offset, limit: PAGE })
    names.push(...page.map(({ name }) => name))
    if (page.length < PAGE) return names
  }
}

/** The same as plain sorting has it: what is nothing comes last, what is equal in the order in which it came. */
function sortedHere(field: 'area' | 'pay' | 'isGiven', direction: 1 | -1, which: (one: Made) => boolean = () => true) {
  const heldIn = (one: Made) => (one[field] === undefined ? undefined : Number(one[field]))
  const chosen = made.filter(which)
  const filled = chosen.filter((one) => heldIn(one) !== undefined)
  const inOrder = filled.toSorted((one, other) => direction * (Number(heldIn(one)) - Number(heldIn(other))))
  return [...inOrder, ...chosen.filter((one) => heldIn(one) === undefined)].map(({ name }) => name)
}

describe('a list of more than five thousand', () => {
  it.each([
    ['area', 'area', 'ascending'],
    ['area', 'area', 'descending'],
    ['pay', 'pay', 'ascending'],
    ['pay', 'pay', 'descending'],
    ['gift', 'isGiven', 'ascending'],
    ['gift', 'isGiven', 'descending'],
  ] as const)('comes in the order of a field the office made, page after page: %s %s %s', async (key, field, direction) => {
    expect(await scrolled([{ by: keys[key], direction }])).toEqual(sortedHere(field, direction === 'ascending' ? 1 : -1))
  })

  it.each(['ascending', 'descending'] as const)('is narrowed to what few hold and stays in its order: %s', async (direction) => {
    const given: Filter = { join: 'and', items: [{ field: keys.gift, operator: 'yes' }] }
    const large: Filter = { join: 'and', items: [{ field: keys.area, operator: 'least', value: 270 }] }
    const way = direction === 'ascending' ? 1 : -1

    expect(await scrolled([{ by: keys.area, direction }], given)).toEqual(
      sortedHere('area', way, ({ isGiven }) => isGiven === true),
    )
    expect(await scrolled([{ by: keys.pay, direction }], large)).toEqual(sortedHere('pay', way, ({ area = 0 }) => area >= 270))
    expect(await scrolled([{ by: keys.area, direction }], large)).toEqual(sortedHere('area', way, ({ area = 0 }) => area >= 270))
  })

  it('is counted as it is listed', async () => {
    const where: Filter = { join: 'and', items: [{ field: keys.area, operator: 'most', value: 0 }] }

    expect(await world.client.customers.count({ where })).toBe(made.filter(({ area }) => area !== undefined && area <= 0).length)
    const groups = await world.client.customers.groupCounts({ filter: {}, group: keys.pay })
    expect(groups.map(({ name, count }) => [name, count])).toEqual([
      ...choices.map((label, index) => [label, made.filter(({ pay }) => pay === index).length]),
      [null, made.filter(({ pay }) => pay === undefined).length],
    ])
  })
})
