import { ORPCError } from '@orpc/server'
import { expect, it } from 'vitest'
import { type Random, randomFrom } from '#main/database/sample/random.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { chosenSeed, outOf, timeFor, trialsWanted } from '#tests/helpers/trials.ts'
import { createWorld, momentOf, type World } from '#tests/helpers/world.ts'

const seed = chosenSeed()
const rounds = trialsWanted(40)
const WINDOWS = 4
const EDITS = 25
type Client = World['client']

/** A record that several windows edit at once: its text grows by one word with every edit, so that a lost one leaves a gap. */
interface Edited {
  read: (client: Client) => Promise<{ version: number; text: string }>
  write: (client: Client, version: number, text: string) => Promise<unknown>
}

it(
  'P13: of records that several windows edit at once, no acknowledged edit is lost, and whoever came second is told each time',
  async () => {
    await using world = await createWorld()
    const windows = Array.from({ length: WINDOWS }, () => world.window(1 as never))
    const random = randomFrom(seed, 'windows')
    const figures = { edits: 0, lost: 0, made: 0, shown: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const kinds = [aCustomerOf, aContactOf, anAppointmentOf, aContractOf, aCallOf]
      const edited = await (kinds[round % kinds.length] ?? aCustomerOf)(world.client)
      await editTogether({ edited, windows, random, figures })
    }

    console.log(
      `P13 lost updates ${outOf(figures.lost, figures.edits)} edits in ${WINDOWS} windows · conflicts shown ${figures.shown}/${figures.made} made · seed ${seed}`,
    )
    expect(figures.lost).toBe(0)
    expect(figures.shown).toBe(figures.made)
    expect(figures.made).toBeGreaterThan(rounds)
  },
  timeFor(rounds, 3),
)

interface Together {
  edited: Edited
  windows: readonly Client[]
  random: Random
  figures: { edits: number; lost: number; made: number; shown: number }
}

async function editTogether({ edited, windows, random, figures }: Together) {
  const seen = await Promise.all(windows.map((client) => edited.read(client)))
  const acknowledged: string[] = []
  let version = seen[0]?.version ?? 0
  for (let number = 0; number < EDITS; number += 1) {
    // Two windows press save in the same moment: one of them has to be told.
    const chosen = random.chance(0.3)
      ? [random.whole(0, WINDOWS - 1), random.whole(0, WINDOWS - 1)]
      : [random.whole(0, WINDOWS - 1)]
    const savers = [...new Set(chosen)]
    const answers = await Promise.all(
      savers.map((index) => save(edited, windows[index] as Client, { ...(seen[index] as Seen), word: `w${number}-${index}` })),
    )
    const known = savers.map((index) => seen[index]?.version)
    const fresh = known.filter((one) => one === version).length
    figures.edits += savers.length
    figures.made += savers.length - Math.min(1, fresh)
    figures.shown += answers.filter(({ isStale }) => isStale).length
    const won = answers.filter(({ isStale }) => !isStale)
    acknowledged.push(...won.map(({ word }) => word))
    version += won.length
    for (const index of savers) if (random.chance(0.7)) seen[index] = await edited.read(windows[index] as Client)
  }
  const { text } = await edited.read(windows[0] as Client)
  figures.lost += acknowledged.filter((word) => !text.split(' ').includes(word)).length
}

interface Seen {
  version: number
  text: string
}

async function save(edited: Edited, client: Client, { version, text, word }: Seen & { word: string }) {
  try {
    await edited.write(client, version, `${text} ${word}`)
    return { word, isStale: false }
  } catch (error) {
    if (!(error instanceof ORPCError) || (error.data as { reason?: string }).reason !== 'stale-version') throw error
    return { word, isStale: true }
  }
}

async function aCustomerOf(client: Client): Promise<Edited> {
  const { id } = await client.customers.create(aCustomer({ phones: [] }))
  return {
    read: async (window) => {
      const { version, note } = await window.customers.get(id)
      return { version, text: note }
    },
    write: (window, version, note) => window.customers.update({ id, version, input: aCustomer({ phones: [], note }) }),
  }
}

async function aContactOf(client: Client): Promise<Edited> {
  const { id: customerId } = await client.customers.create(aCustomer({ phones: [] }))
  const { id } = await client.contacts.create({ customerId, input: { fullName: 'Trần Quốc Bảo' } })
  return {
    read: async (window) => {
      const contact = (await window.contacts.list(customerId)).find((one) => one.id === id)
      return { version: contact?.version ?? 0, text: contact?.note ?? '' }
    },
    write: (window, version, note) => window.contacts.update({ id, version, input: { fullName: 'Trần Quốc Bảo', note } }),
  }
}

async function anAppointmentOf(client: Client): Promise<Edited> {
  const startsAt = momentOf('2026-11-25 09:00')
  const input = { title: 'Khảo sát', startsAt, endsAt: startsAt + 3_600_000 }
  const { id } = await client.appointments.create(input)
  return {
    read: async (window) => {
      const { version, note } = await window.appointments.get(id)
      return { version, text: note }
    },
    write: (window, version, note) => window.appointments.update({ id, version, input: { ...input, note } }),
  }
}

async function aContractOf(client: Client): Promise<Edited> {
  const { id: customerId } = await client.customers.create(aCustomer({ phones: [] }))
  const number = crypto.randomUUID()
  const { id } = await client.contracts.create(aContract(customerId, { number }))
  return {
    read: async (window) => {
      const { version, note } = await window.contracts.get(id)
      return { version, text: note }
    },
    write: (window, version, note) => window.contracts.update({ id, version, input: aContract(customerId, { number, note }) }),
  }
}

async function aCallOf(client: Client): Promise<Edited> {
  const { id: customerId } = await client.customers.create(aCustomer({ phones: [] }))
  const plannedAt = momentOf('2026-11-25 09:00')
  const { id } = await client.calls.plan({ customerId, plannedAt })
  return {
    read: async (window) => {
      const { version, reason } = await window.calls.get(id)
      return { version, text: reason }
    },
    write: (window, version, reason) => window.calls.replan({ id, version, plannedAt, reason }),
  }
}
