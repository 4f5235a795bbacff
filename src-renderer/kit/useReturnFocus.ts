import { useEffect, useState } from 'react'

/** What was saved may take the row away that one came from; that is known only a moment later. */
const SETTLED = 400

/** When what was opened goes away, the focus returns to where it was; to the list of the screen when that place has gone. */
export function useReturnFocus() {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (!(before instanceof HTMLElement) || before === document.body) return
      requestAnimationFrame(() => returnTo(before))
      setTimeout(() => returnTo(before), SETTLED)
    },
    [before],
  )
}

function returnTo(before: HTMLElement) {
  if (document.activeElement !== document.body) return
  const list = document.querySelector<HTMLElement>('[data-pane="list"] :is([data-list], button)')
  const target = before.isConnected ? before : list
  target?.focus()
}
