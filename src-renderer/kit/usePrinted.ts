import { useEffect, useState } from 'react'
import { desktop } from './client.ts'
import { useLatest } from './useLatest.ts'

/** What a page that is being printed shows: asked for once, which is noted; whoever may not print it gets nothing to see. */
export function usePrinted<Shown>(load: () => Promise<Shown>) {
  const [shown, setShown] = useState<Shown>()
  const latest = useLatest(load)
  useEffect(() => {
    latest.current().then(setShown, () => desktop.pageRefused())
  }, [latest])
  return shown
}
