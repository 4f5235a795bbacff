import type { TFunction } from 'i18next'

/** What is said of appointments that went into a calendar file; their files did not. */
export function exportSaid(t: TFunction) {
  return (count: number, files: number) =>
    [t('calendar.files.exported', { count }), files > 0 && t('calendar.files.withoutFiles', { count: files })]
      .filter(Boolean)
      .join('. ')
}
