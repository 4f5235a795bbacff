import { beginReplacement, finishReplacement, type Replacement } from '#main/database/replace.ts'
import type { Follower, KeeperJob } from '#main/keeper/jobs.ts'
import { runKeeper } from '#main/keeper/run.ts'
import { folderAt } from '#main/kit/folder.ts'

// Does one job of the keeper, one replacement, a whole restore, or a whole package. It kills itself before its n-th step, or is killed by whoever started it.

export type Doomed = { dieAt: number } & (
  | { job: KeeperJob }
  | { replace: Replacement; folder: string }
  | { restore: string; folder: string }
  | { package: string; folder: string }
)

const doomed = JSON.parse(process.argv[2] ?? '') as Doomed
let steps = 0
const follower: Follower = { at: step, progress: () => undefined }

function step() {
  steps += 1
  if (steps === doomed.dieAt) process.kill(process.pid, 'SIGKILL')
}

if ('job' in doomed) {
  await runKeeper(doomed.job, follower)
} else if ('package' in doomed) {
  const { createWorldIn } = await import('#tests/helpers/world.ts')
  const world = createWorldIn(doomed.folder)
  process.stdout.write('begins\n')
  await world.client.takeaway.door.open({ file: world.chosen(doomed.package), password: null })
} else if ('restore' in doomed) {
  // A whole office is loaded only where it is needed: there are many of these trials.
  const { createWorldIn } = await import('#tests/helpers/world.ts')
  const world = createWorldIn(doomed.folder)
  process.stdout.write('begins\n')
  await world.client.backups.restore({ name: doomed.restore })
} else {
  const folder = folderAt(doomed.folder)
  step()
  beginReplacement(folder, doomed.replace)
  finishReplacement(folder, step)
}
