import { EventPublisher } from '@orpc/server'

/** Tells a window what another window of the same person wishes of it. */
export interface Wishes<Wish extends object> {
  wish: (window: number, wish: Wish) => void
  listen: (window: number, signal: AbortSignal | undefined) => AsyncGenerator<Wish>
}

export function createWishes<Wish extends object>(): Wishes<Wish> {
  const publisher = new EventPublisher<Record<string, Wish>>()
  return {
    wish: (window, wish) => publisher.publish(String(window), wish),
    listen: (window, signal) => publisher.subscribe(String(window), { signal }),
  }
}
