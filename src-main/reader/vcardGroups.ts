import type { StagedGroup } from '#shared/features/imports/staging.ts'
import { normalizeText } from '#shared/kit/fold.ts'
import type { CardProperty } from './vcardLines.ts'

// A card may be a group: version 4.0 says so in KIND and names its people in MEMBER, Apple's programs do in properties of their own.

/** A group as its card tells it; its people by the UIDs of their cards and by their e-mails. */
export interface CardGroup {
  name: string
  members: readonly string[]
}

/** Undefined of a card that is no group's. */
export function groupIn(card: readonly CardProperty[]): CardGroup | undefined {
  const told = (...names: string[]) => card.filter(({ name }) => names.includes(name)).map(({ value }) => value.trim())
  const kinds = told('KIND', 'X-ADDRESSBOOKSERVER-KIND').map((kind) => kind.toLowerCase())
  if (!kinds.includes('group')) return undefined
  const [name = ''] = [...told('FN'), ...told('N').map((parts) => parts.replaceAll(';', ' '))]
  return {
    name: normalizeText(name.replaceAll('\\', '')).slice(0, LONGEST_NAME),
    members: told('MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER'),
  }
}

/** As long as the name of a contact group may be. */
const LONGEST_NAME = 100

/** By which the cards of a file name one another; undefined of one that has none. */
export function uidOf(card: readonly CardProperty[]): string | undefined {
  const uid = card.find(({ name }) => name === 'UID')?.value
  return uid === undefined ? undefined : bareUid(uid)
}

/** The rows of a group's people; `rows`: by UID. Who is reached at an e-mail shows when the rows are there. */
export function stagedGroup({ name, members }: CardGroup, rows: ReadonlyMap<string, number>): StagedGroup {
  const found = members.map((member) => rows.get(bareUid(member))).filter((row) => row !== undefined)
  const emails = members
    .map((member) => /^mailto:([^?]+)/iu.exec(member)?.[1]?.toLowerCase())
    .filter((email) => email !== undefined)
  return { name, rows: [...new Set(found)], emails: [...new Set(emails)] }
}

function bareUid(uid: string) {
  return uid
    .trim()
    .toLowerCase()
    .replace(/^urn:uuid:/u, '')
}
