import type { ElectronApplication } from '@playwright/test'
import { inMain } from '#tests/helpers/electron.ts'

/** From now on the bell is counted instead of heard. */
export function countRings(app: ElectronApplication) {
  return inMain(
    app,
    ({ shell }) => {
      const counted = Object.assign(shell, { rung: 0 })
      counted.beep = () => void (counted.rung += 1)
    },
    undefined,
  )
}

/** How often the bell has rung since. */
export function timesRung(app: ElectronApplication) {
  return inMain(app, ({ shell }) => (shell as unknown as { rung: number }).rung, undefined)
}
