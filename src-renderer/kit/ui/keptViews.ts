import type { ViewId } from '#shared/kit/id.ts'
import { applyColumns, type ChosenColumns, chosenColumns } from './useColumns.ts'

/** The parts of a list that a view keeps, with its columns. */
export type KeptView<Parts> = Parts & { columns: ChosenColumns }

interface ListStore<Parts> {
  getState: () => Parts
  setState: (state: Parts & { saved: ViewId; selected: ReadonlySet<number> }) => void
}

/** How a list is kept as a view: the parts that `usual` names, which also says what is not in a view that was kept before there was one. */
export function keptViews<Parts extends object>(list: string, store: ListStore<Parts>, usual: Parts) {
  const keys = Object.keys(usual) as (keyof Parts & string)[]
  return {
    /** How the list stands now. */
    now: (): string => {
      const state = store.getState()
      return JSON.stringify({ ...Object.fromEntries(keys.map((key) => [key, state[key]])), columns: chosenColumns(list) })
    },
    read: (content: string): KeptView<Parts> => {
      const kept = JSON.parse(content) as Partial<KeptView<Parts>>
      const parts = Object.fromEntries(keys.map((key) => [key, completed(usual[key], kept[key])])) as Parts
      return { ...parts, columns: kept.columns ?? chosenColumns(list) }
    },
    show: (id: ViewId, { columns, ...parts }: KeptView<Parts>) => {
      applyColumns(list, columns)
      store.setState({ ...(parts as unknown as Parts), saved: id, selected: new Set() })
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
