import { useEffect, useState } from 'react'
import { desktop } from './client.ts'
import { useLatest } from './useLatest.ts'

/**
 * For a page that is being printed: it asks for itself whether it may be, which is noted, before it shows anything. So nothing gets onto paper
 * past the role of whoever wants it, however the printing was begun. True once it may.
 */
export function usePrinting(ask: () => Promise<void>) {
  const [mayPrint, setMayPrint] = useState(false)
  const latest = useLatest(ask)
  useEffect(() => {
    latest.current().then(
      () => setMayPrint(true),
      () => desktop.pageRefused(),
    )
  }, [latest])
  return mayPrint
}
