import { type RefObject, useEffect, useState } from 'react'

/** The page most of the pane shows, and the way to another. */
export function usePageInView(area: RefObject<HTMLDivElement | null>, count: number) {
  const [page, setPage] = useState(1)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    const look = () => setPage(pageAt(element))
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [area])

  function goTo(wanted: number) {
    const number = Math.min(count, Math.max(1, wanted))
    const element = area.current
    const target = element?.children[number - 1]
    if (element && target instanceof HTMLElement) element.scrollTop = target.offsetTop - element.offsetTop
  }
  return { page, goTo }
}

function pageAt(area: HTMLElement) {
  const middle = area.getBoundingClientRect().top + area.clientHeight / 2
  const pages = [...area.children]
  const at = pages.findIndex((element) => element.getBoundingClientRect().bottom >= middle)
  return at === -1 ? pages.length : at + 1
}
