import { useIsFetching } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Says on the document that what is beside it has come and stands, for whoever looks at the window from outside. */
export function Ready() {
  const isWaiting = useIsFetching() > 0
  useEffect(() => {
    if (isWaiting) return
    document.documentElement.dataset.ready = 'true'
    performance.mark('ready')
  }, [isWaiting])
  return null
}
