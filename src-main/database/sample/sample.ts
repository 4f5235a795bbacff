import type { StaffId } from '#shared/kit/id.ts'
import { splitFullName } from '#shared/kit/names.ts'
import { mergeSearchIndexes } from '../everything.ts'
import type { Sqlite } from '../open.ts'
import { officeCalendar } from './calendar.ts'
import { type CallPlan, lastContacts, pastCalls } from './calls.ts'
import { competeForSome } from './competitors.ts'
import { groupSome } from './contactGroups.ts'
import { type Profile, profiler } from './customers.ts'
import { type ContractRow, contractsOf, dealsOf } from './deals.ts'
import { deskCalls, futureCalls } from './desk.ts'
import { employSome } from './employments.ts'
import { giveSome } from './gifts.ts'
import { rememberSome } from './importantDates.ts'
import { meetingsOf } from './meetings.ts'
import { notesOf } from './notes.ts'
import { hopeForSome } from './opportunities.ts'
import { offerSome } from './products.ts'
import { buySome } from './purchases.ts'
import { apportion, randomFrom } from './random.ts'
import { remindOfSome } from './reminders.ts'
import { sectors } from './sectors.ts'
import { seriesOf } from './series.ts'
import { type Firm, livesOf, type Story } from './stories.ts'
import { tasksOf } from './tasks.ts'
import { type Trade, tradesOf } from './trades.ts'
import {
  byCreation,
  type Known,
  preparedWriter,
  type Relations,
  type Writer,
  writeCall,
  writeCategories,
  writeContract,
  writeCustomer,
  writeGroups,
  writeMeeting,
  writeSeries,
  writeTask,
} from './write.ts'

export interface SampleOptions {
  /** How many customers, at least 20; contacts 1.5, calls and appointments 5, contracts half as many, tasks a fifth. */
  size: number
  /** Unix ms; the history ends and the desks are laid at this moment. */
  now: number
  seed?: number
}

const smallest = 20
const seedOfCompany = 20_251_122
const colleagues = [
  'Lê Anh Tú',
  'Phạm Đức Dũng',
  'Trần Mai Lan',
  'Vũ Quang Huy',
  'Đặng Thu Hà',
  'Hoàng Minh Châu',
  'Bùi Xuân Trường',
]

/**
 * Fills an office that has nothing but its owner with a firm that sells air conditioning: customers, their people, talks,
 * appointments and contracts of the years before `now`. The same seed and `now` give the same rows. One transaction.
 * @throws RangeError for a size under 20
 */
export function fillWithSample(sqlite: Sqlite, options: SampleOptions) {
  if (!(options.size >= smallest)) throw new RangeError(`a sample needs ${smallest} customers, not ${options.size}`)
  const fill = sqlite.transaction(() => {
    const indexes = takeIndexes(sqlite)
    fillTables(sqlite, options)
    for (const sql of indexes) sqlite.exec(sql)
    employSome(sqlite)
    groupSome(sqlite, options)
    mergeSearchIndexes(sqlite)
  })
  fill.immediate()
  sqlite.exec('analyze')
}

/** Rows come by time, indexes want them in their own order: built at the end they take a third of the time. */
function takeIndexes(sqlite: Sqlite): string[] {
  const made = "from sqlite_master where type = 'index' and sql is not null order by rowid"
  const names = sqlite.prepare(`select name ${made}`).pluck().all() as string[]
  const statements = sqlite.prepare(`select sql ${made}`).pluck().all() as string[]
  for (const name of names) sqlite.exec(`drop index "${name}"`)
  return statements
}

function fillTables(sqlite: Sqlite, { size, now, seed = seedOfCompany }: SampleOptions) {
  const firm: Firm = { size, seed, calendar: officeCalendar(now, size <= 1000 ? 0.27 : 0.2), staff: hire(sqlite, size, now) }
  const stories = livesOf(firm)
  const trades = tradesOf(firm, stories)
  const meetings = Math.round(size * 0.6)
  const calls = callsOf(firm, stories, { trades, count: size * 5 - meetings })
  const writer = preparedWriter(sqlite)
  const pattern = sqlite.prepare('select contract_number_pattern from office').pluck().get() as string
  const contracts = contractsOf(firm, dealsOf(firm, stories, trades), { stories, trades, pattern })
  const known = writeCustomers(writer, firm, { stories, trades, calls, contracts })
  contracts.forEach((contract, index) => {
    writeContract(writer, { ...contract, id: index + 1, customerName: known[contract.customerId - 1]?.name ?? '' })
  })
  const words = randomFrom(seed, 'words')
  for (const call of calls.sort(byCreation)) writeCall(writer, call, { known: known[call.customer] as Known, random: words })
  for (const meeting of meetingsOf(firm, stories, { trades, count: meetings }).sort(byCreation)) {
    writeMeeting(writer, meeting, meeting.customer === null ? undefined : known[meeting.customer])
  }
  for (const series of seriesOf(firm)) writeSeries(writer, series, firm.staff[0] as StaffId)
  for (const task of tasksOf(firm, stories, Math.round(size / 5)))
    writeTask(writer, task, task.customer === null ? undefined : known[task.customer])
  for (const note of notesOf(firm, stories, (index) => trades[index]?.sector === 'person')) writer.note.run(note)
  remindOfSome(sqlite, now)
  rememberSome(sqlite, { seed, now })
  giveSome(sqlite, { seed, now })
  hopeForSome(sqlite, { seed, now })
  competeForSome(sqlite, { seed, now })
  offerSome(sqlite, { now })
  buySome(sqlite, { seed, now })
}

/** The owner is there already; the others sell. */
function hire(sqlite: Sqlite, size: number, now: number): StaffId[] {
  const count = size < 50 ? 0 : size < 200 ? 2 : size < 1000 ? 5 : size < 20_000 ? 6 : 7
  const statement = sqlite
    .prepare(
      "insert into staff (name, short_name, role_id, created_at) values (?, ?, (select id from roles where key = 'sales'), ?) returning id",
    )
    .pluck()
  const hired = colleagues.slice(0, count).map((name) => statement.get(name, splitFullName(name).given, now) as StaffId)
  return [sqlite.prepare('select min(id) from staff').pluck().get() as StaffId, ...hired]
}

function callsOf(firm: Firm, stories: readonly Story[], of: { trades: readonly Trade[]; count: number }): CallPlan[] {
  const desk = deskCalls(firm, stories, of.trades)
  const future = futureCalls(firm, stories, { trades: of.trades, count: Math.round(firm.size * 0.1) })
  const past = pastCalls(firm, stories, { trades: of.trades, count: of.count - desk.length - future.length })
  return [...past, ...desk, ...future]
}

function writeCustomers(
  writer: Writer,
  firm: Firm,
  of: { stories: readonly Story[]; trades: readonly Trade[]; calls: readonly CallPlan[]; contracts: readonly ContractRow[] },
): Known[] {
  const groups = writeGroups(writer)
  writeCategories(writer)
  const lastContactAt = lastContacts(firm.size, of.calls)
  const people = peopleCounts(firm, of)
  const profileOf = profiler(firm)
  const firstContracts = firstSigned(of.contracts)
  const relationsOf = relator()
  let firstContactId = 1
  return of.stories.map((story, index) => {
    const profile = profileOf(story, { index, trade: of.trades[index] as Trade, people: people[index] ?? 0 })
    const firstContract = firstContracts.get(index + 1) ?? ''
    const relations = relationsOf(index + 1, profile)
    const at = { index, groups, lastContactAt: lastContactAt[index] ?? null, relations, firstContract, firstContactId }
    const known = writeCustomer(writer, { profile, story }, at)
    firstContactId += profile.people.length
    return known
  })
}

/** A branch belongs to the firm before it; whoever says so was sent by a customer that was there already. */
function relator() {
  let lastFirm: number | null = null
  return (id: number, { kind, name, source }: Profile): Relations => {
    const isCompany = kind === 'organisation' && name.startsWith('Công ty')
    const isBranch = name.startsWith('Chi nhánh') || (isCompany && id % 40 === 0)
    const parentId = isBranch ? lastFirm : null
    if (isCompany && !isBranch) lastFirm = id
    return { parentId, referrerId: id > 10 && source === 'Khách cũ giới thiệu' ? id - 1 - (id % 10) : null }
  }
}

/** One and a half contacts for each customer, told ones included: several in a firm, seldom one for a person. */
function peopleCounts(firm: Firm, { stories, trades }: { stories: readonly Story[]; trades: readonly Trade[] }): number[] {
  const random = randomFrom(firm.seed, 'people')
  const told = stories.reduce((sum, { cast }) => sum + (cast?.people.length ?? 0), 0)
  const weights = trades.map(({ sector }, index) =>
    stories[index]?.cast ? 0 : sectors[sector].people * (0.45 + 1.1 * random.next() ** 1.4),
  )
  return apportion(Math.round(firm.size * 1.5) - told, weights)
}

/** By customer, the number of the contract that was signed first. */
function firstSigned(contracts: readonly ContractRow[]): Map<number, string> {
  const signed = contracts.filter(({ signedOn }) => signedOn !== null)
  signed.sort((one, other) => ((one.signedOn ?? '') < (other.signedOn ?? '') ? 1 : -1))
  return new Map(signed.map(({ customerId, number }) => [customerId, number]))
}
