import type { Birth } from './birth.ts'
import { foldedLine, contentText as text } from './contentLines.ts'
import type { Personal } from './personal.ts'

/** 3.0 is what Outlook and older phones read, 4.0 what newer ones write. */
export const cardVersions = ['3.0', '4.0'] as const
export type CardVersion = (typeof cardVersions)[number]

/** A number, as typed or in E.164, or an address, and what it is for. */
export interface CardReach {
  at: string
  label: string
  /** Of a number: where Zalo opens a talk with it. */
  zalo?: string | undefined
}

/** A picture of whoever a card is about, `image/jpeg` or `image/png`, in base64. */
export interface CardPhoto {
  mediaType: string
  base64: string
}

/** What a business card says; what is empty is left out. */
export interface Card extends Partial<Personal> {
  kind: 'person' | 'organisation'
  /** The whole name, as people write it. */
  name: string
  /** Of a person, for programs that sort by a part of the name. */
  parts?: { family: string; middle: string; given: string }
  honorific?: string
  organisation?: string
  department?: string
  title?: string
  phones: CardReach[]
  emails: CardReach[]
  address?: string
  province?: string
  addresses?: { label: string; address: string; province: string }[]
  website?: string
  /** By the solar calendar. */
  bornOn?: Birth | null
  note?: string
  photo?: CardPhoto | undefined
}

/** Cards as the text of a .vcf file (RFC 2426, RFC 6350). */
export function vcardText(cards: readonly Card[], version: CardVersion): string {
  return cards.map((card) => `${linesOf(card, version).map(foldedLine).join('\r\n')}\r\n`).join('')
}

function linesOf(card: Card, version: CardVersion): string[] {
  const { honorific = '', organisation = '', department = '', title = '', address = '', province = '' } = card
  const { family, middle, given } = card.parts ?? { family: '', middle: '', given: '' }
  const isFirm = card.kind === 'organisation'
  const firm = isFirm ? card.name : organisation
  const type = (name: string) => (version === '3.0' ? name.toUpperCase() : name)
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(isFirm && version === '4.0' ? ['KIND:org'] : []),
    `FN:${text(card.name)}`,
    `N:${[family, given, middle, honorific, ''].map(text).join(';')}`,
    ...told('NICKNAME', text(card.nickname ?? '')),
    ...told('ORG', [firm, department].filter(Boolean).map(text).join(';')),
    ...told('TITLE', text(title)),
    ...card.phones.flatMap((phone) => told(`TEL;TYPE=${type(phoneTypes[phone.label] ?? kindOf(phone.at))}`, text(phone.at))),
    // No program keeps Zalo apart from other messengers: iPhones show this one by its name, Outlook and Google leave it out, and we read it again.
    ...card.phones.flatMap(({ zalo }) => told('IMPP;X-SERVICE-TYPE=Zalo', zalo ?? '')),
    ...card.emails.flatMap(({ at, label }) => told(mailProperty(version, mailTypes[label]), text(at))),
    ...(address || province ? [addressLine(type('work'), { address, province })] : []),
    ...(card.addresses ?? []).map((one) => addressLine(type(one.label === 'home' ? 'home' : 'other'), one)),
    ...told('URL', text(card.website ?? '')),
    ...told('BDAY', birthday(card.bornOn ?? '', version)),
    ...related(card, version),
    ...told('NOTE', text(card.note ?? '')),
    ...(card.photo ? [photoLine(card.photo, version)] : []),
    'END:VCARD',
  ]
}

const phoneTypes: Readonly<Record<string, string>> = { mobile: 'cell', landline: 'work', work: 'work', home: 'home', fax: 'fax' }
const mailTypes: Readonly<Record<string, string>> = { work: 'work', home: 'home' }

function mailProperty(version: CardVersion, kind: string | undefined) {
  const types = [...(version === '3.0' ? ['INTERNET'] : []), kind && (version === '3.0' ? kind.toUpperCase() : kind)]
  return ['EMAIL', ...types.filter(Boolean).map((one) => `TYPE=${one}`)].join(';')
}

function addressLine(type: string, { address, province }: { address: string; province: string }) {
  return `ADR;TYPE=${type}:;;${text(address)};;${text(province)};;`
}

/** `1990-11-25`, `19901125`; without its year `--11-25`, `--1125`. */
function birthday(bornOn: string, version: CardVersion) {
  const [year, ...rest] = bornOn.split('-')
  const parts = [year === '0000' ? '--' : year, rest.join(version === '4.0' ? '' : '-')]
  return parts.filter(Boolean).join(version === '4.0' || year === '0000' ? '' : '-')
}

/** Version 4.0 has a property for it, Outlook names of its own. */
function related(card: Card, version: CardVersion) {
  return (['spouse', 'manager', 'assistant'] as const).flatMap((who) =>
    told(version === '4.0' ? `RELATED;VALUE=text;TYPE=${who}` : `X-MS-${who.toUpperCase()}`, text(card[who] ?? '')),
  )
}

function photoLine({ mediaType, base64 }: CardPhoto, version: CardVersion) {
  if (version === '4.0') return `PHOTO:data:${mediaType};base64,${base64}`
  return `PHOTO;ENCODING=b;TYPE=${mediaType.replace('image/', '').toUpperCase()}:${base64}`
}

function told(name: string, value: string) {
  return value === '' ? [] : [`${name}:${value}`]
}

/** Vietnamese mobile numbers begin with 3, 5, 7, 8 or 9 behind the country. */
function kindOf(phone: string) {
  return /^(?:\+84|0)[35789]\d{8}$/u.test(phone.replace(/[\s.()-]/gu, '')) ? 'cell' : 'work'
}
