import type { Db, ReadDb } from '#main/database/open.ts'
import type { Access, Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import type { Competitor, CompetitorInput } from '#shared/features/competitors/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CompetitorId } from '#shared/kit/id.ts'
import {
  deleteCompetitor,
  findByName,
  findCompetitorRow,
  insertCompetitor,
  listCompetitorNames,
  listCompetitors,
  markCompetitor,
  updateCompetitor,
} from './queries.ts'

const vietnamese = new Intl.Collator('vi', { numeric: true })

export function competitorsFor(db: ReadDb, access: Access): Competitor[] {
  return listCompetitors(db, access).toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

export function competitorNames(db: ReadDb) {
  return listCompetitorNames(db).toSorted((one, other) => vietnamese.compare(one.name, other.name))
}

export function getCompetitor(db: ReadDb, access: Access, id: CompetitorId): Competitor {
  const [found] = listCompetitors(db, access, id)
  if (!found) throw notFound('competitor')
  return found
}

export function createCompetitor(db: Db, input: CompetitorInput, { access, now }: Act) {
  const id = insertCompetitor(db, { ...input, ...named(db, input.name, undefined), createdAt: now, updatedAt: now })
  return getCompetitor(db, access, id)
}

/** For whoever writes down that a customer buys there: the one that is called so, and a new one where there is none. */
export function competitorCalled(db: Db, name: string, now: number): CompetitorId {
  const foldedName = fold(name)
  return findByName(db, foldedName) ?? insertCompetitor(db, { name, foldedName, createdAt: now, updatedAt: now })
}

export function changeCompetitor(
  db: Db,
  { id, version, input }: { id: CompetitorId; version: number; input: CompetitorInput },
  { access, now }: Act,
) {
  getCompetitor(db, access, id)
  if (!updateCompetitor(db, { id, version }, { ...input, ...named(db, input.name, id), updatedAt: now })) throw staleVersion()
  return getCompetitor(db, access, id)
}

export function removeCompetitor(db: Db, id: CompetitorId, { now }: Act) {
  if (knownCompetitor(db, id).deletedAt === null) markCompetitor(db, id, now)
}

/** Brings one back with its customers, unless another one has taken its name. */
export function restoreCompetitor(db: Db, id: CompetitorId) {
  const { deletedAt, name } = knownCompetitor(db, id)
  if (deletedAt === null) return
  named(db, name, id)
  markCompetitor(db, id, null)
}

export function eraseCompetitor(db: Db, id: CompetitorId) {
  deleteCompetitor(db, id)
}

function named(db: ReadDb, name: string, except: CompetitorId | undefined) {
  const foldedName = fold(name)
  const taken = findByName(db, foldedName)
  if (taken !== undefined && taken !== except) throw conflict('competitor-name-taken')
  return { foldedName }
}

function knownCompetitor(db: ReadDb, id: CompetitorId) {
  const row = findCompetitorRow(db, id)
  if (!row) throw notFound('competitor')
  return row
}
