import { nameStated } from '#shared/features/privacy/schema.ts'
import { formatBirth, isBirth } from '#shared/kit/birth.ts'
import { dayOfInstant, formatDay, isDay, minuteOfInstant } from '#shared/kit/day.ts'
import { formatLunarDay } from '#shared/kit/lunar.ts'
import { formatDecimal, formatDong } from '#shared/kit/money.ts'
import { isKnownLabel } from '#shared/kit/points.ts'
import type { AuditValue, RecordKind } from './schema.ts'
import type { AuditWords } from './wordsKeys.ts'

/** What stands where a value is not told, such as a password. */
const HIDDEN = '•'
const money = new Set(['revenue', 'budget', 'creditLimit', 'value', 'cost', 'amount', 'unitPrice'])

/** A field that the office made is told as `custom.money:Hạn mức`: by what it holds, and by the label it had. */
const custom = /^custom\.(\w+):/u

/** The name of a field as the window has it. */
export function tellField(record: RecordKind, field: string, words: AuditWords) {
  if (custom.test(field)) return field.replace(custom, '')
  return words.fields[`${record} ${field}`] ?? words.fields[field] ?? field
}

/** The field whose words say its values: the stages of an opportunity are not those of a customer. */
export function wordedAs(record: RecordKind, field: string) {
  return record === 'opportunity' && field === 'stage' ? 'opportunityStage' : field
}

/** A value as a person reads it: days, moments, amounts, choices in words. */
export function tellValue(field: string, value: AuditValue, words: AuditWords): string {
  if (value === null || value === '') return words.nothing
  if (value === HIDDEN) return words.hidden
  const kind = custom.exec(field)?.[1]
  if (kind !== undefined) return tellCustom(kind, value, words)
  if (Array.isArray(value)) return value.map((point) => tellPoint(point, words)).join(', ') || words.nothing
  if (typeof value === 'number') return tellNumber(field, value, words)
  if (field === 'attendees') return tellAttendees(value, words)
  if (field === 'field') return words.fields[value] ?? value
  if ((field === 'bornOn' || field === 'fallsOn') && isBirth(value)) return formatBirth(value, words.lunar)
  if (field.endsWith('On') && isDay(value)) return formatDay(value)
  const choices = (words.values as Record<string, Record<string, string>>)[field]
  return choices?.[value] ?? nameStated(field, value, words.tongue) ?? value
}

/** `Lê Văn An (accepted optional)` in the reader's words. */
function tellAttendees(value: string, words: AuditWords) {
  const answers = words.values.answer
  return value.replaceAll(/\((none|accepted|tentative|declined)( optional)?\)/gu, (_, answer: keyof typeof answers, optional) =>
    optional ? `(${answers[answer]}, ${words.optional})` : `(${answers[answer]})`,
  )
}

/** What a number or an address is for, in the reader's language; a word of the office's own as it stands. */
export function tellLabel(label: string, words: AuditWords) {
  return isKnownLabel(label) ? words.values.pointLabel[label] : label
}

/** `0912 345 678 (Di động, Zalo)`. */
export function tellPoint(
  { typed, label, hasZalo }: { typed: string; label: string; hasZalo?: boolean | undefined },
  words: AuditWords,
) {
  const beside = [tellLabel(label, words), hasZalo && 'Zalo'].filter(Boolean).join(', ')
  return beside ? `${typed} (${beside})` : typed
}

function tellCustom(kind: string, value: AuditValue, words: AuditWords): string {
  if (kind === 'yesNo') return value === 1 ? words.yes : words.no
  if (typeof value === 'number') return kind === 'money' ? formatDong(value) : formatDecimal(value)
  if (typeof value !== 'string') return words.nothing
  if (!isDay(value)) return value
  if (kind === 'lunarDay') return formatLunarDay(value)
  return kind === 'day' ? formatDay(value) : value
}

/** `14/11/2026 09:05`. */
export function tellMoment(at: number) {
  const minute = minuteOfInstant(at)
  return `${formatDay(dayOfInstant(at))} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

function tellNumber(field: string, value: number, words: AuditWords) {
  if (/^(is|has)[A-Z]|^mayEdit$/.test(field)) return value ? words.yes : words.no
  if (field.endsWith('At')) return tellMoment(value)
  if (field === 'durationSeconds') return words.seconds(value)
  if (field.endsWith('Minute')) return `${twoDigits(Math.floor(value / 60))}:${twoDigits(value % 60)}`
  if (field.endsWith('Minutes')) return words.minutes(value)
  return money.has(field) ? formatDong(value) : String(value)
}

function twoDigits(number: number) {
  return String(number).padStart(2, '0')
}
