import type { TFunction } from 'i18next'
import type { DraftSummary } from '#shared/features/drafts/schema.ts'

/** `khách hàng “Hòa Phát”`, as far as it has a name. */
export function draftName({ editor, name }: DraftSummary, t: TFunction) {
  return [t(`drafts.editor.${editor}`), name && `“${name}”`].filter(Boolean).join(' ')
}
