import { EventPublisher } from '@orpc/server'

/** Counts commits and tells every listening window of each. */
export interface Revisions {
  announce: () => void
  /** The number of the last commit; it begins at 0 with each run of the program. */
  latest: () => number
  listen: (signal: AbortSignal | undefined) => AsyncGenerator<{ revision: number }>
}

export function createRevisions(): Revisions {
  const publisher = new EventPublisher<{ changed: { revision: number } }>()
  let revision = 0
  return {
    announce() {
      revision += 1
      publisher.publish('changed', { revision })
    },
    latest: () => revision,
    listen: (signal) => publisher.subscribe('changed', { signal }),
  }
}
