import { type RefObject, useEffect, useState } from 'react'

/** True while an element is in the scrolled area or within one pane of it. */
export function useIsNear(element: RefObject<HTMLElement | null>, area: RefObject<HTMLElement | null>) {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root: area.current,
      rootMargin: '100% 0px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, area])
  return isNear
}
