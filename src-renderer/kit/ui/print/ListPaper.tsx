import { Fragment } from 'react'
import type { RowGroup } from '../groupedRows.ts'
import { type Column, useColumns } from '../useColumns.ts'
import styles from './ListPaper.module.css'
import { Paper } from './Paper.tsx'

/** Upright paper has room for so many columns. */
const MOST_UPRIGHT = 6

export interface ListPaperProps<Row, Key extends string> {
  /** Under this name the list keeps its columns. */
  id: string
  title: string
  /** How many there are and which, in words. */
  lines: string[]
  columns: Column<Row, Key>[]
  rows: readonly Row[]
  groups?: readonly RowGroup[] | undefined
  /** Empty columns behind the others, to be written in by hand. */
  blanks?: readonly string[]
}

/** A list as it stands on the screen: its columns, its order and its groups. */
export function ListPaper<Row extends { id: number }, Key extends string>(props: ListPaperProps<Row, Key>) {
  const { id, title, lines, columns, rows, groups, blanks = [] } = props
  const { visible, styleOf } = useColumns(id, columns)
  const width = visible.length + blanks.length
  return (
    <Paper title={title} lines={lines} isWide={width > MOST_UPRIGHT}>
      <table className={styles.list}>
        <colgroup>
          <col className={styles.number} />
          {visible.map((column) => (
            <col key={column.key} style={{ width: styleOf(column).width }} />
          ))}
          {blanks.map((blank) => (
            <col key={blank} className={styles.blank} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {[...visible.map((column) => column.title), ...blanks].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dividedBy(groups, rows).map(({ group, from, members }) => (
            <Fragment key={group?.key ?? ''}>
              {group && (
                <tr className={styles.group}>
                  <th colSpan={width + 1} scope="rowgroup">{`${group.title} (${group.count})`}</th>
                </tr>
              )}
              {members.map((row, index) => (
                <tr key={row.id}>
                  <td className={styles.number}>{from + index + 1}</td>
                  {visible.map(({ key, render, align }) => (
                    <td key={key} style={align === 'end' ? { textAlign: 'right' } : undefined}>
                      {render(row)}
                    </td>
                  ))}
                  {blanks.map((blank) => (
                    <td key={blank} className={styles.written} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

/** The rows of each group; all of them together without any. */
function dividedBy<Row>(groups: readonly RowGroup[] | undefined, rows: readonly Row[]) {
  if (!groups) return [{ group: undefined, from: 0, members: rows }]
  let from = 0
  const divided = groups.map((group) => {
    const members = rows.slice(from, from + group.count)
    from += group.count
    return { group, from: from - group.count, members }
  })
  return divided.filter(({ members }) => members.length > 0)
}
