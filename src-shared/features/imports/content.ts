import { type DecisionRole, honorifics } from '#shared/features/contacts/schema.ts'
import type { CustomerKind, Stage } from '#shared/features/customers/schema.ts'
import { parseBirth } from '#shared/kit/birth.ts'
import { parseDay } from '#shared/kit/day.ts'
import { parseEmail } from '#shared/kit/email.ts'
import { fold } from '#shared/kit/fold.ts'
import { parseDong } from '#shared/kit/money.ts'
import { parsePhone, splitPhones } from '#shared/kit/phone.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import { cellText, type RawCell } from './cells.ts'
import type { Content } from './field.ts'

/** Words of a list for the stages of the life cycle, folded. */
const stageWords: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ...(['muc tieu', 'target'] as const).map((word) => [word, 'target'] as const),
  ...(['tiem nang', 'dau moi', 'khach hang tiem nang', 'moi', 'lead', 'new'] as const).map((word) => [word, 'lead'] as const),
  ...(['trien vong', 'khach hang trien vong', 'dang tu van', 'dang bao gia', 'prospect'] as const).map(
    (word) => [word, 'prospect'] as const,
  ),
  ...(
    [
      'khach hang',
      'chinh thuc',
      'khach hang chinh thuc',
      'da mua',
      'dang giao dich',
      'dang hop tac',
      'customer',
      'active',
    ] as const
  ).map((word) => [word, 'customer'] as const),
  ...(['than thiet', 'khach hang than thiet', 'trung thanh', 'vip', 'loyal'] as const).map((word) => [word, 'loyal'] as const),
  ...(['ngung theo doi', 'khong theo doi', 'tam ngung', 'ngung giao dich', 'paused', 'inactive'] as const).map(
    (word) => [word, 'paused'] as const,
  ),
  ...(['da mat', 'mat', 'roi bo', 'lost'] as const).map((word) => [word, 'lost'] as const),
])

const kindWords: ReadonlyMap<string, CustomerKind> = new Map<string, CustomerKind>([
  ...(['to chuc', 'cong ty', 'doanh nghiep', 'dn', 'organisation', 'organization', 'company', 'business', 'b2b'] as const).map(
    (word) => [word, 'organisation'] as const,
  ),
  ...(['ca nhan', 'khach le', 'person', 'individual', 'b2c'] as const).map((word) => [word, 'person'] as const),
])

export function stageOf(text: string): Stage | undefined {
  return stageWords.get(fold(text))
}

export function kindOf(text: string): CustomerKind | undefined {
  return kindWords.get(fold(text))
}

export function ratingOf(text: string): 'A' | 'B' | 'C' | undefined {
  return /^(?:(?:hạng|loại)\s*)?([abc])$/iu.exec(text.normalize('NFC').trim())?.[1]?.toUpperCase() as 'A' | 'B' | 'C' | undefined
}

const foldedHonorifics: ReadonlyMap<string, string> = new Map([
  ...honorifics.map((honorific) => [fold(honorific), honorific] as const),
  ...[['mr', 'Ông'] as const, ['mrs', 'Bà'] as const, ['ms', 'Chị'] as const, ['miss', 'Chị'] as const],
  // As a form leaves it for a hand to strike out one of the two.
  ...[['ong/ba', ''] as const, ['anh/chi', ''] as const],
])

const decisionWords: ReadonlyMap<string, DecisionRole> = new Map<string, DecisionRole>([
  ...(['nguoi quyet dinh', 'quyet dinh', 'decider', 'decides', 'decision maker'] as const).map(
    (word) => [word, 'decider'] as const,
  ),
  ...(['nguoi anh huong', 'anh huong', 'co van', 'influencer', 'influences'] as const).map(
    (word) => [word, 'influencer'] as const,
  ),
  ...(['nguoi su dung', 'su dung', 'nguoi dung', 'user', 'uses it'] as const).map((word) => [word, 'user'] as const),
  ...(['nguoi chi tien', 'chi tien', 'thanh toan', 'nguoi mua', 'payer', 'pays', 'buyer'] as const).map(
    (word) => [word, 'payer'] as const,
  ),
  ...(['dau moi', 'gatekeeper', 'opens the door'] as const).map((word) => [word, 'gatekeeper'] as const),
])

export function decisionRoleOf(text: string): DecisionRole | undefined {
  return decisionWords.get(fold(text))
}

export function honorificOf(text: string): string | undefined {
  return foldedHonorifics.get(fold(text).replace(/\.$/u, ''))
}

const yes = new Set(['co', 'x', 'yes', 'y', 'true', 'dung', 'roi', '1', 'v', '✓', '✔'].map(fold))
const no = new Set(['khong', 'ko', 'no', 'n', 'false', 'sai', 'chua', '0', '-'].map(fold))

export function yesNoOf(text: string): boolean | undefined {
  const word = fold(text)
  return yes.has(word) || (no.has(word) ? false : undefined)
}

/** What phone books write for a birthday: 5/15/1980, 0/0/00 for none. */
function isBirthOfPhoneBook(text: string): boolean {
  return /^\s*0+\/0+\/0+\s*$/u.test(text) || parseDay(text, { monthFirst: true }) !== undefined
}

function isDayCell(cell: RawCell) {
  return Array.isArray(cell) && cell[0] === 'day'
}

const nothing =
  /^(?:[-–—_./…?]+|n ?\/ ?a|null|none|(?:khong|ko|k|chua)(?: co| ro| biet| cap nhat| nho)?|dang cap nhat|updating|tbd)\.?$/u

/** What people write into a cell that they have nothing for: '-', 'chưa có', 'n/a'. Where any text may stand it is a text. */
export function saysNothing(text: string): boolean {
  return text.length <= 20 && !/[\d@]/u.test(text) && nothing.test(fold(text))
}

/** Whether a cell holds what a field wants; a second opinion on what a header says, not the check itself. */
export function fits(cell: RawCell, content: Content): boolean {
  const text = cellText(cell)
  switch (content) {
    case 'text':
      return true
    case 'phone':
      return splitPhones(text).some((piece) => parsePhone(piece) !== undefined)
    case 'zalo':
      return yesNoOf(text) !== undefined || fits(cell, 'phone')
    case 'email':
      return text.split(/[\s;,]+/u).some((piece) => parseEmail(piece) !== undefined)
    case 'tax-code':
      return parseTaxCode(text).warning !== 'length'
    case 'day':
      return isDayCell(cell) || parseDay(text) !== undefined || parseDay(text, { monthFirst: true }) !== undefined
    case 'birth':
      return isDayCell(cell) || parseBirth(text) !== undefined || isBirthOfPhoneBook(text) || /^(?:19|20)\d\d$/u.test(text)
    case 'dong':
      return typeof cell === 'number' || parseDong(text) !== undefined
    case 'yes-no':
      return yesNoOf(text) !== undefined
    case 'kind':
      return kindOf(text) !== undefined
    case 'stage':
      return stageOf(text) !== undefined
    case 'rating':
      return ratingOf(text) !== undefined
    case 'decision-role':
      return decisionRoleOf(text) !== undefined
    case 'honorific':
      return honorificOf(text) !== undefined
  }
}
