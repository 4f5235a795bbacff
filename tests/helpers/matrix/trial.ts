import type { BuiltInRole } from '#shared/features/roles/schema.ts'
import type { CustomerId, FileToken, StaffId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { staffOf } from '#tests/helpers/hire.ts'
import { momentOf, type World } from '#tests/helpers/world.ts'
import type { Owner } from './paper.ts'

type Client = World['client']

/** One question of the matrix: who asks, and whose rows it is about. */
export interface Trial {
  world: World
  /** Whoever asks. */
  client: Client
  /** Makes what the question is about. */
  boss: Client
  me: StaffId
  /** Whose row it is. */
  owner: StaffId
}

export interface Office {
  world: World
  me: StaffId
  trial: (owner: Owner) => Trial
}

const FOUNDER = 1 as StaffId

/** An office of four: the boss, who asks, somebody in the same department and somebody in another. */
export function officeOf(world: World, role: BuiltInRole): Office {
  const me = staffOf(world, { name: 'Người Hỏi', role, department: 'Kinh doanh' })
  const people: Record<Owner, StaffId> = {
    own: me,
    colleague: staffOf(world, { name: 'Cùng Phòng', role: 'sales', department: 'Kinh doanh' }),
    'other department': staffOf(world, { name: 'Phòng Khác', role: 'sales', department: 'Kỹ thuật' }),
  }
  const [client, boss] = [world.window(me), world.window(FOUNDER)]
  return { world, me, trial: (owner) => ({ world, client, boss, me, owner: people[owner] }) }
}

/** Asked with it, whatever would take long ends at once: but not before the role was looked at. */
export const noFile = '22222222-2222-4222-8222-222222222222' as FileToken

let count = 0
/** What no other row of the office has. */
export function fresh(text: string) {
  count += 1
  return `${text} ${count}`
}

export function customerOf({ boss }: Trial, ownerId: StaffId | null) {
  return boss.customers.create(aCustomer({ name: fresh('Cơ khí'), phones: [], ownerId }))
}

/** A customer everybody sees who sees any. */
export async function nobodysCustomer(trial: Trial): Promise<CustomerId> {
  return (await customerOf(trial, null)).id
}

export async function contactOf(trial: Trial) {
  const { id: customerId } = await customerOf(trial, trial.owner)
  return trial.boss.contacts.create({ customerId, input: { fullName: fresh('Lê Văn') } })
}

export async function callOf(trial: Trial) {
  const customerId = await nobodysCustomer(trial)
  return trial.boss.calls.plan({ customerId, staffId: trial.owner, plannedAt: momentOf('2026-11-23 09:00') })
}

export function meetingOf({ boss, owner }: Trial) {
  return boss.appointments.create({
    title: fresh('Khảo sát'),
    staffId: owner,
    startsAt: momentOf('2026-11-24 09:00'),
    endsAt: momentOf('2026-11-24 10:00'),
  })
}

/** A series, of which one time begins at nine on 25/11. */
export function seriesOf({ boss, owner }: Trial) {
  const [startsAt, endsAt] = [momentOf('2026-11-24 09:00'), momentOf('2026-11-24 10:00')]
  return boss.appointments.create({ title: fresh('Giao ban'), staffId: owner, startsAt, endsAt, rule: 'FREQ=DAILY' })
}

export async function contractOf(trial: Trial, changes: Parameters<typeof aContract>[1] = {}) {
  const customerId = await nobodysCustomer(trial)
  return trial.boss.contracts.create(aContract(customerId, { number: fresh('HĐ'), ownerId: trial.owner, ...changes }))
}

export function draftOf(trial: Trial) {
  return contractOf(trial, { status: 'draft', signedOn: null })
}

export async function fileOf(trial: Trial) {
  const { id } = await contractOf(trial)
  const file = trial.world.fileWith('bien-ban.txt', fresh('biên bản'))
  return trial.boss.contracts.attach({ id, file, role: 'other' })
}
