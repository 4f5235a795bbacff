import type { TFunction } from 'i18next'
import { formatDay } from '#renderer/kit/format.ts'
import type { Reason } from '#shared/features/recommendations/schema.ts'

/** Why a customer may be offered something, in a sentence. */
export function sayReason(reason: Reason, t: TFunction) {
  if (reason.kind === 'due') return t(`recommendations.reasons.due.${reason.because}`, { day: formatDay(reason.dueOn) })
  if (reason.kind === 'bought-together') return t('recommendations.reasons.bought-together', reason)
  return t(`recommendations.reasons.${reason.kind}`, { of: reason.of })
}
