import type { ElectronApplication } from '@playwright/test'

interface MainWithStops {
  stops: number[]
  ticking: NodeJS.Timeout
}

/**
 * Watches how long the main process of a running program stops. By a timer of our own: Node's `monitorEventLoopDelay` does not see in Electron
 * what holds the process up between two turns of Node's own loop, such as the answer to a window's message.
 */
export function watchMain(app: ElectronApplication) {
  return app.evaluate(() => {
    const EVERY = 5
    const main = globalThis as unknown as MainWithStops
    main.stops = []
    let last = performance.now()
    main.ticking = setInterval(() => {
      const now = performance.now()
      main.stops.push(Math.max(0, now - last - EVERY))
      last = now
    }, EVERY)
  })
}

/** The stops since `watchMain`, in milliseconds. */
export function stopsOfMain(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(() => {
    const { stops, ticking } = globalThis as unknown as MainWithStops
    clearInterval(ticking)
    return stops
  })
}
