import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** `tests`: how many single tests ran inside the step, and how many this machine cannot run; a step without them counts as one itself. */
export type StepResult = { passed: boolean; output: string; tests?: { passed: number; failed: number; leftOut?: number } }
export type Step = { name: string; run: () => Promise<StepResult> }
type Counts = { passed: number; failed: number }

/**
 * Runs steps that do not depend on each other, at most two at once, and prints each with its time when it ends; what a failed one said follows it.
 * @returns every single test inside them, and each step without tests as one
 */
export async function runSteps(steps: Step[]): Promise<Counts> {
  const counts = { passed: 0, failed: 0 }
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) count(counts, await runStep(step))
  }
  await Promise.all([worker(), worker()])
  return counts
}

async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now()
  const result: StepResult = await step.run().catch((error: unknown) => ({ passed: false, output: String(error) }))
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5)
  const leftOut = result.tests?.leftOut ? `, ${result.tests.leftOut} left out, which need another machine` : ''
  const tests = result.tests ? `  (${result.tests.passed} passed, ${result.tests.failed} failed${leftOut})` : ''
  console.log(`${result.passed ? '✓' : '✗'} ${seconds} s  ${step.name}${tests}`)
  if (!result.passed) console.log(result.output.trim().replaceAll(/^/gm, '    '))
  return result
}

function count(counts: Counts, result: StepResult): void {
  const tests = result.tests ?? { passed: 0, failed: 0 }
  counts.passed += tests.passed
  counts.failed += tests.failed
  // Tests that all pass are the step; otherwise (no tests, or a step that broke around them) the step itself counts.
  if (!result.tests) counts[result.passed ? 'passed' : 'failed'] += 1
  else if (!result.passed && tests.failed === 0) counts.failed += 1
}

type ToolOptions = { environment?: Record<string, string> /** Shows what it prints as it comes, too. */; live?: boolean }

/** Runs a tool of node_modules/.bin in the project folder; it passes when it ends with 0. */
export function tool(name: string, args: string[], options: ToolOptions = {}): Promise<StepResult> {
  const binaries = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  return new Promise((resolve) => {
    const child = spawn(join(binaries, name), args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', PATH: `${binaries}${separator}${process.env.PATH}`, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      if (options.live) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ passed: false, output: String(error) }))
    child.on('close', (code, signal) =>
      resolve({ passed: code === 0, output: signal ? `${output}\nended by ${signal}` : output }),
    )
  })
}
