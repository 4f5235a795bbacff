import type { ReadDb } from '#main/database/open.ts'
import type { DataKey } from '#main/kit/dataKey.ts'
import type { Folder } from '#main/kit/folder.ts'
import { emptyKeyring, type Holder, holdersIn, readKeyring, withHolder, withoutHolder, writeKeyring } from '#main/kit/keyring.ts'
import { withoutKey } from '#main/kit/passwords.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { listPeople } from './queries.ts'

/** Sealed data, or plain data without a key, where nothing here has anything to do. */
export interface Sealed {
  folder: Folder
  key: DataKey | undefined
}

/** From now on this password opens the data too, beside the one the person had. */
export function letIn({ folder, key }: Sealed, holder: Holder) {
  if (key) writeKeyring(folder, withHolder(readKeyring(folder) ?? emptyKeyring(), holder, key))
}

/** Nothing of this person opens the data any more, but for the kept password that is given. */
export function letOut({ folder, key }: Sealed, staffId: StaffId, kept?: string) {
  const ring = key && readKeyring(folder)
  if (ring) writeKeyring(folder, withoutHolder(ring, staffId, kept))
}

/** Makes sure that a password which just proved right also opens the data, and no other one of this person. */
export function setRight({ folder, key }: Sealed, holder: Holder) {
  const ring = readKeyring(folder) ?? emptyKeyring()
  const ways = ring.people.filter(({ staffId }) => staffId === holder.staffId)
  const isRight = ways.length === 1 && ways[0]?.derivation === withoutKey(holder.hash) && ways[0].name === holder.name
  if (key && !isRight) writeKeyring(folder, withHolder(withoutHolder(ring, holder.staffId), holder, key))
}

/** Whose password does not open the data at a start yet. */
export function listWaiting(db: ReadDb, folder: Folder) {
  const holders = new Set(holdersIn(readKeyring(folder) ?? emptyKeyring()).map(({ id }) => id))
  return listPeople(db).filter(({ id }) => !holders.has(id))
}
