import type { TFunction } from 'i18next'
import { daysFromNow } from '#renderer/kit/format.ts'
import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import { isForgotten } from '#shared/features/calls/rules.ts'
import type { Call, Outcome } from '#shared/features/calls/schema.ts'

const outcomeTone: Record<Outcome, Tone> = {
  reached: 'green',
  'no-answer': 'amber',
  busy: 'amber',
  unavailable: 'amber',
  'wrong-number': 'neutral',
  'call-back': 'blue',
  refused: 'neutral',
}

/** Where a call stands, as a word and the tone that underlines it. */
export function stateOf(
  call: Pick<Call, 'plannedAt' | 'doneAt' | 'outcome'>,
  now: number,
  t: TFunction,
): { text: string; tone: Tone } {
  if (call.outcome) return { text: t(`calls.outcomes.${call.outcome}`), tone: outcomeTone[call.outcome] }
  if (!isForgotten(call, now) || call.plannedAt === null) return { text: t('calls.states.planned'), tone: 'blue' }
  const days = -daysFromNow(call.plannedAt, now)
  return { text: days > 0 ? t('calls.states.forgottenDays', { count: days }) : t('calls.states.forgottenToday'), tone: 'red' }
}
