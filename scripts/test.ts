import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '#scripts/build.ts'
import { checkSteps } from '#scripts/check.ts'
import { ensureElectron } from '#scripts/runtime.ts'
import { runSteps, type Step, type StepResult, tool } from '#scripts/steps.ts'
import { ensureLibraries, ensurePrograms } from '#scripts/system.ts'

/** First, because everything is worth little without a window: no Electron is an error here, never a reason to leave tests out. */
const electron: Step = { name: 'Electron and its libraries', run: () => worked(prepareElectron()) }
const otherPrograms: Step = { name: 'LibreOffice and khal, which read what we write', run: prepareOtherPrograms }
const build: Step = { name: 'build', run: () => worked(ensureBuilt()) }
const windows: Step = { name: 'the whole program in the real Electron window (playwright)', run: windowTests }

async function prepareElectron(): Promise<void> {
  await ensureLibraries((await ensureElectron()).executable)
}

/** They are not ours: where they cannot be had, the tests that ask them are left out, and this says so. */
async function prepareOtherPrograms(): Promise<StepResult> {
  const packages = { soffice: 'libreoffice-calc-nogui', khal: 'khal' }
  const hindrance = await ensurePrograms(packages, 'Reading our files with other programs').catch(String)
  if (hindrance) console.log(`Their tests are left out. ${hindrance}`)
  return { passed: true, output: '' }
}

async function worked(work: Promise<void>): Promise<StepResult> {
  await work
  return { passed: true, output: '' }
}

async function windowTests(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-windows-'))
  const report = join(folder, 'report.json')
  try {
    const args = ['test', '-c', 'scripts/settings/playwright.config.ts']
    const result = await tool('playwright', args, { live: true, environment: { KHACH_QUEN_E2E_RESULT: report } })
    return { ...result, output: result.passed ? '' : 'See above.', tests: countPlaywright(report) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A test that was skipped, or not reached because one before it failed, has not passed. */
function countPlaywright(report: string): StepResult['tests'] {
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: Record<'expected' | 'unexpected' | 'skipped' | 'flaky', number>
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.skipped + stats.flaky }
}

const counts = { passed: 0, failed: 0 }
for (const steps of [[electron, build], [otherPrograms], checkSteps({ quick: false }), [windows]]) {
  const { passed, failed } = await runSteps(steps)
  counts.passed += passed
  counts.failed += failed
}
process.exitCode = counts.failed > 0 ? 1 : 0
console.log(`${counts.passed} passed, ${counts.failed} failed`)
