import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Says on the document that what is beside it has come and stands, for whoever looks at the window from outside. */
export function Ready() {
  const cache = useQueryClient()
  const isWaiting = useIsFetching() > 0
  useEffect(() => {
    // What appeared together with this has asked its questions since the render.
    if (isWaiting || cache.isFetching() > 0) return
    document.documentElement.dataset.ready = 'true'
    performance.mark('ready')
  }, [isWaiting, cache])
  return null
}
