import { ORPCError } from '@orpc/server'

/** What was asked for is not there, or not any more. */
export function notFound(noun: string) {
  return new ORPCError('NOT_FOUND', { data: { noun } })
}

/** What was asked for does not go with what is there: `reason` is a word the window has a sentence for. */
export function conflict(reason: string, facts?: Record<string, string | number>) {
  return new ORPCError('CONFLICT', { data: facts ? { reason, facts } : { reason } })
}

/** A value that only main can judge; its word and path are like those of a schema. */
export function badValue(path: readonly (string | number)[], message: string) {
  return new ORPCError('BAD_REQUEST', { data: { issues: [{ message, path }] } })
}

/** The role of whoever asks does not permit it. */
export function forbidden() {
  return new ORPCError('FORBIDDEN', { data: { reason: 'role' } })
}

/** Nobody is signed in at the window that asks. */
export function signedOut() {
  return new ORPCError('FORBIDDEN', { data: { reason: 'signed-out' } })
}

/** Whoever asked does not want to know any more. */
export function notWanted() {
  return new ORPCError('CLIENT_CLOSED_REQUEST')
}

/** The other person was faster: the row has another version than the one that was edited. */
export function staleVersion() {
  return conflict('stale-version')
}

/** Why nothing could be written where the user wanted it: that is not the data folder, so its sentences are others. */
export function ofTarget(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return conflict(code === 'ENOSPC' ? 'target-full' : 'cannot-write')
}

/** SQLite's own failures a person can do something about; undefined for all others. */
export function ofDatabase(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC'].includes(code)) return conflict('disk-full')
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES') return conflict('read-only')
  if (code.startsWith('SQLITE_BUSY')) return conflict('locked')
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return conflict('corrupt')
  return undefined
}
