import { useCallback, useEffect, useRef, useState } from 'react'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Lines } from './groupedRows.ts'

interface Choosing<Row extends { id: number }> {
  lines: Lines
  rowAt: (place: number) => Row | undefined
  /** Every row of the list in its order, for those that have not come yet. */
  allIds?: (() => Promise<readonly number[]>) | undefined
  selected: ReadonlySet<number>
  onSelect: (ids: ReadonlySet<number>) => void
  scrollTo: (line: number) => void
  /** Which lines are on screen; null before any is. */
  inView: { startIndex: number; endIndex: number } | null
}

/** Where the keyboard is in a list, and what is chosen from there; one that is chosen elsewhere, as who was just written down, comes into view. */
export function useCursor<Row extends { id: number }>(choosing: Choosing<Row>) {
  const { lines, rowAt, allIds, selected, scrollTo, inView } = choosing
  const [cursor, setCursor] = useState(0)
  const [anchor, setAnchor] = useState(0)
  /** Whoever chooses something else while rows are still asked for has chosen that. */
  const choices = useRef(0)
  const chosenHere = useRef(selected)
  const latest = useLatest({ allIds, lines, rowOf, scrollTo, inView })

  function onSelect(ids: ReadonlySet<number>) {
    chosenHere.current = ids
    choosing.onSelect(ids)
  }

  function rowOf(index: number) {
    const line = lines.at(index)
    return line && 'row' in line ? rowAt(line.row) : undefined
  }

  const put = useCallback((index: number) => {
    setCursor(index)
    setAnchor(index)
  }, [])

  useEffect(() => {
    const [id, ...others] = selected
    if (selected === chosenHere.current || id === undefined || others.length > 0) return
    chosenHere.current = selected
    choices.current += 1
    const choice = choices.current
    const { rowOf, allIds, inView } = latest.current
    for (let line = inView?.startIndex ?? 0; line <= (inView?.endIndex ?? -1); line += 1)
      if (rowOf(line)?.id === id) return put(line)
    const goThere = (all: readonly number[]) => {
      const { lines, scrollTo } = latest.current
      const place = all.indexOf(id)
      const line = place === -1 ? undefined : lines.indexOfRow(place)
      if (choice !== choices.current || line === undefined) return
      put(line)
      scrollTo(line)
    }
    // A list whose rows cannot be had says so itself.
    void allIds?.().then(goThere, () => undefined)
  }, [selected, latest, put])

  /** Moves the cursor; what is chosen follows it unless it is to be kept. */
  function go(index: number, { extend, keep }: { extend: boolean; keep: boolean }) {
    const target = Math.max(0, Math.min(lines.count - 1, index))
    setCursor(target)
    if (!extend) setAnchor(target)
    scrollTo(target)
    if (!keep) void choose(extend ? anchor : target, target)
  }

  async function choose(one: number, other: number) {
    choices.current += 1
    const choice = choices.current
    const [first, last] = [Math.min(one, other), Math.max(one, other)]
    const places: number[] = []
    for (let index = first; index <= last; index += 1) {
      const line = lines.at(index)
      if (line && 'row' in line) places.push(line.row)
    }
    const ids = places.map((place) => rowAt(place)?.id)
    // Beyond what was ever on screen nobody knows the rows but the list's owner.
    const all = ids.includes(undefined) ? await allIds?.() : undefined
    if (choice === choices.current) onSelect(new Set(ids.flatMap((id, index) => id ?? all?.[places[index] ?? -1] ?? [])))
  }

  function toggle(index: number) {
    const row = rowOf(index)
    if (!row) return
    const ids = new Set(selected)
    if (!ids.delete(row.id)) ids.add(row.id)
    put(index)
    choices.current += 1
    onSelect(ids)
  }

  async function chooseAll() {
    if (!allIds) return choose(0, lines.count - 1)
    choices.current += 1
    const choice = choices.current
    const all = await allIds()
    if (choice === choices.current) onSelect(new Set(all))
  }

  return { cursor, put, go, toggle, chooseAll, rowOf }
}
