import { expect, it } from 'vitest'
import { create } from 'zustand'
import { keptViews } from '#renderer/kit/ui/keptViews.ts'
import type { ViewId } from '#shared/kit/id.ts'

interface View {
  filter: { view: string; staffIds: number[]; isMine: boolean }
  group: string | null
  saved: ViewId | undefined
  selected: ReadonlySet<number>
}

const usual: Pick<View, 'filter' | 'group'> = { filter: { view: 'open', staffIds: [], isMine: true }, group: 'due' }

function aList() {
  const store = create<View>()(() => ({ ...usual, saved: undefined, selected: new Set([7]) }))
  return { store, kept: keptViews('a-list', store, usual) }
}

it('a kept view holds what its list names and its columns, and neither what is chosen nor which view is shown', () => {
  const { kept } = aList()
  expect(Object.keys(JSON.parse(kept.now())).toSorted()).toEqual(['columns', 'filter', 'group'])
})

it('what a view did not know when it was kept is as usual, also within its filter', () => {
  const { kept } = aList()
  expect(kept.read('{"filter":{"view":"done","staffIds":[2]}}')).toMatchObject({
    filter: { view: 'done', staffIds: [2], isMine: true },
    group: 'due',
  })
  expect(kept.read('{"group":null}').group).toBeNull()
})

it('a view that is shown is the one that is shown, and nothing is chosen any more', () => {
  const { store, kept } = aList()

  kept.show(3 as ViewId, kept.read('{"filter":{"view":"done"},"group":null}'))

  expect(store.getState()).toMatchObject({ filter: { view: 'done', isMine: true }, group: null, saved: 3 })
  expect(store.getState().selected.size).toBe(0)
})
