import type { ViewId } from '#shared/kit/id.ts'
import { applyColumns, type ChosenColumns, chosenColumns } from './useColumns.ts'

/** The parts of a list that a view keeps, with its columns. */
export type KeptView<Parts> = Parts & { columns: ChosenColumns }

/** How a list is kept as a view, and shown again. */
export interface KeptList<Parts> {
  /** How it stands now. */
  now: () => string
  read: (content: string) => KeptView<Parts>
  show: (id: ViewId, view: KeptView<Parts>) => void
}

interface ListStore<Parts> {
  getState: () => Parts
  setState: (state: Parts & { saved: ViewId; selected: ReadonlySet<number> }) => void
}

/**
 * How a list is kept as a view: the parts that `usual` names, which also says what is not in a view that was kept before there was one. One
 * that is shown in several ways keeps its columns under a name for each.
 */
export function keptViews<Parts extends object>(
  list: string | ((parts: Parts) => string),
  store: ListStore<Parts>,
  usual: Parts,
): KeptList<Parts> {
  const nameOf = (parts: Parts) => (typeof list === 'string' ? list : list(parts))
  const keys = Object.keys(usual) as (keyof Parts & string)[]
  return {
    now() {
      const state = store.getState()
      return JSON.stringify({
        ...Object.fromEntries(keys.map((key) => [key, state[key]])),
        columns: chosenColumns(nameOf(state)),
      })
    },
    read(content) {
      const kept = JSON.parse(content) as Partial<KeptView<Parts>>
      const parts = Object.fromEntries(keys.map((key) => [key, completed(usual[key], kept[key])])) as Parts
      return { ...parts, columns: kept.columns ?? chosenColumns(nameOf(parts)) }
    },
    show(id, { columns, ...rest }) {
      const parts = rest as unknown as Parts
      applyColumns(nameOf(parts), columns)
      store.setState({ ...parts, saved: id, selected: new Set() })
    },
  }
}

/** What is not in a part that was kept stays as usual. */
function completed(usual: unknown, kept: unknown) {
  if (kept === undefined) return usual
  return isNamed(usual) && isNamed(kept) ? { ...usual, ...kept } : kept
}

function isNamed(part: unknown): part is object {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
