import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'

const SECOND = 1_000

/** How encryption stands. Backups are sealed without anybody saving anything, so it is asked again while some wait, and often while something runs. */
export function useEncryptionState(isBusy = false) {
  const { data } = useQuery({
    ...ask.encryption.state.queryOptions(),
    refetchInterval: ({ state }) => {
      if (isBusy || state.data?.running) return SECOND / 2
      return state.data?.isOn && state.data.plainBackups > 0 ? 5 * SECOND : false
    },
  })
  return data
}
