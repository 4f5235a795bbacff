/** What the rows of one group of a list have in common, and how many there are. */
export interface RowGroup {
  key: string
  title: string
  count: number
}

/** What stands in one line of a list: a row by its place among all rows, or the head of a group. */
export type Line = { row: number } | { group: RowGroup; isCollapsed: boolean }

export interface Lines {
  count: number
  at: (index: number) => Line | undefined
  /** The row in a line, or the first one of the group whose head it is. */
  rowNear: (index: number) => number
  /** The line of a row; undefined while its group is collapsed. */
  indexOfRow: (row: number) => number | undefined
}

/** A list without groups: every line is a row. */
export function plainLines(count: number): Lines {
  return {
    count,
    at: (row) => (row >= 0 && row < count ? { row } : undefined),
    rowNear: (index) => index,
    indexOfRow: (row) => row,
  }
}

/** The lines of a list whose rows come group by group; of a collapsed group only its head stands there. */
export function groupedLines(groups: readonly RowGroup[], collapsed: ReadonlySet<string>): Lines {
  const parts: { group: RowGroup; isCollapsed: boolean; line: number; row: number }[] = []
  let [line, row] = [0, 0]
  for (const group of groups) {
    const isCollapsed = collapsed.has(group.key)
    parts.push({ group, isCollapsed, line, row })
    line += 1 + (isCollapsed ? 0 : group.count)
    row += group.count
  }
  return {
    count: line,
    at(index) {
      const part = parts.findLast((one) => one.line <= index)
      if (!part || index < 0 || index >= line) return undefined
      const inGroup = index - part.line - 1
      return inGroup < 0 ? { group: part.group, isCollapsed: part.isCollapsed } : { row: part.row + inGroup }
    },
    rowNear(index) {
      const part = parts.findLast((one) => one.line <= index)
      return part ? part.row + Math.max(0, index - part.line - 1) : 0
    },
    indexOfRow(wanted) {
      const part = parts.findLast((one) => one.row <= wanted)
      return part && !part.isCollapsed ? part.line + 1 + wanted - part.row : undefined
    },
  }
}
