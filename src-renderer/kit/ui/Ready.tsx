import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Says on the document that what is beside it has come and stands, for whoever looks at the window from outside. */
export function Ready() {
  const [isReady, setIsReady] = useState(false)
  return isReady ? null : <Waiting onReady={() => setIsReady(true)} />
}

/** Looks at all that is known with each answer that comes: only until there is nothing more to wait for. */
function Waiting({ onReady }: { onReady: () => void }) {
  const cache = useQueryClient()
  const isWaiting = useIsFetching() > 0
  useEffect(() => {
    // What appeared together with this has asked its questions since the render.
    if (isWaiting || cache.isFetching() > 0) return
    document.documentElement.dataset.ready = 'true'
    onReady()
  }, [isWaiting, cache, onReady])
  return null
}
