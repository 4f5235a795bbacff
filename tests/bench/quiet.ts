import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'

/** Of all cores together; a machine at rest stays well below. */
const BUSY = 0.06
const LONGEST_WAIT = 120_000

/**
 * Waits until the machine has nothing else to do: when a firm of half a gigabyte was copied or removed for the measuring, the kernel is at
 * work for up to a minute longer, and that falls on whatever is measured then.
 */
export async function whenQuiet() {
  const until = Date.now() + LONGEST_WAIT
  while (Date.now() < until) if ((await busyShare()) <= BUSY) return
  console.log('The machine does not come to rest: what follows is measured too high.')
}

async function busyShare() {
  const before = worked()
  await setTimeout(2_000)
  const after = worked()
  return (after.busy - before.busy) / (after.all - before.all)
}

/** Milliseconds that the cores have worked, and all there were. */
function worked() {
  const times = cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({ busy: user + nice + sys + irq, idle }))
  const busy = times.reduce((sum, one) => sum + one.busy, 0)
  return { busy, all: busy + times.reduce((sum, one) => sum + one.idle, 0) }
}
