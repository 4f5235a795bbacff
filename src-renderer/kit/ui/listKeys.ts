/** Where a key moves the cursor of a list; undefined for a key that does not move it. */
export function moveInList({ key }: { key: string }, { cursor, count, page }: { cursor: number; count: number; page: number }) {
  const moves: Record<string, number> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + page,
    PageUp: cursor - page,
    Home: 0,
    End: count - 1,
  }
  return moves[key]
}

/** The same of cards that stand several in a line; up and down stay where no line is left. */
export function moveInGrid(
  { key }: { key: string },
  { cursor, count, perLine, page }: { cursor: number; count: number; perLine: number; page: number },
) {
  const inColumn = (by: number) => (cursor + by >= 0 && cursor + by < count ? cursor + by : undefined)
  // From the last whole line down leads to the last card, if there is one below.
  const isLineBelow = Math.floor(cursor / perLine) < Math.floor((count - 1) / perLine)
  const moves: Record<string, number | undefined> = {
    ArrowRight: cursor + 1,
    ArrowLeft: cursor - 1,
    ArrowDown: inColumn(perLine) ?? (isLineBelow ? count - 1 : cursor),
    ArrowUp: inColumn(-perLine) ?? cursor,
    PageDown: inColumn(page) ?? count - 1,
    PageUp: inColumn(-page) ?? cursor % perLine,
    Home: 0,
    End: count - 1,
  }
  return moves[key]
}
