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
