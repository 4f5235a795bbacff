import { parseEmail } from '#shared/kit/email.ts'
import { fold, normalizeText } from '#shared/kit/fold.ts'
import { parsePhone, splitPhones } from '#shared/kit/phone.ts'
import { honorificOf } from './content.ts'
import type { ImportedPerson, ImportedPoint } from './values.ts'

// 'Anh Nam 0912 345 678; chị Lan (kế toán) 0987 654 321': what people write where one name was asked for.

/** More than people write beside each other is a text, and is told as too long for a name. */
const longestCell = 600
const phoneLike = /(?:\+|\b)\d(?:[\d .()-]*\d)?/gu
const mailLike = /[^\s@,;()<>]+@[^\s@,;()<>]+/u

/**
 * The people of one cell. A cell without anything that tells several people apart, or a number from a name, is one name as
 * it stands. Undefined if it holds a number that is none: nothing is guessed then.
 */
export function splitPeople(text: string): ImportedPerson[] | undefined {
  const whole = normalizeText(text)
  if (whole === '') return []
  if (whole.length > longestCell) return [{ fullName: whole }]
  const people: ImportedPerson[] = []
  for (const piece of piecesOf(whole)) {
    if (!/\p{L}/u.test(piece)) {
      // A second number behind a separator belongs to whom was named before it.
      const points = pointsOf(piece)
      const last = people.at(-1)
      if (points === undefined || last === undefined) return undefined
      last.phones = [...(last.phones ?? []), ...points.phones]
      continue
    }
    const person = personOf(piece)
    if (person === undefined) return undefined
    people.push(person)
  }
  return people
}

/** Between people stand a semicolon, a new line, a slash or 'và'; a comma too, where what follows is addressed or has a number. */
function piecesOf(whole: string): string[] {
  const pieces = whole.split(/\s*(?:[;\n]|\s\/\s|\/(?=\s*\p{L}{2}))\s*/u).filter(Boolean)
  return pieces.flatMap((piece) => {
    const parts = piece.split(/\s*,\s*|\s+(?:và|and|&)\s+/iu).filter(Boolean)
    const isList = parts.length > 1 && parts.every((part) => /\d{8}/u.test(part.replace(/[ .-]/gu, '')) || isAddressed(part))
    return isList ? parts : [piece]
  })
}

function isAddressed(part: string): boolean {
  return /^\p{L}+\.?\s+\p{L}/u.test(part) && honorificOf(part.split(' ')[0] as string) !== undefined
}

function personOf(piece: string): ImportedPerson | undefined {
  const found = pointsOf(piece)
  if (found === undefined) return undefined
  const { phones, emails, rest } = found
  const told = withoutEnding(rest)
  const [, name = told, title = ''] = /^([^(]+)\(([^()\d]+)\)$/u.exec(told) ?? []
  const words = withoutEnding(name).split(/\s+/u)
  const honorific = words.length > 1 && found.isReached ? honorificOf(words[0] as string) : undefined
  const fullName = words.slice(honorific === undefined ? 0 : 1).join(' ')
  return {
    fullName: fullName || piece,
    ...(honorific !== undefined && honorific !== '' && { honorific }),
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(phones.length > 0 && { phones }),
    ...(emails.length > 0 && { emails }),
  }
}

/** Without what stood between a name and its number. */
function withoutEnding(text: string): string {
  return text.replace(/(?:[\s:,–—-]|\(\s*\)|(?<=[\s:,–—-])(?:đt|sđt|tel|zalo|mobile)\b\.?)+$/iu, '').trim()
}

function pointsOf(piece: string) {
  const emails: ImportedPoint[] = []
  const phones: ImportedPoint[] = []
  let isBroken = false
  const withoutMail = piece.replace(mailLike, (typed) => {
    const address = parseEmail(typed)
    if (address === undefined) return typed
    emails.push({ typed: address, normal: address.toLowerCase(), label: '' })
    return ' '
  })
  const rest = withoutMail.replace(phoneLike, (typed) => {
    if (typed.replace(/\D/gu, '').length < 6) return typed
    for (const number of splitPhones(typed)) {
      const phone = parsePhone(number)
      if (phone === undefined) isBroken = true
      else phones.push({ typed: phone.typed, normal: phone.e164, label: '' })
    }
    return ' '
  })
  if (isBroken) return undefined
  return { phones, emails, rest: normalizeText(rest), isReached: phones.length + emails.length > 0 }
}

/** Each person once, what is told twice of one put together. */
export function togetherByName<Person extends ImportedPerson>(people: readonly Person[]): Person[] {
  const byName = new Map<string, Person>()
  for (const person of people) {
    const known = byName.get(fold(person.fullName))
    byName.set(fold(person.fullName), known === undefined ? person : { ...person, ...known, ...pointsTogether(known, person) })
  }
  return [...byName.values()]
}

function pointsTogether(one: ImportedPerson, other: ImportedPerson): Pick<ImportedPerson, 'phones' | 'emails'> {
  const phones = once([...(one.phones ?? []), ...(other.phones ?? [])])
  const emails = once([...(one.emails ?? []), ...(other.emails ?? [])])
  return { ...(phones.length > 0 && { phones }), ...(emails.length > 0 && { emails }) }
}

function once(points: readonly ImportedPoint[]): ImportedPoint[] {
  return points.filter(({ normal }, index) => points.findIndex((other) => other.normal === normal) === index)
}
