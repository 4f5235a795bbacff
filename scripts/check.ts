import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { directionViolations } from '#scripts/directions.ts'
import { root, runSteps, type Step, type StepResult, tool } from '#scripts/steps.ts'

const settings = 'scripts/settings'
const ours = ['src-shared', 'src-main', 'src-renderer', 'tests', 'scripts']

/** Stories with real files, forked processes and hundreds of trials: worth their minute before a commit lands, not at every look. */
const longOnes = [
  'import*',
  'reader*',
  'sample',
  'backup*',
  'restore',
  'documents',
  'roleMatrix',
  'powerCut',
  'documentTrials',
  'editedTwice',
  'pastReleases',
  'clockJumps',
  'corruption',
].map((name) => `**/${name}.test.ts`)

/** Everything that needs no window, slowest first; `quick` leaves the long tests out. */
export function checkSteps({ quick }: { quick: boolean }): Step[] {
  return [
    {
      name: `unit, feature, migration and boundary tests (vitest)${quick ? ', without the long ones' : ''}`,
      run: () => unitTests(quick ? longOnes : []),
    },
    ...otherSteps,
  ]
}

const otherSteps: Step[] = [
  { name: 'types (tsc)', run: () => tool('tsc', ['--pretty', 'false']) },
  {
    name: 'lint (oxlint)',
    run: () => tool('oxlint', ['--type-aware', '--deny-warnings', '-c', `${settings}/oxlintrc.json`, ...ours]),
  },
  {
    name: 'dead code (knip)',
    run: () => tool('knip', ['--config', `${settings}/knip.json`, '--no-progress', '--no-config-hints']),
  },
  { name: 'directions (dependency-cruiser)', run: directions },
  {
    name: 'format, imports, lint (biome)',
    run: () => tool('biome', ['check', `--config-path=${settings}`, '--error-on-warnings', ...ours]),
  },
]

async function directions(): Promise<StepResult> {
  const violations = await directionViolations(root)
  return { passed: violations.length === 0, output: violations.join('\n') }
}

async function unitTests(leftOut: string[]): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'khach-quen-vitest-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const result = await tool('vitest', [
      'run',
      '-c',
      `${settings}/vitest.config.ts`,
      ...reporters,
      ...leftOut.map((pattern) => `--exclude=${pattern}`),
    ])
    return { ...result, tests: countVitest(report) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A test file that could not even be loaded holds no failed test; it makes the step fail. Only a machine that lacks a program or a system leaves a test out, and that is said. */
function countVitest(report: string): StepResult['tests'] {
  const read = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numPendingTests: number
    numTotalTests: number
  }
  const { numPassedTests: passed, numPendingTests: leftOut, numTotalTests } = read
  return { passed, failed: numTotalTests - passed - leftOut, leftOut }
}

async function main(): Promise<void> {
  if (process.argv.includes('--fix'))
    await tool('biome', ['check', '--write', `--config-path=${settings}`, ...ours], { live: true })
  const { passed, failed } = await runSteps(checkSteps({ quick: true }))
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
