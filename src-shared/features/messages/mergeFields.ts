import { type Day, formatDay } from '#shared/kit/day.ts'
import { splitFullName } from '#shared/kit/names.ts'
import { onPapers } from './address.ts'

/** What the fields of a template are filled from. */
export interface MergeSources {
  /** To whom it goes; null: to a firm as such. */
  person: { honorific: string; selfAddress: string; fullName: string; title: string } | null
  /** Where they work; null for a private customer. */
  firm: string | null
  address: string
  sender: { name: string; phone: string }
  office: string
  today: Day
}

interface MergeField {
  vi: string
  en: string
  /** '' where it is not known. */
  fill: (sources: MergeSources) => string
}

/** What a template may say in braces, and what it becomes. With a capital, `{Xung_ho}`, its value begins with one. */
export const mergeFields = {
  xung_ho: { vi: 'Xưng hô (chị, anh…)', en: 'How they are addressed', fill: ({ person }) => inSentence(person?.honorific) },
  ten: { vi: 'Tên', en: 'Given name', fill: ({ person }) => (person ? splitFullName(person.fullName).given : '') },
  ho_ten: { vi: 'Họ và tên', en: 'Full name', fill: ({ person }) => person?.fullName ?? '' },
  tu_xung: { vi: 'Tự xưng (em, tôi…)', en: 'How we call ourselves', fill: ({ person }) => inSentence(person?.selfAddress) },
  ong_ba: { vi: 'Ông, Bà (trên giấy tờ)', en: 'Mr, Ms (on papers)', fill: ({ person }) => (person ? onPapers(person) : '') },
  cong_ty: { vi: 'Công ty của khách', en: 'Their company', fill: ({ firm }) => firm ?? '' },
  chuc_vu: { vi: 'Chức vụ', en: 'Their title', fill: ({ person }) => person?.title ?? '' },
  dia_chi: { vi: 'Địa chỉ', en: 'Their address', fill: ({ address }) => address },
  ngay: { vi: 'Hôm nay', en: 'Today', fill: ({ today }) => formatDay(today) },
  nguoi_gui: { vi: 'Người gửi', en: 'Sender', fill: ({ sender }) => sender.name },
  dien_thoai_nguoi_gui: { vi: 'Điện thoại người gửi', en: 'Phone of the sender', fill: ({ sender }) => sender.phone },
  ten_cong_ty_minh: { vi: 'Tên công ty mình', en: 'Our company', fill: ({ office }) => office },
} as const satisfies Record<string, MergeField>
export type MergeFieldName = keyof typeof mergeFields

export const mergeFieldNames = Object.keys(mergeFields) as MergeFieldName[]

const inBraces = /\{([^{}\n]*)\}/gu

/** The first word in braces that is no field; undefined when all are. */
export function unknownField(text: string) {
  for (const [, name = ''] of text.matchAll(inBraces)) if (fieldCalled(name) === undefined) return name
  return undefined
}

export interface Filled {
  text: string
  /** The fields it has that are not known of whom it goes to, each once. */
  missing: MergeFieldName[]
}

/** A template with its fields filled in; one that is not known leaves no gap. */
export function fillIn(template: string, sources: MergeSources): Filled {
  const missing = new Set<MergeFieldName>()
  const text = template.replace(inBraces, (whole, name: string) => {
    const field = fieldCalled(name)
    if (!field) return whole
    const value = mergeFields[field].fill(sources).trim()
    if (value === '') missing.add(field)
    if (value === '') return beginsBig(name) ? BIG_GAP : GAP
    return beginsBig(name) ? capital(value) : value
  })
  return { text: withoutGaps(text), missing: [...missing] }
}

/** Stands where nothing is known until the blanks beside it are gone too; nobody can type it. */
const GAP = '\ufdd0'
/** The same where a sentence would have begun: the next word begins it. */
const BIG_GAP = '\ufdd1'

/** A line that would be empty goes, and with a gap the blank before it, or the dash that led to it. */
function withoutGaps(text: string) {
  return text
    .replace(/\ufdd1( ?)(\p{L}?)/gu, (_, blank: string, letter: string) => GAP + blank + capital(letter))
    .replace(/^[\ufdd0 ]*\ufdd0[\ufdd0 ]*\n/gmu, '')
    .replace(/^(?:\ufdd0 ?)+/gmu, '')
    .replace(/(?: [-–—·])? ?\ufdd0/gu, '')
    .trimEnd()
}

function fieldCalled(name: string) {
  const key = name.slice(0, 1).toLowerCase() + name.slice(1)
  return mergeFieldNames.find((field) => field === key)
}

function beginsBig(name: string) {
  return /^\p{Lu}/u.test(name)
}

function capital(text: string) {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

/** Chị Hường is *chị* Hường inside a sentence. */
function inSentence(word = '') {
  return word.slice(0, 1).toLocaleLowerCase('vi') + word.slice(1)
}
