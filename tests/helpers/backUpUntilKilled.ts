import { beginReplacement, finishReplacement, type Replacement } from '#main/database/replace.ts'
import { carryBackup } from '#main/keeper/carry.ts'
import type { Follower, KeeperJob } from '#main/keeper/jobs.ts'
import { makeBackup } from '#main/keeper/make.ts'
import { unpackBackup } from '#main/keeper/unpack.ts'
import { folderAt } from '#main/kit/folder.ts'

// Does one job of the keeper, one replacement, or a whole restore. It kills itself before its n-th step, or is killed by whoever started it.

export type Doomed = { dieAt: number } & (
  | { job: KeeperJob }
  | { replace: Replacement; folder: string }
  | { restore: string; folder: string }
)

const doomed = JSON.parse(process.argv[2] ?? '') as Doomed
let steps = 0
const follower: Follower = { at: step, progress: () => undefined }

function step() {
  steps += 1
  if (steps === doomed.dieAt) process.kill(process.pid, 'SIGKILL')
}

if ('job' in doomed) {
  const { job } = doomed
  if (job.kind === 'make') await makeBackup(job, follower)
  if (job.kind === 'carry') await carryBackup(job, follower)
  if (job.kind === 'unpack') await unpackBackup(job, follower)
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
