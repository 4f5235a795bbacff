import { spawn } from 'node:child_process'

type CommandOptions = { cwd?: string; environment?: Record<string, string> /** Milliseconds. */; limit?: number }

/**
 * Runs a program to its end and gives its standard output.
 * @throws Error with the last lines of what it printed when it ends with anything but 0
 */
export function command(program: string, args: string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.limit,
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${program} ${args[0] ?? ''} ended with ${code ?? signal}: ${lastLines(errors || output)}`))
    })
  })
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n')
}
