import type { CustomField } from '#shared/features/customFields/schema.ts'
import { customKey } from '#shared/kit/customKey.ts'
import type { World } from './world.ts'

type NewField = Parameters<World['client']['customFields']['create']>[0]

/** A field of customers, changed by what the test is about; with the key its values go by. */
export async function makeField(
  { client }: Pick<World, 'client'>,
  changes: Partial<NewField> & Pick<NewField, 'kind' | 'label'>,
) {
  const field = await client.customFields.create({ record: 'customer', ...changes })
  return { ...field, key: customKey(field.id) }
}

/** A field of choices by their labels, and the id of each. */
export async function makeChoices(
  world: Pick<World, 'client'>,
  label: string,
  labels: readonly string[] | { labels: readonly string[]; kind: 'choices' },
) {
  const { kind, labels: named } = 'kind' in labels ? labels : { kind: 'choice' as const, labels }
  const field = await makeField(world, { kind, label, choices: named.map((one) => ({ label: one })) })
  const idOf = (wanted: string) => choiceOf(field, wanted)
  return { ...field, idOf }
}

export function choiceOf({ choices }: Pick<CustomField, 'choices'>, label: string) {
  const choice = choices.find((one) => one.label === label)
  if (!choice) throw new Error(`no choice ${label}`)
  return choice.id
}

/** An office that made a field of every kind, some of them for contacts, and filled them in. */
export async function customiseSome({ client }: Pick<World, 'client'>) {
  const [row, other] = await client.customers.list({ filter: {}, limit: 2 })
  if (!row || !other) throw new Error('an office without customers')
  const { id } = row
  const world = { client }
  const car = await makeField(world, { kind: 'text', label: 'Biển số xe' })
  const area = await makeField(world, { kind: 'number', label: 'Diện tích' })
  const limit = await makeField(world, { kind: 'money', label: 'Hạn mức' })
  const visit = await makeField(world, { kind: 'day', label: 'Ngày khảo sát' })
  const rite = await makeField(world, { kind: 'lunarDay', label: 'Ngày giỗ' })
  const pay = await makeChoices(world, 'Cách trả', ['Tiền mặt', 'Chuyển khoản'])
  const brands = await makeChoices(world, 'Hãng', { kind: 'choices', labels: ['Daikin', 'LG', 'Gree'] })
  const gift = await makeField(world, { kind: 'yesNo', label: 'Nhận quà' })
  const helper = await makeField(world, { kind: 'person', label: 'Kỹ thuật' })
  const agent = await makeField(world, { kind: 'customer', label: 'Đại lý' })
  const hobby = await makeField(world, { record: 'contact', kind: 'text', label: 'Sở thích' })
  const me = await client.staff.me()
  const customer = await client.customers.get(id)
  await client.customers.update({
    ...{ id, version: customer.version },
    input: {
      ...customer,
      phones: [],
      emails: [],
      custom: {
        ...{
          [car.key]: '29A-123.45',
          [area.key]: 12.5,
          [limit.key]: 50_000_000,
          [visit.key]: '2026-11-20',
          [rite.key]: '2026-08-27',
        },
        ...{ [pay.key]: pay.idOf('Chuyển khoản'), [brands.key]: [brands.idOf('Daikin'), brands.idOf('Gree')], [gift.key]: true },
        ...{ [helper.key]: me.id, [agent.key]: other.id },
      },
    },
  })
  await client.contacts.create({ customerId: id, input: { fullName: 'Lê Thị Hoa', custom: { [hobby.key]: 'Câu cá' } } })
}
