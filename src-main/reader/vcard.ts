import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import { kindOfEntry } from '#shared/features/imports/checkEntry.ts'
import { guessKind } from '#shared/features/imports/kind.ts'
import type { StagedGroup } from '#shared/features/imports/staging.ts'
import { isDay } from '#shared/kit/day.ts'
import type { PersonalField } from '#shared/kit/personal.ts'
import type { Progress } from './progress.ts'
import { looksLikeUtf16 } from './sniff.ts'
import { createRowOfCells, type OnRow, type SheetEnd, type Spreadsheet } from './spreadsheet.ts'
import { type CardGroup, groupIn, stagedGroup, uidOf } from './vcardGroups.ts'
import { type CardProperty, cardsOf } from './vcardLines.ts'
import { photoIn } from './vcardPhoto.ts'
import { labelsIn, type Related, relatedIn } from './vcardRelated.ts'

// Cards (.vcf) as a table of people, so that they go the way of every other list. Own code: no reader on npm takes all three versions,
// and quoted-printable, charsets and cards that break off are what phones of the office really write.

const columns = [
  'Họ',
  'Tên đệm',
  'Tên riêng',
  'Họ và tên',
  'Xưng hô',
  'Công ty',
  'Phòng ban',
  'Chức vụ',
  'Di động',
  'Điện thoại cơ quan',
  'Điện thoại nhà riêng',
  'Fax',
  'Điện thoại khác',
  'Zalo',
  'E-mail',
  'Email cơ quan',
  'Email nhà riêng',
  'Địa chỉ',
  'Địa chỉ nhà riêng',
  'Địa chỉ khác',
  'Tỉnh/Thành phố',
  'Ngày sinh',
  'Trang web',
  'Nhóm',
  'Ghi chú',
  'Biệt danh',
  'Vợ/Chồng',
  'Cấp trên',
  'Trợ lý',
  'Ảnh',
] as const
/** A property of its maker's own keeps its name. */
type Column = (typeof columns)[number] | `X-${string}`
const MOST_OTHERS = 30
/** What programs keep for themselves: how a name is spoken, pictures of their own, labels of other lines. */
const inner = /^X-(?:AB|PHONETIC|IMAGE|CROP|ANDROID|MS|SERVICE|SOCIALPROFILE|ADDRESSBOOKSERVER)/u

/** A file of cards as one sheet: a header, then a row for each card. */
export function openVcard(file: string, progress: Progress): Spreadsheet {
  const bytes = asEightBit(readFileSync(file))
  const photos: Photo[] = []
  const groups: StagedGroup[] = []
  return {
    photos,
    groups,
    sheets: [{ name: 'Danh bạ', hidden: false }],
    target: 'people',
    close: () => undefined,
    read: async (_, onRow) => readCards(tableOf(bytes, { photos, groups }), onRow, progress),
  }
}

type Photo = NonNullable<Spreadsheet['photos']>[number]

/** The cells of each card of somebody; its picture lies with the others. A group is nobody. */
function tableOf(bytes: Buffer, beside: { photos: Photo[]; groups: StagedGroup[] }): Map<Column, RawCell>[] {
  const table: Map<Column, RawCell>[] = []
  const rows = new Map<string, number>()
  const groups: CardGroup[] = []
  for (const card of cardsOf(bytes)) {
    const group = groupIn(card)
    if (group) {
      if (group.name !== '') groups.push(group)
      continue
    }
    table.push(withPhoto(cellsOf(card), card, beside.photos))
    // The header is the first row.
    const uid = uidOf(card)
    if (uid !== undefined) rows.set(uid, table.length + 1)
  }
  for (const group of groups) beside.groups.push(stagedGroup(group, rows))
  return table
}

function withPhoto(cells: Map<Column, RawCell>, card: readonly CardProperty[], photos: Photo[]) {
  const photo = photoIn(card)
  if (photo?.bytes) photos.push({ kind: kindOfCard(cells), bytes: photo.bytes })
  if (photo) cells.set('Ảnh', photo.bytes ? ['photo', photos.length, photo.says] : photo.says)
  return cells
}

/** Of a firm's card the picture is its logo. */
function kindOfCard(cells: ReadonlyMap<Column, RawCell>): CustomerKind {
  const parts = (['Họ', 'Tên đệm', 'Tên riêng'] as const).map((part) => textOf(cells, part))
  const name = textOf(cells, 'Họ và tên') || parts.filter(Boolean).join(' ')
  return name === '' || name === textOf(cells, 'Công ty') ? 'organisation' : kindOfEntry({ fullName: name })
}

/** UTF-16 and the mark of UTF-8 (BOM) are what text editors make of cards. */
function asEightBit(bytes: Buffer): Buffer {
  const wide = looksLikeUtf16(bytes)
  if (wide) return Buffer.from(iconv.decode(bytes, wide))
  return bytes.subarray(0, 3).toString('hex') === 'efbbbf' ? bytes.subarray(3) : bytes
}

function readCards(cards: readonly Map<Column, RawCell>[], onRow: OnRow, progress: Progress): SheetEnd {
  progress.expect(cards.length)
  const known = columns.filter((column) => cards.some((cells) => cells.has(column)))
  const others = [...new Set(cards.flatMap((cells) => [...cells.keys()]))].filter((column) => !columns.includes(column as never))
  const used: readonly Column[] = [...known, ...others.slice(0, MOST_OTHERS)]
  const rowOfCells = createRowOfCells()
  for (const [index, cells] of [new Map(used.map((column) => [column, column] as const)), ...cards].entries()) {
    for (const [position, column] of used.entries()) rowOfCells.set(position, cells.get(column) ?? null)
    const taken = rowOfCells.take()
    if (taken.length > 0) onRow(index + 1, taken)
    progress.advance(1)
  }
  return { merges: [], columns: used.length }
}

function cellsOf(card: readonly CardProperty[]): Map<Column, RawCell> {
  const cells = new Map<Column, RawCell>()
  const add: Add = (column, text, between) => {
    const before = cells.get(column)
    const told = text.trim()
    if (told !== '') cells.set(column, typeof before === 'string' ? before + between + told : told)
  }
  const labels = labelsIn(card)
  for (const property of card) {
    const related = relatedIn(property, labels)
    if (related) addRelated(related, add)
    else addProperty(property, add)
  }
  const born = birthday(card)
  if (born !== undefined) cells.set('Ngày sinh', born)
  tellName(cells)
  return cells
}

type Add = (column: Column, text: string, between: string) => void

const columnsOfRelated = { spouse: 'Vợ/Chồng', manager: 'Cấp trên', assistant: 'Trợ lý' } as const satisfies Partial<
  Record<PersonalField, Column>
>

/** Whoever is none of those we keep stays in the note, behind what the card calls them. */
function addRelated({ as, label, name }: Related, add: Add) {
  if (as !== undefined && as !== 'nickname') return add(columnsOfRelated[as], plain(name), ', ')
  const told = plain(name).trim()
  return add('Ghi chú', told && [plain(label), told].filter(Boolean).join(': '), '\n')
}

function addProperty({ name, types, value }: CardProperty, add: Add) {
  switch (name) {
    case 'N': {
      const [family = '', given = '', middle = '', honorific = ''] = parts(value)
      for (const [column, text] of [
        ['Họ', family],
        ['Tên riêng', given],
        ['Tên đệm', middle],
        ['Xưng hô', honorific],
      ] as const)
        add(column, text, ' ')
      break
    }
    case 'FN':
      return add('Họ và tên', plain(value), ' ')
    case 'ORG': {
      const [company = '', ...departments] = parts(value)
      add('Công ty', company, ', ')
      return add('Phòng ban', departments.filter(Boolean).join(', '), ', ')
    }
    case 'TITLE':
      return add('Chức vụ', plain(value), ', ')
    case 'TEL':
      return add(phoneColumn(types), plain(value).replace(/^tel:/iu, ''), '; ')
    case 'IMPP': {
      const zalo = /^https:\/\/zalo\.me\/(\d+)$/u.exec(plain(value).trim())
      return zalo ? add('Zalo', `+${zalo[1]}`, '; ') : undefined
    }
    case 'EMAIL':
      return add(mailColumn(types), plain(value).replace(/^mailto:/iu, ''), '; ')
    case 'ADR':
      return addAddress(types, parts(value), add)
    case 'URL':
      return add('Trang web', plain(value), ' ')
    case 'CATEGORIES':
      return add('Nhóm', plain(value).replaceAll(',', ';'), ';')
    case 'NOTE':
      return add('Ghi chú', plain(value), '\n')
    case 'NICKNAME':
      return add('Biệt danh', plain(value), ', ')
    default:
      return isOwn(name) ? add(name, plain(value), '; ') : undefined
  }
}

function isOwn(name: string): name is `X-${string}` {
  return name.startsWith('X-') && !inner.test(name)
}

function phoneColumn(types: readonly string[]): Column {
  if (types.includes('fax')) return 'Fax'
  if (types.includes('cell')) return 'Di động'
  if (types.includes('home')) return 'Điện thoại nhà riêng'
  return types.includes('work') ? 'Điện thoại cơ quan' : 'Điện thoại khác'
}

function mailColumn(types: readonly string[]): Column {
  if (types.includes('home')) return 'Email nhà riêng'
  return types.includes('work') ? 'Email cơ quan' : 'E-mail'
}

/** The address of the office; others stand beside it. */
function addAddress(
  types: readonly string[],
  [box = '', extended = '', street = '', city = '', region = '']: readonly string[],
  add: Add,
) {
  const text = [box, extended, street, city].filter(Boolean).join(', ')
  const whole = [text, region].filter(Boolean).join(', ')
  if (types.includes('home')) return add('Địa chỉ nhà riêng', whole, '; ')
  if (types.includes('other')) return add('Địa chỉ khác', whole, '; ')
  add('Địa chỉ', text, '; ')
  return add('Tỉnh/Thành phố', region, ', ')
}

/** '19800515', '1980-05-15T00:00:00Z' and '--0506' of a birthday without its year. */
function birthday(card: readonly CardProperty[]): RawCell | undefined {
  const value = card.find(({ name }) => name === 'BDAY')?.value.trim() ?? ''
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/u.exec(value) ?? []
  const whole = `${year}-${month}-${day}`
  // Apple writes 1604 where there is no year.
  if (year === '1604') return `--${month}-${day}`
  return isDay(whole) ? ['day', whole] : value || undefined
}

/**
 * The whole name and its parts tell the same twice. Phones set to English put the given name first in the whole one: then the parts
 * stay, and the family name comes first by them; unless it is the parts that were filled in the wrong way round.
 */
function tellName(cells: Map<Column, RawCell>) {
  const whole = textOf(cells, 'Họ và tên')
  const family = textOf(cells, 'Họ')
  const isInParts = family !== '' && textOf(cells, 'Tên riêng') !== ''
  const isSwapped = guessKind(whole) === 'person' && guessKind(`${family} A`) !== 'person'
  if (isInParts && !isSwapped && !whole.startsWith(`${family} `)) cells.delete('Họ và tên')
  else if (whole !== '') for (const part of ['Họ', 'Tên đệm', 'Tên riêng'] as const) cells.delete(part)
}

function textOf(cells: ReadonlyMap<Column, RawCell>, column: Column): string {
  const cell = cells.get(column)
  return typeof cell === 'string' ? cell : ''
}

/** No name and no address is longer; what stands behind it would only cost time. */
const longestParts = 4_000

/** A value of several parts; '\;' divides nothing. */
function parts(value: string): string[] {
  return (value.slice(0, longestParts).match(/(?:\\[^]|[^;\\])*(?:;|$)/gu) ?? []).map((part) =>
    plain(part.replace(/;$/u, '')).trim(),
  )
}

function plain(value: string): string {
  return value.replace(/\\([^])/gu, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter))
}
