import { useEffect, useState } from 'react'

/** When what was opened goes away, the focus returns to where it was; to the list of the screen when that place has gone. */
export function useReturnFocus() {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (!(before instanceof HTMLElement) || before === document.body) return
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const list = document.querySelector<HTMLElement>('[data-pane="list"] :is([role="grid"], button)')
        ;(before.isConnected ? before : list)?.focus()
      })
    },
    [before],
  )
}
