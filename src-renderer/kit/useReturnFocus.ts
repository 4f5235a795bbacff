import { useEffect, useState } from 'react'

/** What was saved may take the row away that one came from; that is known only a moment later. */
const SETTLED = 400

/** Where the focus was before the first of several dialogs that come one behind the other. */
let outside: Element | null = null

/** When what was opened goes away, the focus returns to where it was; to the list of the screen when that place has gone. */
export function useReturnFocus() {
  const [before] = useState(placeBefore)
  useEffect(
    () => () => {
      if (!(before instanceof HTMLElement) || before === document.body) return
      requestAnimationFrame(() => returnTo(before))
      setTimeout(() => returnTo(before), SETTLED)
    },
    [before],
  )
}

function placeBefore() {
  const { activeElement } = document
  if (!activeElement?.closest('[role="dialog"], [role="alertdialog"]')) outside = activeElement
  return activeElement
}

function returnTo(before: HTMLElement) {
  if (document.activeElement !== document.body) return
  const inList = (what: string) => document.querySelector(`[data-pane="list"] ${what}`)
  const places = [before, outside, inList('[data-list]'), inList('button')]
  const target = places.find((place) => place?.isConnected && place !== document.body)
  if (target instanceof HTMLElement) target.focus()
}
