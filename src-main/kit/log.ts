import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What went wrong inside, for whoever mends it; never what a customer is called. */
export interface Log {
  error: (error: unknown) => void
}

const MOST_BYTES = 1_000_000

/** Appends one JSON line per failure to `folder/khach-quen.log`, keeping the one before it when it has grown to a megabyte. */
export function createLog(folder: string, now: () => number): Log {
  const file = join(folder, 'khach-quen.log')
  return {
    error(error) {
      const line = `${JSON.stringify({ at: new Date(now()).toISOString(), ...withoutNames(error) })}\n`
      try {
        mkdirSync(folder, { recursive: true })
        if (existsSync(file) && statSync(file).size > MOST_BYTES) renameSync(file, `${file}.1`)
        appendFileSync(file, line)
      } catch {
        // A full or read-only disk must not turn a failure that is told into one that is not.
        process.stderr.write(line)
      }
    },
  }
}

/** Query parameters and file names may be what a customer is called; and a log lies on the disk as plain text. */
function withoutNames(error: unknown): object {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const cause = error instanceof Error && error.cause !== undefined ? { cause: withoutNames(error.cause) } : {}
  const said = message.replace(/\nparams: [\s\S]*/, '').replace(/'[^'\n]*'|"[^"\n]*"/g, "'…'")
  return { name, message: said, stack: stack.split('\n').filter((line) => /^\s+at /.test(line)), ...cause }
}
