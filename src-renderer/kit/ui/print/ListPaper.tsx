import { Fragment } from 'react'
import type { RowGroup } from '../groupedRows.ts'
import { type Column, useColumns } from '../useColumns.ts'
import styles from './ListPaper.module.css'
import { Paper } from './Paper.tsx'

/** Upright paper has room for so many columns. */
const MOST_UPRIGHT = 6

/** What the column of numbers and one to write in take beside the others, as those do on the screen. */
const NUMBER = 38
const BLANK = 150

/** So wide is A4 between its margins, in the pixels of a screen. */
const [UPRIGHT, LANDSCAPE] = [688, 1016]
/** Smaller letters nobody reads. */
const SMALLEST = 0.7

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
  const others = visible.reduce((sum, column) => sum + styleOf(column).width, blanks.length * BLANK)
  const isWide = width > MOST_UPRIGHT
  const paper = isWide ? LANDSCAPE : UPRIGHT
  // Shares of the paper, so that no column stands beyond its edge; the numbers keep their room. Where there is less than on the screen all is smaller.
  const number = NUMBER * Math.max(1, others / (paper - NUMBER))
  const zoom = Math.max(SMALLEST, Math.min(1, paper / (others + number)))
  const shareOf = (part: number) => ({ width: `${(100 * part) / (others + number)}%` })
  return (
    <Paper title={title} lines={lines} isWide={isWide}>
      <table className={styles.list} style={{ zoom }}>
        <colgroup>
          <col style={shareOf(number)} />
          {visible.map((column) => (
            <col key={column.key} style={shareOf(styleOf(column).width)} />
          ))}
          {blanks.map((blank) => (
            <col key={blank} style={shareOf(BLANK)} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            {visible.map(({ key, title: name, align }) => (
              <th key={key} scope="col" style={alignedAs(align)}>
                {name}
              </th>
            ))}
            {blanks.map((name) => (
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
                    <td key={key} style={alignedAs(align)}>
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

function alignedAs(align: 'end' | undefined) {
  return align === 'end' ? ({ textAlign: 'right' } as const) : undefined
}
