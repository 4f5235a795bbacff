import { useEffect } from 'react'

/** Says to whoever looks at the window from outside that the first rows of a list are on screen: from now on somebody can work with it. */
export function useSayPainted(list: string, isThere: boolean) {
  useEffect(() => {
    // The frame behind the one that is being made.
    if (isThere) requestAnimationFrame(() => setTimeout(() => performance.mark(`list ${list}`)))
  }, [list, isThere])
}
