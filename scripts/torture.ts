import { parseArgs } from 'node:util'
import { ensureBuilt } from '#scripts/build.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { type StepResult, tool } from '#scripts/steps.ts'
import { ensureLibraries } from '#scripts/system.ts'
import { measureFreezes } from '#tests/bench/freezes.ts'

// npm run torture [-- --trials 300] [-- --only P1,P10] [-- --seed 7]
// Breaks the program in every way a machine can and prints one line per promise; ends with 1 when one was broken.
// A short run of each is part of `npm test`. The names of these tests begin with their promise.

/** Where each promise is put to the test: in the real window (`windows`), without one (`files`), or with a clock on a large firm (`measured`). */
const rigs: Record<
  string,
  { windows?: string[]; files?: string[]; measured?: () => Promise<{ line: string; isKept: boolean }> }
> = {
  P1: { windows: ['reliability.spec.ts'] },
  P2: { files: ['features/powerCut.test.ts'] },
  P3: { windows: ['reliabilityDrafts.spec.ts'] },
  P4: { windows: ['reliabilityDisk.spec.ts'] },
  P5: { windows: ['reliabilityStates.spec.ts'] },
  P6: { files: ['features/corruption.test.ts', 'features/sealedTrials.test.ts'] },
  P7: { files: ['migrations/newerData.test.ts'] },
  P8: { files: ['migrations/pastReleases.test.ts'] },
  P9: { files: ['features/backupsVerified.test.ts'] },
  P10: { files: ['features/backupTrials.test.ts', 'features/sealedTrials.test.ts'] },
  P11: { windows: ['reliability.spec.ts'] },
  P12: { files: ['features/clockJumps.test.ts', 'features/reminderTrials.test.ts'] },
  P13: { files: ['features/editedTwice.test.ts'], windows: ['reliabilityTwo.spec.ts'] },
  P14: { files: ['features/documentTrials.test.ts'] },
  P15: { files: ['features/bin.test.ts'] },
  P16: { files: ['features/takeaway.test.ts', 'features/takeawayRefused.test.ts', 'features/takeawayTrials.test.ts'] },
  P17: { measured: () => measureFreezes(100_000) },
  P18: { files: ['boundary/roleMatrix.test.ts'], windows: ['hostile.spec.ts'] },
  P19: { windows: ['reliabilityNetwork.spec.ts'] },
  P20: { files: ['features/sealedTrials.test.ts'] },
  audit: { files: ['features/auditChain.test.ts'] },
}

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '300' },
    only: { type: 'string', default: Object.keys(rigs).join(',') },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const wanted = values.only.split(',')
assertArguments()
const names = `(${wanted.join('|')}): `
const environment = { KHACH_QUEN_TRIALS: values.trials, KHACH_QUEN_SEED: values.seed }

console.log(`${values.trials} trials of ${wanted.join(', ')}, seed ${values.seed}`)
const results = [await withoutWindow(), await inWindows(), ...(await measurements())]
const told = results
  .flatMap(({ output }) => [...output.matchAll(/^(P\d+|audit) .+$/gmu)])
  .map(([line, promise]) => ({ line, promise }))
console.log('')
for (const promise of wanted) {
  const lines = told.filter((one) => one.promise === promise)
  console.log(
    lines.length > 0 ? lines.map(({ line }) => line).join('\n') : `${promise} no figure: its trials did not come to their end`,
  )
}
const isKept = results.every(({ passed }) => passed) && wanted.every((promise) => told.some((one) => one.promise === promise))
console.log(isKept ? 'Every promise was kept.' : 'A promise was broken: see above.')
process.exitCode = isKept ? 0 : 1

function assertArguments() {
  const unknown = wanted.filter((promise) => !(promise in rigs))
  if (unknown.length > 0)
    throw new Error(`There are no trials of ${unknown.join(', ')}; there are: ${Object.keys(rigs).join(', ')}`)
  for (const number of [values.trials, values.seed])
    if (!/^[1-9]\d*$/.test(number)) throw new Error(`${number} is no number of trials or seed`)
}

async function withoutWindow(): Promise<StepResult> {
  const files = filesOf('files').map((file) => `tests/${file}`)
  if (files.length === 0) return { passed: true, output: '' }
  return tool('vitest', ['run', '-c', 'scripts/settings/vitest.config.ts', '-t', names, ...files], { live: true, environment })
}

async function inWindows(): Promise<StepResult> {
  const files = filesOf('windows')
  if (files.length === 0) return { passed: true, output: '' }
  await ensureLibraries((await ensureElectron()).executable)
  await ensureBuilt()
  const args = ['test', '-c', 'scripts/settings/playwright.config.ts', '--grep', names, ...files]
  return tool('playwright', args, { live: true, environment })
}

/** By themselves, when nothing else of ours runs. */
async function measurements(): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const promise of wanted) {
    const { measured } = rigs[promise] ?? {}
    if (!measured) continue
    await ensureLibraries((await ensureElectron()).executable)
    await ensureBuilt()
    const { line, isKept } = await measured()
    results.push({ passed: isKept, output: line })
  }
  return results
}

function filesOf(kind: 'windows' | 'files') {
  return [...new Set(wanted.flatMap((promise) => rigs[promise]?.[kind] ?? []))]
}
