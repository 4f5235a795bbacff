import { useTranslation } from 'react-i18next'

/** How many rows a printed list has of those that were found, and in words which they are. */
export function usePrintedLines({ rows, found, which }: { rows: number; found: number; which: string[] }) {
  const { t } = useTranslation()
  const count = found > rows ? t('record.print.rowsCut', { count: rows, found }) : t('record.print.rows', { count: rows })
  return [count, which.filter(Boolean).join(' · ')]
}
