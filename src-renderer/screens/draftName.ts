import type { TFunction } from 'i18next'
import type { DraftSummary } from '#shared/features/drafts/schema.ts'
import { dayOfInstant, formatDay } from '#shared/kit/day.ts'

/** `khách hàng “Hòa Phát”`, as far as it has a name; of times of a series with the day of the first. */
export function draftName({ editor, name, occursAt }: DraftSummary, t: TFunction) {
  return [t(`drafts.editor.${editor}`), name && `“${name}”`, occursAt && formatDay(dayOfInstant(occursAt))]
    .filter(Boolean)
    .join(' ')
}
