import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import type { ReadingId, SheetSummary } from '#shared/features/imports/schema.ts'
import { columnLetter } from './columnNames.ts'
import styles from './TopRows.module.css'

/** The first rows of a sheet as they stand, the header marked. */
export function TopRows({ reading, sheet }: { reading: ReadingId; sheet: SheetSummary }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.imports.sheet.queryOptions({ input: { reading, sheet: sheet.sheet } }))
  const width = Math.max(1, ...(data?.top ?? []).map(({ cells }) => cells.length))
  const letters = Array.from({ length: width }, (_, index) => columnLetter(index))
  const isHeader = (row: number) => sheet.headerFirstRow > 0 && row >= sheet.headerFirstRow && row <= sheet.headerRow
  return (
    <section className={`${styles.top} scroll`} tabIndex={0} aria-label={t('imports.sheets.top', { sheet: sheet.name })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('imports.sheets.row')}
            </th>
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data?.top.map(({ row, cells }) => (
            <tr key={row} data-header={isHeader(row)}>
              <th scope="row">{row}</th>
              {letters.map((letter, index) => (
                <td key={letter} title={cells[index]}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
