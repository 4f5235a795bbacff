import type { TFunction } from 'i18next'
import type { Suggestion } from '#shared/features/today/schema.ts'

/** For how long nobody talked to a customer: why they are suggested. */
export function sinceContact({ daysSince }: Pick<Suggestion, 'daysSince'>, t: TFunction) {
  return daysSince === null ? t('calls.neverReached') : t('calls.daysSince', { count: daysSince })
}
