import { type RefObject, useEffect } from 'react'
import { desktop } from '#renderer/kit/client.ts'

/** Whoever comes to the window is in its list at once; Esc puts the window out of sight. */
export function useWindowKeys(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const enter = () => document.activeElement === document.body && list.current?.focus()
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && void desktop.hideReminders()
    enter()
    window.addEventListener('focus', enter)
    window.addEventListener('keydown', leave)
    return () => {
      window.removeEventListener('focus', enter)
      window.removeEventListener('keydown', leave)
    }
  }, [list])
}
