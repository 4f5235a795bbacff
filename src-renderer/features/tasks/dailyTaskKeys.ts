import type { KeyboardEvent } from 'react'

/** Up and down lead through a day, its tasks and the line under them; left and right to the day beside. */
export function moveAmongTasks(event: KeyboardEvent<HTMLElement>) {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.shiftKey) return
  const columns = [...currentTarget.querySelectorAll<HTMLElement>('[data-tasks]')].map((column) => [
    ...column.querySelectorAll('input'),
  ])
  const at = columns.findIndex((inputs) => inputs.includes(target))
  const row = columns[at]?.indexOf(target) ?? 0
  const isTyping = target.type !== 'checkbox' && target.value !== ''
  const aside = isTyping ? undefined : { ArrowLeft: -1, ArrowRight: 1 }[key]
  const along = { ArrowUp: -1, ArrowDown: 1 }[key]
  const column = columns[at + (aside ?? 0)]
  const next = along === undefined ? column?.[Math.min(row, column.length - 1)] : column?.[row + along]
  if ((aside === undefined && along === undefined) || !next) return
  event.preventDefault()
  next.focus()
}
