import { useEffect } from 'react'
import { desktop } from './client.ts'

/** Says that a printed page stands as it should be printed, once what it shows has come and its letters with it. */
export function usePrintable(isDrawn: boolean) {
  useEffect(() => {
    if (!isDrawn) return
    // Laying out is what makes the window ask for its fonts.
    document.body.getBoundingClientRect()
    void document.fonts.ready.then(() => desktop.pageReady())
  }, [isDrawn])
}
