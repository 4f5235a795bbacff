import { personalFieldNamed } from '#shared/features/imports/personalFields.ts'
import type { PersonalField } from '#shared/kit/personal.ts'
import type { CardProperty } from './vcardLines.ts'

/** Somebody a card names beside its own: spouse, manager, assistant, or whatever the card calls them. */
export interface Related {
  as: PersonalField | undefined
  label: string
  name: string
}

/** Outlook's, Evolution's and KAddressBook's names for them, which have no label: X-MS-SPOUSE, X-KADDRESSBOOK-X-ManagersName. */
const named = /^X-(?:MS-|EVOLUTION-|KADDRESSBOOK-X-)?(SPOUSE|MANAGER|ASSISTANT)S?(?:NAME)?$/u
/** Another card, not somebody's name. */
const elsewhere = /^(?:urn|uuid|https?|mailto|tel|data):/iu

/** `labels`: what a card calls the properties of each group, as Apple writes it. */
export function relatedIn({ name, group, types, value }: CardProperty, labels: ReadonlyMap<string, string>): Related | undefined {
  if (elsewhere.test(value.trim())) return undefined
  const [, word] = named.exec(name) ?? []
  if (word !== undefined) return { as: personalFieldNamed(word), label: '', name: value }
  if (name === 'RELATED') return calledBy(types, value)
  return name === 'X-ABRELATEDNAMES' ? calledBy([labels.get(group) ?? ''], value) : undefined
}

/** The card's own labels per group; those Apple knows itself stand in `_$!<Spouse>!$_`. */
export function labelsIn(card: readonly CardProperty[]): ReadonlyMap<string, string> {
  const labels = card.filter(({ name, group }) => name === 'X-ABLABEL' && group !== '')
  return new Map(labels.map(({ group, value }) => [group, value.trim().replace(/^_\$!<(.*)>!\$_$/u, '$1')]))
}

function calledBy(words: readonly string[], name: string): Related {
  const as = words.map((word) => personalFieldNamed(word.replace(/^x-/u, ''))).find((field) => field !== undefined)
  return { as, label: words.join(', '), name }
}
