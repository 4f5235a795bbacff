import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { readAlong } from '#renderer/kit/readAlong.ts'
import type { EditValue, NamedEditField } from './edit/fields.ts'

export interface Column<Row, Key extends string = string> {
  key: string
  title: string
  /** Pixels at first. */
  width: number
  render: (row: Row) => ReactNode
  /** What is copied of a cell that does not show plain text, and of an amount. */
  copied?: (row: Row) => string | number
  align?: 'end'
  /** The key it is sorted by on our side; without one it cannot be sorted. */
  sortKey?: Key
  /** Takes what the others leave; the first column does where none is meant. */
  grows?: boolean
  /** Not shown until chosen. */
  isHidden?: boolean
  /** How its cells are edited in place. */
  edit?: CellEdit<Row>
}

export interface CellEdit<Row> {
  field: NamedEditField
  /** Where what one chooses from differs from row to row. */
  fieldIn?: (row: Row) => NamedEditField
  /** What stands in the cell; undefined where it cannot be edited here. */
  valueIn: (row: Row) => EditValue | undefined
  /** Of an address: the province it lies in. */
  provinceIn?: (row: Row) => string
}

export interface Sort<Key extends string> {
  by: Key
  direction: 'ascending' | 'descending'
}

type Sizes = Record<string, number>
type Visibility = Record<string, boolean>

interface Remembered {
  sizes: Record<string, Sizes>
  visibility: Record<string, Visibility>
  order: Record<string, string[]>
}

const useRemembered = create<Remembered>()(
  persist((): Remembered => ({ sizes: {}, visibility: {}, order: {} }), { name: 'columns' }),
)
readAlong(useRemembered)

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature, columnOrderingFeature })
const noRows: never[] = []

/** Pixels that a name needs to be told from others. */
const LEAST_GROWING = 190

/**
 * Which columns a list shows and how wide, remembered under the list's name. TanStack Table keeps the sums. `room`: pixels there are for
 * them.
 */
export function useColumns<Row, Key extends string>(id: string, columns: Column<Row, Key>[], room?: number) {
  const sizes = useRemembered((state) => state.sizes[id]) ?? emptySizes
  const chosen = useRemembered((state) => state.visibility[id]) ?? emptyVisibility
  const columnOrder = useRemembered((state) => state.order[id]) ?? emptyOrder
  const definitions = useMemo(
    () => columns.map(({ key, width }) => ({ id: key, accessorFn: () => '', size: width, minSize: 48 })),
    [columns],
  )
  const columnVisibility = useMemo(
    () => ({ ...Object.fromEntries(columns.map(({ key, isHidden }) => [key, !isHidden])), ...chosen }),
    [columns, chosen],
  )
  const table = useTable({
    features,
    data: noRows,
    columns: definitions,
    columnResizeMode: 'onChange',
    state: { columnSizing: sizes, columnVisibility, columnOrder },
    onColumnSizingChange: (change) => remember('sizes', id, typeof change === 'function' ? change(sizes) : change),
    onColumnVisibilityChange: (change) =>
      remember('visibility', id, typeof change === 'function' ? change(columnVisibility) : change),
  })
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  const inOrder = table.getAllLeafColumns().flatMap(({ id: key }) => byKey.get(key) ?? [])
  const visible = table.getVisibleLeafColumns().flatMap(({ id: key }) => byKey.get(key) ?? [])
  const widthOf = (column: Column<Row, Key>) => table.getColumn(column.key)?.getSize() ?? column.width
  const growing = visible.find((column) => column.grows) ?? visible[0]
  // A width that was chosen stays.
  const spare = growing && sizes[growing.key] === undefined ? spareOf(growing, visible, { widthOf, room }) : 0
  return {
    /** In the order they are shown, hidden ones among them. */
    all: inOrder,
    visible,
    totalWidth: table.getTotalSize() - spare,
    /** The one whose title would end below the button of columns. */
    underButton: room ? underButton(room + spare, visible, widthOf) : undefined,
    styleOf: (column: Column<Row, Key>) => {
      const width = widthOf(column)
      return column === growing
        ? { width, flexGrow: 1, flexShrink: 1, minWidth: width - spare }
        : { width, flexGrow: 0, flexShrink: 0 }
    },
    isVisible: (column: Column<Row, Key>) => table.getColumn(column.key)?.getIsVisible() ?? true,
    toggle: (column: Column<Row, Key>) => table.getColumn(column.key)?.toggleVisibility(),
    resizeHandler: (column: Column<Row, Key>) => headers.find((header) => header.column.id === column.key)?.getResizeHandler(),
    /** Puts a column into the place of another. */
    move: (column: Column<Row, Key>, place: Column<Row, Key>) => {
      const keys = inOrder.map(({ key }) => key)
      const to = keys.indexOf(place.key)
      const others = keys.filter((key) => key !== column.key)
      remember('order', id, [...others.slice(0, to), column.key, ...others.slice(to)])
    },
    /** As the program shows them. */
    reset: () => applyColumns(id, noColumns),
    resizeBy: (column: Column<Row, Key>, pixels: number) =>
      remember('sizes', id, { ...sizes, [column.key]: Math.max(48, (sizes[column.key] ?? column.width) + pixels) }),
  }
}

/**
 * Pixels that the growing column gives up, or takes if negative, so that the last column within the room ends where the room does. Half
 * of the next one or more may stand there besides: it shows that there is one.
 */
function spareOf<Column extends { width: number }>(
  growing: Column,
  visible: readonly Column[],
  { widthOf, room }: { widthOf: (column: Column) => number; room: number | undefined },
) {
  const most = Math.max(0, growing.width - LEAST_GROWING)
  if (room === undefined) return most
  let left = room
  for (const [place, column] of visible.entries()) {
    const width = widthOf(column)
    if (width > left + most) return place <= visible.indexOf(growing) || left >= width / 2 ? 0 : -left
    left -= width
  }
  return -left
}

/** The button of columns stands over the end of the header. */
const BUTTON_WIDTH = 24

/** The last column of which all is seen, if that button stands over it. */
function underButton<Column>(room: number, visible: readonly Column[], widthOf: (column: Column) => number) {
  let left = room
  let last: Column | undefined
  for (const column of visible) {
    const width = widthOf(column)
    if (width > left) break
    left -= width
    last = column
  }
  return left < BUTTON_WIDTH ? last : undefined
}

export type Columns<Row, Key extends string> = ReturnType<typeof useColumns<Row, Key>>

const emptySizes: Sizes = {}
const emptyVisibility: Visibility = {}
const emptyOrder: string[] = []

/** Which columns of a list somebody chose, how wide and in which order. */
export interface ChosenColumns {
  sizes: Sizes
  visibility: Visibility
  order: string[]
}

const noColumns: ChosenColumns = { sizes: emptySizes, visibility: emptyVisibility, order: emptyOrder }

/** The columns of a list as they are now, to be kept with a view. */
export function chosenColumns(id: string): ChosenColumns {
  const { sizes, visibility, order } = useRemembered.getState()
  return { sizes: sizes[id] ?? emptySizes, visibility: visibility[id] ?? emptyVisibility, order: order[id] ?? emptyOrder }
}

export function applyColumns(id: string, { sizes, visibility, order }: ChosenColumns) {
  remember('sizes', id, sizes)
  remember('visibility', id, visibility)
  remember('order', id, order)
}

function remember<Part extends keyof Remembered>(part: Part, id: string, value: Remembered[Part][string]) {
  useRemembered.setState((state) => ({ [part]: { ...state[part], [id]: value } }))
}
