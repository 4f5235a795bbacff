import type { ReactNode } from 'react'
import styles from './MonthReport.module.css'

export interface ReportColumn<Row> {
  title: string
  render: (row: Row) => ReactNode
  /** Right-aligned and never broken. */
  isFigure?: boolean
  /** Never broken over two lines. */
  isWhole?: boolean
  /** Share of the width in per cent; the rest is shared by what has none. */
  width?: number
  /** What stands below it in the last, bold row. */
  total?: ReactNode
}

export interface ReportTableProps<Row> {
  label: string
  columns: ReportColumn<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string | number
  hasTotal?: boolean
}

/** A table of the report; its head is repeated on every printed page. */
export function ReportTable<Row>({ label, columns, rows, keyOf, hasTotal }: ReportTableProps<Row>) {
  const classOf = ({ isFigure, isWhole }: ReportColumn<Row>) => (isFigure ? styles.figure : isWhole ? styles.whole : undefined)
  return (
    <div className={styles.wide}>
      <table className={styles.table} aria-label={label}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.title} style={column.width ? { width: `${column.width}%` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.title} className={classOf(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
          {hasTotal && (
            <tr className={styles.total}>
              {columns.map((column) => (
                <td key={column.title} className={classOf(column)}>
                  {column.total}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
