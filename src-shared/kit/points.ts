import { z } from 'zod'
import { fold } from '#shared/kit/fold.ts'
import { line } from '#shared/kit/values.ts'

// What a number or an address is for: one of these words, said in the language of whoever reads it, or any other the office typed.

export const phoneLabels = ['mobile', 'landline', 'work', 'home', 'fax'] as const
export const emailLabels = ['work', 'home', 'invoice'] as const
export const addressLabels = ['billing', 'delivery', 'branch', 'home', 'other'] as const

export const labelsOf = { phone: phoneLabels, email: emailLabels, address: addressLabels } as const
export type LabelKind = keyof typeof labelsOf
export type KnownLabel = (typeof labelsOf)[LabelKind][number]

const known: ReadonlySet<string> = new Set([...phoneLabels, ...emailLabels, ...addressLabels])
export function isKnownLabel(label: string): label is KnownLabel {
  return known.has(label)
}

export const typedPhone = z.object({ typed: line(100), label: line(40).default(''), hasZalo: z.boolean().default(false) })
export const typedEmail = z.object({ typed: line(200), label: line(40).default('') })
export const typedAddress = z.object({
  label: line(40).default(''),
  address: line(500),
  province: line(100).default(''),
})
export type TypedPhone = z.infer<typeof typedPhone>
export type TypedEmail = z.infer<typeof typedEmail>
/** A further address of a customer beside the one where it gets its mail. */
export type TypedAddress = z.infer<typeof typedAddress>

/** Nobody answers there. */
export function isFax({ label }: { label: string }) {
  return label === 'fax' || /\bfax\b/u.test(fold(label))
}

/** The number one would call: the first that is no fax, or else the first. */
export function firstToCall<Point extends { kind: 'phone' | 'email'; label: string }>(points: readonly Point[]) {
  const phones = points.filter(({ kind }) => kind === 'phone')
  return phones.find((phone) => !isFax(phone)) ?? phones[0]
}

/** Where Zalo opens a talk with a number in E.164. */
export function zaloLink(normal: string) {
  return `https://zalo.me/${normal.replace(/^\+/u, '')}`
}

/** Both lines of an address in one. */
export function wholeAddress({ address, province }: Pick<TypedAddress, 'address' | 'province'>) {
  return [address, address.includes(province) ? '' : province].filter(Boolean).join(', ')
}

/** What lists, cards and phone books call a number or an address; '' where they say nothing by it, any other word as it stands. */
export function labelNamed(text: string) {
  const word = text.replace(/^\*\s*/u, '').trim()
  const said = fold(word)
  return meanings.find(([meant]) => meant.test(said))?.[1] ?? word.slice(0, 40)
}

/** What the header of a column says of the numbers and addresses below; undefined when nothing. */
export function labelInHeader(header: string) {
  const said = fold(header)
  return meanings.find(([meant, label]) => label !== '' && meant.test(said))?.[1]
}

const meanings: readonly (readonly [RegExp, KnownLabel | ''])[] = [
  [/\bfax\b/u, 'fax'],
  [/\b(?:mobile|cell|di dong|dtdd|dt dd|iphone)\b/u, 'mobile'],
  [/\b(?:hoa don|invoices?|billing)\b/u, 'invoice'],
  [/\b(?:nha rieng|home|ca nhan|personal)\b|^(?:dien thoai |so )?nha$/u, 'home'],
  [/\b(?:work|business|office|company|co quan|cong viec|cong ty|doanh nghiep|lam viec)\b/u, 'work'],
  [/\b(?:landline|co dinh|may ban|dt ban|dien thoai ban)\b/u, 'landline'],
  [/^(?:|main|other|khac|chinh|internet|pref|voice|custom)$/u, ''],
]
