import type { Virtualizer } from '@tanstack/react-virtual'
import { useCallback } from 'react'
import type { LetterRun } from '#shared/kit/letters.ts'
import { AlphabetBar } from './AlphabetBar.tsx'
import type { Lines } from './groupedRows.ts'

export interface Letters {
  /** In the order of the list; undefined until they are counted. */
  runs: readonly LetterRun[] | undefined
  /** Something else than the order of names is shown for now. */
  isIdle: boolean
}

interface ListAlphabetProps {
  label: string
  letters: Letters
  lines: Lines
  rowHeight: number
  virtual: Virtualizer<HTMLDivElement, Element>
  /** Puts the cursor on a line; what is chosen stays chosen. */
  onPut: (line: number) => void
}

/** The letters beside a list that is too long to be seen at once; while they lead nowhere they keep their room, so that no column moves. */
export function ListAlphabet({ label, letters, lines, rowHeight, virtual, onPut }: ListAlphabetProps) {
  const go = useCallback(
    (row: number, isByKeyboard: boolean) => {
      onPut(row)
      virtual.scrollToIndex(row, { align: 'start' })
      if (!isByKeyboard) virtual.scrollElement?.focus({ preventScroll: true })
    },
    [onPut, virtual],
  )
  const { runs, isIdle } = letters
  const count = runs?.reduce((sum, run) => sum + run.count, 0) ?? lines.count
  if (count * rowHeight <= (virtual.scrollRect?.height ?? Number.POSITIVE_INFINITY)) return null
  const top = lines.rowNear(Math.round((virtual.scrollOffset ?? 0) / rowHeight))
  return <AlphabetBar label={label} runs={runs} top={top} isIdle={isIdle} onGo={go} />
}
