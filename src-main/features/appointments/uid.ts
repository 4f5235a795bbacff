import type { AppointmentId } from '#shared/kit/id.ts'

/** What a row is called in calendar files: what it was called where it came from, or by its number and birth, which no other firm has together. */
export function uidOf({ uid, id, createdAt }: { uid: string; id: AppointmentId; createdAt: number }) {
  return uid || `appointment-${id}-${createdAt}@khachquen`
}

/** Which row of ours a name may mean; undefined for what came from elsewhere. */
export function ownRowOf(uid: string) {
  const [, id, createdAt] = /^appointment-(\d{1,15})-(\d{1,15})@khachquen$/u.exec(uid) ?? []
  return id === undefined ? undefined : { id: Number(id) as AppointmentId, createdAt: Number(createdAt) }
}
