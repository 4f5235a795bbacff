import { useCallback, useEffect, useMemo, useState } from 'react'
import { client, desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useJob } from '#renderer/kit/useJob.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { RawCell } from '#shared/features/imports/cells.ts'
import type { Goods, GoodsField } from '#shared/features/imports/goods/fields.ts'
import { type GoodsMapping, goodsPlan, rowsOfGoods, understandBlock } from '#shared/features/imports/goods/mapping.ts'
import type { NumberedRow } from '#shared/features/imports/header.ts'
import type { ReadBlock } from '#shared/features/imports/schema.ts'
import type { FileToken, JobId } from '#shared/kit/id.ts'

/** A cell that somebody typed anew. */
export interface CellEdit {
  row: number
  column: number
  typed: string
}

export type Block = ReturnType<typeof useBlock>

/** A block that was pasted or a small file: what was read, what each column is, and what was corrected in it. */
export function useBlock(target: Goods, pasted: string | undefined) {
  const job = useJob<'read'>()
  const [read, setRead] = useState<ReadBlock>()
  const [sheet, setSheet] = useState(0)
  const [chosen, setChosen] = useState<GoodsMapping>()
  const [edits, setEdits] = useState(none)
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(nobody)
  const [done, setDone] = useState<ReadonlySet<number>>(nobody)
  const [failure, setFailure] = useState<string>()

  async function readBy(source: { file: FileToken } | { pasted: string }) {
    setFailure(undefined)
    try {
      const found = await job.run('read', (id: JobId) => client.imports.block({ job: id, source }))
      setRead(found)
      show(likeliest(found, target))
    } catch (error) {
      setFailure(say(error))
    }
  }

  function show(index: number) {
    setSheet(index)
    setChosen(undefined)
    setEdits(none)
    setLeftOut(nobody)
    setDone(nobody)
  }

  async function chooseFile() {
    const file = await desktop.chooseFile({ kind: 'spreadsheet' })
    if (file) await readBy({ file: file.file })
  }

  const begin = useLatest(readBy)
  useEffect(() => {
    if (pasted !== undefined) void begin.current({ pasted })
  }, [pasted, begin])

  const shown = read?.sheets[sheet]
  const block = useMemo(() => shown && understandBlock(shown, target), [shown, target])
  const mapping = chosen ?? block?.mapping ?? unmapped
  const plan = useMemo(() => block && goodsPlan(block, mapping, target), [block, mapping, target])
  const all = useMemo(() => (block ? rowsOfGoods(block, mapping, target) : []), [block, mapping, target])
  const rows = useMemo(
    () => all.filter(({ row }) => !leftOut.has(row) && !done.has(row)).map((row) => edited(row, edits.get(row.row))),
    [all, leftOut, done, edits],
  )
  const columnOf = useCallback((field: GoodsField) => mapping.indexOf(field), [mapping])

  return {
    ...{ read, sheet, block, mapping, plan, rows, leftOut, failure, columnOf, chooseFile },
    isReading: job.running !== undefined,
    showSheet: show,
    paste: (text: string) => readBy({ pasted: text }),
    assign: (column: number, field: GoodsField | null, isMany: boolean) =>
      setChosen(mapping.map((old, index) => (index === column ? field : !isMany && old === field ? null : old))),
    edit: (typed: readonly CellEdit[]) => setEdits((before) => withEdits(before, typed)),
    leaveOut: (ids: Iterable<number>) => setLeftOut((before) => new Set([...before, ...ids])),
    takeIn: () => setLeftOut(nobody),
    takeUp: (ids: ReadonlySet<number>) => setDone((before) => new Set([...before].filter((id) => !ids.has(id)))),
    finish: (ids: Iterable<number>) => setDone((before) => new Set([...before, ...ids])),
  }
}

type Edits = ReadonlyMap<number, ReadonlyMap<number, string>>

const none: Edits = new Map()
const nobody: ReadonlySet<number> = new Set()
const unmapped: GoodsMapping = []

/** The sheet of which most columns are understood. */
function likeliest({ sheets }: ReadBlock, target: Goods) {
  const known = sheets.map((one) => understandBlock(one, target).mapping.filter((field) => field !== null).length)
  return known.indexOf(Math.max(...known))
}

function edited(row: NumberedRow, typed: ReadonlyMap<number, string> | undefined): NumberedRow {
  if (typed === undefined) return row
  const cells: RawCell[] = [...row.cells]
  for (const [column, text] of typed) {
    while (cells.length <= column) cells.push(null)
    cells[column] = text.trim() === '' ? null : text
  }
  return { row: row.row, cells }
}

function withEdits(before: Edits, typed: readonly CellEdit[]): Edits {
  const after = new Map(before)
  for (const { row, column, typed: text } of typed) after.set(row, new Map(after.get(row)).set(column, text))
  return after
}
