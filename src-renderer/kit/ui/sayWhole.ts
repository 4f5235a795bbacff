import type { MouseEvent } from 'react'

/** What is cut off in a cell of a list, or in what is offered below a box, is said in whole under the pointer. */
export function sayWhole({ target }: MouseEvent) {
  const cell = (target as Element).closest<HTMLElement>('[role="gridcell"], [role="option"]')
  if (!cell) return
  const isCut = [cell, ...cell.querySelectorAll('*')].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  cell.title = isCut ? cell.innerText : ''
}
