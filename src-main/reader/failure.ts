import type { FailureCode } from '#shared/features/imports/jobs.ts'

/** Why a file cannot be read or written: a code that becomes a sentence in the window, and the facts the sentence needs. */
export class ReaderFailure extends Error {
  override readonly name = 'ReaderFailure'
  readonly code: FailureCode
  readonly facts: Record<string, string | number>

  constructor(code: FailureCode, facts: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.facts = facts
  }
}
