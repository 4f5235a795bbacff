import { type FocusEvent, useEffect, useRef } from 'react'

/** A task that moved to another day, or under those that are open, keeps the focus it had. */
export function useKeptTask(tasks: unknown) {
  const ref = useRef<HTMLElement>(null)
  const focused = useRef<string>(undefined)
  const drawn = useRef(tasks)
  useEffect(() => {
    if (drawn.current === tasks) return
    drawn.current = tasks
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && focused.current) ref.current?.querySelector<HTMLElement>(`[data-task="${focused.current}"]`)?.focus()
  }, [tasks])
  return {
    ref,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      focused.current = target.dataset.task
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = undefined
    },
  }
}
