import type { TFunction } from 'i18next'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { sinceContact } from '#renderer/kit/sinceContact.ts'
import type { Call } from '#shared/features/calls/schema.ts'
import type { Suggestion } from '#shared/features/today/schema.ts'

/** What one must know of a call before it: how often it was put off and tried, and why it is made. */
export function whyOf({ rollovers, attempts, reason }: Call, t: TFunction) {
  const times = [
    rollovers > 0 && t('calls.rollovers', { count: rollovers }),
    attempts > 0 && t('calls.attempts', { count: attempts }),
  ]
  return [...times, reason].filter(Boolean).join(' · ')
}

/** Why a customer is suggested. */
export function whySuggested(suggestion: Suggestion, t: TFunction) {
  const { lastContactAt, rhythmDays: count } = suggestion
  const since = sinceContact(suggestion, t)
  if (lastContactAt === null) return t('today.calls.suggestedNever', { since, count })
  return t('today.calls.suggestedWhy', { since, last: formatInstantDay(lastContactAt), count })
}
