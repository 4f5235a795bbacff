import { notifyManager, QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { drawTogether } from './drawTogether.ts'

/** Rows live here and nowhere else in the window. What is in it holds until a change is announced. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

// Left to itself it has each answer wait for a timer.
notifyManager.setScheduler(drawTogether)

/** After each COMMIT, by whomever, everything known may be out of date: what is on screen is asked again. */
export async function followChanges() {
  for await (const _change of await client.changes()) void cache.invalidateQueries()
}
