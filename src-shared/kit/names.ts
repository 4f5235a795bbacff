import { fold } from './fold.ts'

export type FullName = { family: string; middle: string; given: string }

/** Family names of more than one word, folded. Every other family name is the first word. */
const longFamilyNames = [
  'cong tang ton nu',
  'cong huyen ton nu',
  'ton nu',
  'ton that',
  'au duong',
  'gia cat',
  'tu ma',
  'thuong quan',
]

/**
 * 'Nguyễn Văn Đức' → family 'Nguyễn', middle 'Văn', given 'Đức', as typed. One word alone is a given name. What stands behind
 * the name in brackets or after a dash ('Trần An (kho)', 'Trần An - kế toán') belongs to no part.
 */
export function splitFullName(fullName: string): FullName {
  const words = withoutRemark(fullName).split(/\s+/u).filter(Boolean)
  const given = words.pop() ?? ''
  const length = familyLength(words)
  return { family: words.slice(0, length).join(' '), middle: words.slice(length).join(' '), given }
}

function withoutRemark(fullName: string): string {
  const end = fullName.search(/[([{,;]|\s[-–—/]/u)
  const bare = end < 0 ? '' : fullName.slice(0, end).trim()
  return bare === '' ? fullName.trim() : bare
}

function familyLength(words: readonly string[]): number {
  if (words.length < 2) return words.length
  const folded = fold(words.join(' '))
  const long = longFamilyNames.find((name) => folded === name || folded.startsWith(`${name} `))
  return long === undefined ? 1 : long.split(' ').length
}

/** Words a legal form may begin with, folded, longest first when they share a beginning. */
const openingForms = [
  'tong cong ty',
  'cong ty',
  'cty',
  'c ty',
  'ctcp',
  'tap doan',
  'doanh nghiep tu nhan',
  'doanh nghiep',
  'dntn',
  'ho kinh doanh ca the',
  'ho kinh doanh',
  'hkd',
  'hop tac xa',
  'lien hiep hop tac xa',
  'htx',
  'chi nhanh',
  'van phong dai dien',
  'vpdd',
  'tnhh',
] as const

/** Words that belong to the legal form only behind an opening one: 'cp' alone may be anything. */
const followingForms = [
  'trach nhiem huu han',
  'tnhh',
  't n h h',
  'mot thanh vien',
  '1 thanh vien',
  'mtv',
  '1tv',
  'hai thanh vien tro len',
  'hai thanh vien',
  '2 thanh vien',
  '2tv',
  'co phan',
  'cp',
  'hop danh',
  'lien doanh',
  'nha nuoc',
  'luat',
] as const

/** Foreign forms written behind the name: 'Hoa Phat Co., Ltd', 'FPT Corp'. */
const closingForms = [
  'joint stock company',
  'company limited',
  'company',
  'co ltd',
  'co',
  'ltd',
  'jsc',
  'llc',
  'inc',
  'corp',
  'corporation',
  'plc',
] as const

/** Every legal form we know, folded. */
export const legalForms: readonly string[] = [...new Set<string>([...openingForms, ...followingForms, ...closingForms])]

const openingPattern = new RegExp(
  `^(?:${alternatives(openingForms)}) (?:(?:[-–—] )?(?:${alternatives([...openingForms, ...followingForms])}) )*`,
  'u',
)
const closingPattern = new RegExp(`(?: (?:${alternatives(closingForms)}))+$`, 'u')

/**
 * 'Công ty TNHH MTV Hoà Phát' → { legalForm: 'Công ty TNHH MTV', rest: 'Hoà Phát' }, both as typed. Forms behind the name
 * ('Co., Ltd') are taken too. A name that is nothing but a legal form is its own rest.
 */
export function stripLegalForm(name: string): StrippedName {
  if (name === lastName) return lastStripped
  lastStripped = strip(name)
  lastName = name
  return lastStripped
}

type StrippedName = { readonly legalForm: string; readonly rest: string }

/** A name is asked for its kind, its keys and its initials in a row, so the last one is kept. */
let lastName = ''
let lastStripped: StrippedName = { legalForm: '', rest: '' }

function strip(name: string): StrippedName {
  const trimmed = name.trim()
  const folded = foldedWords(trimmed)
  const head = openingPattern.exec(`${folded} `)?.[0]
  const tail = closingPattern.exec(folded)?.[0]
  if (head === undefined && tail === undefined) return { legalForm: '', rest: trimmed }
  const words = trimmed.split(/\s+/u)
  const start = head === undefined ? 0 : countWords(head)
  const end = tail === undefined ? words.length : words.length - countWords(tail)
  const rest = words
    .slice(start, end)
    .join(' ')
    .replace(/^[-–—:,.\s]+|[-–—,\s]+$/gu, '')
  if (rest === '') return { legalForm: '', rest: trimmed }
  return { legalForm: [...words.slice(0, start), ...words.slice(end)].join(' '), rest }
}

/** Folded without dots and commas, but with as many words as the name has, so that they can be counted off. */
function foldedWords(name: string): string {
  const folded = fold(name)
  if (!/[.,;:]/u.test(folded)) return folded
  return folded.replace(/(\S)[.,;:]+(?=\s|$)/gu, '$1').replace(/(?<=\S)\.(?=\S)/gu, '')
}

function countWords(phrase: string): number {
  return phrase.trim().split(' ').length
}

/** Longest first, so that 'công ty' never takes what belongs to a longer form. */
function alternatives(forms: readonly string[]): string {
  return [...forms].sort((one, other) => other.length - one.length).join('|')
}
