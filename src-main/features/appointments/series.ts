import type { Db } from '#main/database/open.ts'
import { listCategoriesOf, setCategories } from '#main/features/categories/service.ts'
import type { Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import { excludedIn, excludedText, isOccurrence, lastEndOf, seriesOf } from '#shared/features/appointments/occurrences.ts'
import type { Appointment, AppointmentInput, Scope } from '#shared/features/appointments/schema.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import { endedBefore, leftFrom, startsWithin } from '#shared/kit/recurrence/series.ts'
import { copyAttendees, listAttendees } from './attendeeQueries.ts'
import { inviteAll } from './attending.ts'
import { copyAppointmentFiles } from './fileQueries.ts'
import {
  type AppointmentRow,
  findAppointmentRow,
  insertAppointment,
  linkException,
  listExceptions,
  markAppointment,
  updateAppointment,
} from './queries.ts'
import { assertMayHave, assertMayMeet, getAppointment } from './seen.ts'

export interface Occurrence {
  id: AppointmentId
  /** Of the series, as it was seen. */
  version: number
  occursAt: number
}

/** Changes one time of a series, or it and all that follow. CONFLICT `no-occurrence` when the series does not begin then. */
export function changeOccurrence(
  db: Db,
  { scope, input, ...occurrence }: Occurrence & { scope: Scope; input: AppointmentInput },
  act: Act,
): Appointment {
  const series = findOccurring(db, occurrence)
  assertMayMeet(db, { access: act.access, permission: 'appointments.edit' }, series)
  const staffId = input.staffId ?? series.staffId
  assertMayHave(db, { input, staffId, before: series }, act)
  const { attendees: wanted, categoryIds, ...row } = input
  const values = { ...row, staffId, createdAt: act.now, updatedAt: act.now }
  const invite = (id: AppointmentId) => {
    inviteAll(db, { ...values, id }, { wanted: wanted ?? listAttendees(db, id), act })
    const borne = categoryIds ?? listCategoriesOf(db, 'appointment', series.id)
    setCategories(db, { record: 'appointment', id, categoryIds: borne })
  }
  const inviteAlike = (id: AppointmentId) => {
    const { occursAt } = occurrence
    copyAttendees(db, { from: series.id, to: id, occursAt, hasMoved: input.startsAt !== occursAt })
    copyAppointmentFiles(db, { from: series.id, to: id }, act.now)
    invite(id)
  }
  if (scope === 'this') {
    exclude(db, series, { occursAt: occurrence.occursAt, now: act.now })
    const alone = { ...values, rule: '', seriesId: series.id, occursAt: occurrence.occursAt }
    const id = insertAppointment(db, alone)
    inviteAlike(id)
    return getAppointment(db, id)
  }
  const rule = input.rule === series.rule ? leftFrom(seriesOf(series), occurrence.occursAt) : input.rule
  const rest = { ...values, rule, recursUntil: lastEndOf({ ...input, rule }) }
  const after = excludedIn(series.excluded).filter((start) => start >= occurrence.occursAt)
  if (!hasBegunBefore(series, occurrence.occursAt)) {
    const moved = { ...rest, excluded: keptExcluded(after, { from: series, to: rest }), createdAt: series.createdAt }
    if (!updateAppointment(db, occurrence, moved)) throw staleVersion()
    moveExceptions(db, { from: series, to: { ...input, rule, id: series.id }, since: 0 })
    invite(series.id)
    return getAppointment(db, series.id)
  }
  endBefore(db, series, { occursAt: occurrence.occursAt, now: act.now })
  const from = { ...series, startsAt: occurrence.occursAt }
  const id = insertAppointment(db, { ...rest, excluded: keptExcluded(after, { from, to: rest }) })
  inviteAlike(id)
  moveExceptions(db, {
    from: { id: series.id, startsAt: occurrence.occursAt },
    to: { ...input, rule, id },
    since: occurrence.occursAt,
  })
  return getAppointment(db, id)
}

/** Takes one time out of a series, or ends it there; null when nothing of it is left. */
export function removeOccurrence(db: Db, { scope, ...occurrence }: Occurrence & { scope: Scope }, { access, now }: Act) {
  const series = findOccurring(db, occurrence)
  assertMayMeet(db, { access, permission: 'appointments.delete' }, series)
  if (scope === 'this') {
    exclude(db, series, { occursAt: occurrence.occursAt, now })
  } else {
    for (const { id, occursAt } of livingExceptions(db, series.id))
      if (occursAt >= occurrence.occursAt) markAppointment(db, id, now)
    if (!hasBegunBefore(series, occurrence.occursAt)) {
      markAppointment(db, series.id, now)
      return null
    }
    endBefore(db, series, { occursAt: occurrence.occursAt, now })
  }
  return getAppointment(db, series.id)
}

/** Makes one time again what its series says; what stood in its place goes into the bin. */
export function restoreOccurrence(db: Db, { id, occursAt }: Omit<Occurrence, 'version'>, { access, now }: Act) {
  const series = findSeries(db, id)
  assertMayMeet(db, { access, permission: 'appointments.edit' }, series)
  for (const exception of livingExceptions(db, id)) if (exception.occursAt === occursAt) markAppointment(db, exception.id, now)
  const excluded = excludedText(excludedIn(series.excluded).filter((start) => start !== occursAt))
  if (!updateAppointment(db, series, { excluded, updatedAt: now })) throw staleVersion()
  return getAppointment(db, id)
}

/** What a series that is moved or given another rule leaves out: what it left out before, moved along, where it still begins then. */
export function keptExcluded(excluded: readonly number[], { from, to }: { from: Timed; to: Timed }): string {
  const by = to.startsAt - from.startsAt
  if (to.rule === '') return ''
  return excludedText(excluded.map((start) => start + by).filter((start) => isOccurrence({ ...to, excluded: '' }, start)))
}

type Timed = Pick<AppointmentRow, 'startsAt' | 'rule'>

/** What was taken out of a series from a moment on goes along with it, or stands for itself where it does not begin then any more. */
export function moveExceptions(
  db: Db,
  { from, to, since }: { from: Pick<AppointmentRow, 'id' | 'startsAt'>; to: Timed & Pick<AppointmentRow, 'id'>; since: number },
) {
  for (const { id, occursAt } of listExceptions(db, from.id)) {
    if (occursAt < since) continue
    const moved = occursAt + to.startsAt - from.startsAt
    const isKept = to.rule !== '' && isOccurrence({ ...to, excluded: '' }, moved)
    linkException(db, id, isKept ? { seriesId: to.id, occursAt: moved } : { seriesId: null, occursAt: null })
  }
}

/** For whoever brings one time of a series back: the series does not begin then beside it. */
export function excludeAgain(db: Db, { seriesId, occursAt }: Pick<AppointmentRow, 'seriesId' | 'occursAt'>) {
  const series = seriesId === null ? undefined : findAppointmentRow(db, seriesId)
  if (!series || occursAt === null || !isOccurrence(series, occursAt)) return
  updateAppointment(db, series, { excluded: excludedText([...excludedIn(series.excluded), occursAt]) })
}

function livingExceptions(db: Db, seriesId: AppointmentId) {
  return listExceptions(db, seriesId).filter(({ deletedAt }) => deletedAt === null)
}

interface At {
  occursAt: number
  now: number
}

function exclude(db: Db, series: AppointmentRow, { occursAt, now }: At) {
  const excluded = excludedText([...excludedIn(series.excluded), occursAt])
  if (!updateAppointment(db, series, { excluded, updatedAt: now })) throw staleVersion()
}

function endBefore(db: Db, series: AppointmentRow, { occursAt, now }: At) {
  const rule = endedBefore(seriesOf(series), occursAt)
  const excluded = excludedText(excludedIn(series.excluded).filter((start) => start < occursAt))
  const ended = { rule, excluded, recursUntil: lastEndOf({ ...series, rule }), updatedAt: now }
  if (!updateAppointment(db, series, ended)) throw staleVersion()
}

function hasBegunBefore(series: AppointmentRow, start: number) {
  return startsWithin({ ...seriesOf(series), excluded: [] }, { from: series.startsAt, to: start }).length > 0
}

function findSeries(db: Db, id: AppointmentId) {
  const row = findAppointmentRow(db, id)
  if (!row || row.deletedAt !== null || row.rule === '') throw notFound('appointment')
  return row
}

/** A series that begins at a moment and does not leave that out. */
function findOccurring(db: Db, { id, version, occursAt }: Occurrence) {
  const series = findSeries(db, id)
  if (series.version !== version) throw staleVersion()
  if (!isOccurrence(series, occursAt)) throw conflict('no-occurrence')
  return series
}
