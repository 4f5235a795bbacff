import labels from '#resources/labels.json' with { type: 'json' }
import type { ContactId } from '#shared/kit/id.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { firstToCall } from '#shared/kit/points.ts'
import type { ContactPoint, PrintedCustomer } from './schema.ts'

/** A sheet of labels, in millimetres on A4. */
export interface LabelFormat {
  key: string
  columns: number
  rows: number
  width: number
  height: number
  left: number
  top: number
  pitchX: number
  pitchY: number
  /** False: measure it first. */
  sure: boolean
}

export const labelFormats: readonly LabelFormat[] = labels.formats

/** To the customer itself, or to whom one mostly talks there. */
export const recipients = ['customer', 'contact'] as const
export type Recipient = (typeof recipients)[number]

export function labelsOn({ columns, rows }: LabelFormat) {
  return columns * rows
}

/** Where on its sheet a label lies, from the top left of the paper; `place` counts along the rows from 0. */
export function placeOf({ columns, left, top, pitchX, pitchY }: LabelFormat, place: number) {
  return { x: left + (place % columns) * pitchX, y: top + Math.floor(place / columns) * pitchY }
}

/** Labels by sheet with their places; those before `first` on the first sheet were used already. */
export function sheetsOf<Label>(all: readonly Label[], format: LabelFormat, first: number): { place: number; label: Label }[][] {
  const each = labelsOn(format)
  const sheets: { place: number; label: Label }[][] = []
  for (const [index, label] of all.entries()) {
    const position = index + first
    const sheet = Math.floor(position / each)
    sheets[sheet] = [...(sheets[sheet] ?? []), { place: position % each, label }]
  }
  return sheets
}

export interface LabelWords {
  /** `Kính gửi` */
  to: string
  /** `Ông/Bà`, where nobody knows how somebody is spoken to. */
  somebody: string
  /** `ĐT` */
  phone: string
}

export interface LabelWish {
  recipient: Recipient
  /** Somebody who works there, in place of the recipient. */
  receiver?: ContactId | null
  /** To where that person lives, as far as one knows it. */
  isToHome?: boolean
  hasPhone: boolean
  words: LabelWords
}

/** The lines of a label: to whom, at which firm, where, and under which number the postman asks the way. */
export function labelLines(customer: PrintedCustomer, { recipient, receiver, isToHome, hasPhone, words }: LabelWish): string[] {
  const named = receiver ? customer.people.find(({ id }) => id === receiver) : undefined
  const person = named ?? (recipient === 'contact' ? customer.people[0] : undefined)
  const home = (isToHome && person?.address) || ''
  const isPerson = customer.kind === 'person'
  const name = person
    ? `${person.honorific || words.somebody} ${person.fullName}`
    : isPerson
      ? `${words.somebody} ${customer.name}`
      : customer.name
  const phone = hasPhone ? firstPhone(person?.contactPoints ?? []) || firstPhone(customer.contactPoints) : ''
  return [
    `${words.to}: ${name}`,
    person && !isPerson && home === '' ? customer.name : '',
    home || addressOf(customer),
    phone && `${words.phone}: ${phone}`,
  ].filter(Boolean)
}

/** The province is not said twice. */
export function addressOf({ address, province }: Pick<PrintedCustomer, 'address' | 'province'>) {
  return address.includes(province) ? address : [address, province].filter(Boolean).join(', ')
}

function firstPhone(points: readonly ContactPoint[]) {
  const point = firstToCall(points)
  return point ? printedPhone(point) : ''
}

export function printedPhone({ normal, typed }: Pick<ContactPoint, 'normal' | 'typed'>) {
  return normal ? formatPhone(normal) : typed
}
