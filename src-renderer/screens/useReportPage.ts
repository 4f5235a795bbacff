import { useEffect, useLayoutEffect } from 'react'
import { desktop } from '#renderer/kit/client.ts'

/** Makes a page of a report paper, and says that it may be printed once its figures and its letters are there. */
export function useReportPage(isDrawn: boolean) {
  useLayoutEffect(() => {
    document.documentElement.classList.add('printed')
    return () => document.documentElement.classList.remove('printed')
  }, [])
  useEffect(() => {
    if (!isDrawn) return
    // Laying out is what makes the window ask for its fonts.
    document.body.getBoundingClientRect()
    void Promise.all([document.fonts.ready, ...[...document.images].map(drawn)]).then(() => desktop.pageReady())
  }, [isDrawn])
}

/** A picture that cannot be shown is left out, and is no reason not to print. */
function drawn(image: HTMLImageElement) {
  return image.decode().catch(() => undefined)
}
