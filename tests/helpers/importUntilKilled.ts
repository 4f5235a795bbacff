import { addAll, aJob, readAndCheck } from './importing.ts'
import { createWorldIn } from './world.ts'

// Begins an import in the data folder it is given, says so on its output when some of it is written, and waits to be killed.

const [folder = '', file = ''] = process.argv.slice(2)
const world = createWorldIn(folder)
const { reading } = await readAndCheck(world, file)
const job = aJob()
const running = world.client.imports.run({ job, reading, matching: addAll })
for await (const { done, total } of await world.client.jobs.progress(job)) {
  process.stdout.write(`${done} of ${total}\n`)
  // Nothing else runs in this thread from here on, so that the transaction stays open until the end comes.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
await running
