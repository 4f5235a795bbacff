import { type Day, daysBetween } from '#shared/kit/day.ts'
import { fold } from '#shared/kit/fold.ts'
import type { Contract } from './schema.ts'

/** Signed and not yet closed, so its end date means something. */
export function isOpen(contract: Pick<Contract, 'status'>) {
  return contract.status === 'signed' || contract.status === 'running' || contract.status === 'accepted'
}

/** Both parties have signed; whatever came of it afterwards, short of being cancelled. */
export function isSigned(contract: Pick<Contract, 'status'>) {
  return contract.status !== 'draft' && contract.status !== 'cancelled'
}

/** Days until the end date (negative when past); null without one or when the contract is not open. */
export function daysLeft(contract: Pick<Contract, 'status' | 'endsOn'>, today: Day) {
  return contract.endsOn && isOpen(contract) ? daysBetween(today, contract.endsOn) : null
}

/** `{STT}/{NĂM}/HĐMB` with number 12 of 2026 → `12/2026/HĐMB`. */
export function contractNumber(pattern: string, year: number, ordinal: number) {
  return pattern.replaceAll('{STT}', String(ordinal).padStart(2, '0')).replaceAll('{NĂM}', String(year))
}

/** The ordinal of a number that was made by `pattern` in `year`; null when it was not. */
export function contractOrdinal(pattern: string, year: number, number: string) {
  const [before = '', after = ''] = pattern.replaceAll('{NĂM}', String(year)).split('{STT}')
  if (!number.startsWith(before) || !number.endsWith(after)) return null
  const ordinal = number.slice(before.length, number.length - after.length)
  return /^\d{1,9}$/.test(ordinal) ? Number(ordinal) : null
}

/** The words under which a contract is found: folded. Its customer's name is the one on the paper, as it was when this was last written. */
export function contractSearchWords({ number, name, customerName }: Pick<Contract, 'number' | 'name' | 'customerName'>) {
  return fold(`${number} ${name} ${customerName}`)
}
