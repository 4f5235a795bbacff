import { useEffect } from 'react'
import { create } from 'zustand'

interface Status {
  /** Short sentences of the screen that is shown. */
  parts: string[]
}

export const useStatus = create<Status>()(() => ({ parts: [] }))

/** Says in the status bar what the screen shows, while it is shown. Empty parts fall off. */
export function useSayStatus(...parts: (string | false | undefined)[]) {
  const said = parts.filter((part): part is string => Boolean(part))
  const text = said.join('\n')
  useEffect(() => {
    useStatus.setState({ parts: text ? text.split('\n') : [] })
    return () => useStatus.setState({ parts: [] })
  }, [text])
}
