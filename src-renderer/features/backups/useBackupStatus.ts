import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/kit/client.ts'

const SECOND = 1_000

/** How the backups stand: they are made without anybody saving anything, so nothing announces them; asked often while one is being made. */
export function useBackupStatus() {
  const { data } = useQuery({
    ...ask.backups.status.queryOptions(),
    refetchInterval: (query) => (query.state.data?.running ? SECOND / 2 : 20 * SECOND),
  })
  return data
}
