import type { CategoryColour } from '#shared/features/categories/choices.ts'
import { contractSearchWords } from '#shared/features/contracts/rules.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { splitFullName } from '#shared/kit/names.ts'
import { personSortKey, textSortKey } from '#shared/kit/sortKey.ts'
import type { Sqlite } from '../open.ts'
import { customerWords } from '../search.ts'
import type { CallPlan } from './calls.ts'
import { keysOf, type Profile, saidName } from './customers.ts'
import type { ContractRow } from './deals.ts'
import type { MeetingPlan } from './meetings.ts'
import type { Random } from './random.ts'
import { filled, groupNames } from './sectors.ts'
import type { SeriesPlan } from './series.ts'
import type { Story } from './stories.ts'
import type { TaskPlan } from './tasks.ts'
import { shortNotes } from './topics.ts'

/** What calls, appointments and contracts need to remember of a customer. */
export interface Known {
  name: string
  /** As people say it: without the legal form, 'nhà …' for a person. */
  said: string
  address: string
  phone: string
  people: { id: number; called: string; phone: string }[]
}

/** One statement for each table; rows are written with their ids, so that they can refer to one another. */
export function preparedWriter(sqlite: Sqlite) {
  const into = (table: string, fields: string) => {
    const names = fields.split(/,\s+/u)
    const columns = names.map((name) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`))
    return sqlite.prepare(`insert into ${table} (${columns.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`)
  }
  const written = 'createdAt, updatedAt'
  return {
    group: into('customer_groups', 'id, name'),
    category: into('categories', 'id, name, colour, position'),
    bears: into('category_links', 'record, recordId, categoryId'),
    customer: into(
      'customers',
      `id, code, kind, name, shortName, tradeName, englishName, sortKey, foldedName, stage, groupId, source, industry, size, taxCode, address,
      province, website, rating, ownerId, parentId, referrerId, bornOn, honorific, selfAddress, nickname, spouse, manager, assistant,
      revenue, budget, creditLimit, neededOn, neededPlace, needs, tastes, note, lastContactAt, version, ${written}`,
    ),
    customerWords: customerWords(sqlite),
    stage: into('stage_changes', 'customerId, fromStage, toStage, changedAt, staffId, reason'),
    contact: into(
      'contacts',
      `id, customerId, honorific, selfAddress, fullName, sortKey, title, department, decisionRole, bornOn, nickname, spouse,
      manager, assistant, address, isMain, note, ${written}`,
    ),
    point: into('contact_points', 'customerId, contactId, kind, typed, normal, label, hasZalo, position'),
    address: into('customer_addresses', 'customerId, label, address, province, position'),
    contract: into(
      'contracts',
      `id, number, name, sortKey, customerId, ownerId, madeOn, signedOn, startsOn, endsOn, value, status, note, version, ${written}`,
    ),
    contractWords: into('contract_search', 'rowid, words'),
    call: into(
      'calls',
      `customerId, contactId, staffId, phone, direction, plannedAt, reason, doneAt, outcome, durationSeconds, note, attempts,
      rollovers, isPromised, version, ${written}`,
    ),
    note: into('notes', `customerId, staffId, text, isPinned, ${written}`),
    task: into(
      'tasks',
      `title, startsOn, dueOn, dueMinute, status, priority, percent, staffId, giverId, acceptance, customerId, topic, estimatedMinutes,
      spentMinutes, note, doneAt, rule, regenerateDays, ${written}`,
    ),
    appointment: into('appointments', `title, customerId, staffId, startsAt, endsAt, isAllDay, location, note, ${written}`),
    series: into('appointments', `title, staffId, startsAt, endsAt, isAllDay, rule, location, note, ${written}`),
  }
}

export type Writer = ReturnType<typeof preparedWriter>

export function writeGroups(writer: Writer): Map<string, number> {
  const groups = new Map(groupNames.map((name, index) => [name, index + 1]))
  for (const [name, id] of groups) writer.group.run({ id, name })
  return groups
}

const categories: readonly {
  name: string
  colour: CategoryColour
  isOf: (id: number, of: { profile: Profile; story: Story }) => boolean
}[] = [
  { name: 'VIP', colour: 'purple', isOf: (_, { profile, story }) => profile.rating === 'A' && story.stage === 'loyal' },
  { name: 'Quà Tết', colour: 'red', isOf: (_, { story }) => story.stage === 'loyal' },
  { name: 'Quà 8/3', colour: 'pink', isOf: (id, { profile }) => profile.kind === 'person' && id % 3 === 0 },
  { name: 'Trả chậm', colour: 'orange', isOf: (id, { story }) => story.stage === 'customer' && id % 7 === 0 },
  { name: 'Hội chợ 2026', colour: 'teal', isOf: (id, { story }) => story.stage === 'lead' && id % 4 === 0 },
]

export function writeCategories(writer: Writer) {
  for (const [index, { name, colour }] of categories.entries())
    writer.category.run({ id: index + 1, name, colour, position: index + 1 })
}

/** Customers that were written before. */
export interface Relations {
  parentId: number | null
  referrerId: number | null
}

interface Place {
  index: number
  groups: ReadonlyMap<string, number>
  lastContactAt: number | null
  relations: Relations
  /** The number of the contract that made it a customer. */
  firstContract: string
  /** The id of its first contact. */
  firstContactId: number
}

/** One customer with its history, its people and everything it is found by. */
export function writeCustomer(writer: Writer, { profile, story }: { profile: Profile; story: Story }, at: Place): Known {
  const id = at.index + 1
  const { sortKey, foldedName, words } = keysOf(profile)
  const { stage, ownerId, createdAt, steps } = story
  const history = { stage, ownerId, createdAt, updatedAt: steps.at(-1)?.at ?? createdAt, version: steps.length }
  const groupId = at.groups.get(profile.group) ?? null
  writer.customer.run({
    ...profile,
    ...history,
    ...at.relations,
    id,
    sortKey,
    foldedName,
    groupId,
    lastContactAt: at.lastContactAt,
  })
  writer.customerWords.add(id, words)
  for (const { from, to, at: changedAt, reason: why } of steps) {
    const reason = to === 'customer' ? at.firstContract : why
    writer.stage.run({ customerId: id, fromStage: from, toStage: to, changedAt, staffId: ownerId ?? 1, reason })
  }
  writePoints(writer, profile.points, { customerId: id, contactId: null })
  for (const [position, address] of profile.addresses.entries()) writer.address.run({ ...address, customerId: id, position })
  for (const [index, { isOf }] of categories.entries())
    if (isOf(id, { profile, story })) writer.bears.run({ record: 'customer', recordId: id, categoryId: index + 1 })
  const people = profile.people.map((person, index) => {
    const contact = {
      id: at.firstContactId + index,
      customerId: id,
      isMain: index === 0 ? 1 : 0,
      createdAt,
      updatedAt: createdAt,
    }
    writer.contact.run({ ...person, ...contact, sortKey: personSortKey(person.fullName) })
    writePoints(writer, person.points, { customerId: id, contactId: contact.id })
    const called = `${person.honorific.toLowerCase()} ${splitFullName(person.fullName).given}`
    return { id: contact.id, called, phone: phoneOf(person.points) }
  })
  const said = profile.kind === 'person' ? `nhà ${profile.name}` : saidName(profile.name)
  const address = profile.address.split(',').slice(0, 2).join(',')
  return { name: profile.name, said, address, phone: phoneOf(profile.points), people }
}

function writePoints(writer: Writer, points: Profile['points'], of: { customerId: number; contactId: number | null }) {
  for (const [position, point] of points.entries()) writer.point.run({ ...point, ...of, position })
}

function phoneOf(points: Profile['points']) {
  return points.find((point) => point.kind === 'phone')?.typed ?? ''
}

export function writeContract(writer: Writer, contract: ContractRow & { id: number; customerName: string }) {
  writer.contract.run({ ...contract, sortKey: textSortKey(contract.name) })
  writer.contractWords.run({ rowid: contract.id, words: contractSearchWords(contract) })
}

export function writeCall(writer: Writer, plan: CallPlan, to: { known: Known; random: Random }) {
  const { known, random } = to
  const isMain = plan.told !== undefined || random.chance(0.72)
  const person = known.people[isMain ? 0 : random.whole(0, Math.max(0, known.people.length - 1))]
  const { reason, note } = plan.told ?? wordsOf(plan, person?.called ?? 'khách', random)
  const isTalk = plan.outcome === 'reached' || plan.outcome === 'call-back' || plan.outcome === 'refused'
  writer.call.run({
    ...plan,
    customerId: plan.customer + 1,
    contactId: person?.id ?? null,
    phone: person?.phone || known.phone,
    direction: plan.isIncoming ? 'in' : 'out',
    reason,
    durationSeconds: isTalk ? Math.round(25 + 700 * random.next() ** 2.4) : null,
    note,
    rollovers: plan.rollovers ?? 0,
    isPromised: plan.isPromised ? 1 : 0,
    version: plan.plannedAt !== null && plan.doneAt !== null ? 2 : 1,
    updatedAt: plan.doneAt ?? plan.createdAt,
  })
}

export function writeMeeting(writer: Writer, plan: MeetingPlan, known: Known | undefined) {
  writer.appointment.run({
    ...plan,
    title: plan.title.replace('{khách}', known?.said ?? ''),
    customerId: plan.customer === null ? null : plan.customer + 1,
    isAllDay: plan.isAllDay ? 1 : 0,
    location: known ? known.address : plan.isAllDay ? 'Cung Triển lãm Kiến trúc, Quy hoạch' : 'Phòng họp',
    updatedAt: plan.createdAt,
  })
}

/** Written down on the day it began. */
export function writeSeries(writer: Writer, plan: SeriesPlan, staffId: StaffId) {
  const at = plan.startsAt
  writer.series.run({ ...plan, staffId, isAllDay: plan.isAllDay ? 1 : 0, createdAt: at, updatedAt: at })
}

export function writeTask(writer: Writer, plan: TaskPlan, known: Known | undefined) {
  writer.task.run({
    ...plan,
    title: plan.title.replace('{khách}', known?.said ?? ''),
    customerId: plan.customer === null ? null : plan.customer + 1,
    updatedAt: plan.doneAt ?? plan.createdAt,
  })
}

/** Calls and appointments stand in the table in the order in which they were written down. */
export function byCreation(one: { createdAt: number }, other: { createdAt: number }) {
  return one.createdAt - other.createdAt
}

function wordsOf(plan: CallPlan, called: string, random: Random) {
  const reason = filled(plan.topic.reason, random)
  if (plan.outcome === null) return { reason, note: '' }
  const notes = plan.outcome === 'reached' ? plan.topic.notes : shortNotes[plan.outcome]
  const note = plan.outcome !== 'reached' && random.chance(0.35) ? '' : random.pick(notes)
  const spoken = note.replaceAll('{Ai}', called.charAt(0).toUpperCase() + called.slice(1)).replaceAll('{ai}', called)
  return { reason, note: filled(spoken, random) }
}
