import { isDefinedError, ORPCError } from '@orpc/client'
import i18next from 'i18next'
import { vi } from './texts/vi.ts'

/** A failure as a sentence that says what to do, in the language of the window. */
export function say(error: unknown): string {
  const { t } = i18next
  if (!(error instanceof ORPCError)) return t('failure.unexpected')
  if (error.code === 'CONFLICT' && isDefinedError(error))
    return sayConflict(error.data as { reason: string; facts?: Record<string, string | number> })
  if (error.code === 'NOT_FOUND') return t('failure.notFound')
  if (error.code === 'FORBIDDEN') return t(isSignedOut(error) ? 'failure.signedOut' : 'failure.forbidden')
  if (error.code === 'BAD_REQUEST') return sayBadRequest(error.data)
  return t('failure.unexpected')
}

/** True when the row was changed by somebody else since it was read. */
export function isStale(error: unknown) {
  return error instanceof ORPCError && error.code === 'CONFLICT' && (error.data as { reason?: string }).reason === 'stale-version'
}

/** True when what was asked for is not there, or not any more. */
export function isGone(error: unknown) {
  return error instanceof ORPCError && error.code === 'NOT_FOUND'
}

/** True when nobody is signed in (any more) at this window. */
export function isSignedOut(error: unknown) {
  return (
    error instanceof ORPCError &&
    error.code === 'FORBIDDEN' &&
    (error.data as { reason?: string } | undefined)?.reason === 'signed-out'
  )
}

/** The word of what was refused as things stand, and what is said about it; undefined when it was something else. */
export function conflictOf(error: unknown) {
  if (!(error instanceof ORPCError) || error.code !== 'CONFLICT') return undefined
  return error.data as { reason: string; facts?: { seconds?: number; group?: number } }
}

/** How many seconds one has to wait after a wrong password; 0 when it was something else. */
export function secondsToWait(error: unknown) {
  return conflictOf(error)?.facts?.seconds ?? 0
}

/**
 * What is wrong with the value of a field; the word comes from the schema, with the most it allows or what it is about behind it
 * (`longer-than 300`, `unknown-merge-field {xyz}`), or is that of
 * a conflict which somebody puts at the field.
 */
export function sayIssue(message: string | undefined): string | undefined {
  if (!message) return undefined
  const [word = '', ...rest] = message.split(' ')
  const about = rest.join(' ')
  if (word in vi.issue) return i18next.t(`issue.${word as keyof typeof vi.issue}`, { count: Number(about), name: about })
  return word in vi.conflict ? i18next.t(`conflict.${word as keyof typeof vi.conflict}`) : i18next.t('issue.invalid')
}

function sayConflict({ reason, facts }: { reason: string; facts?: Record<string, string | number> }) {
  if (reason === 'wrong-password' && facts?.seconds === 0) return i18next.t('people.signIn.again')
  return reason in vi.conflict
    ? i18next.t(`conflict.${reason as keyof typeof vi.conflict}`, facts ?? {})
    : i18next.t('failure.unexpected')
}

function sayBadRequest(details: unknown) {
  const issues = (details as { issues?: { message: string }[] } | undefined)?.issues
  return sayIssue(issues?.[0]?.message) ?? i18next.t('issue.invalid')
}
