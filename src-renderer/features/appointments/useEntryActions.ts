import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { isStale, say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { takesTime } from '#shared/features/appointments/busy.ts'
import type { AppointmentInput, CalendarEntry } from '#shared/features/appointments/schema.ts'
import { plannedAt } from '#shared/features/tasks/rules.ts'
import { dayOfInstant, minuteOfInstant } from '#shared/kit/day.ts'
import type { AppointmentId, CallId, TaskId } from '#shared/kit/id.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { emptyAppointment, inputOf, valuesOf } from './appointmentForm.ts'
import { headlineOf, timesOf } from './entryWords.ts'
import { isOccurrence, type Meant, type OccurrenceEntry, occurrenceOf } from './occurrence.ts'
import { isOwnKind } from './useMayEntry.ts'

/** Moving, copying, changing and removing what stands on the calendar, each with a way back. */
export function useEntryActions() {
  const { t } = useTranslation()
  const notify = useNotify()
  const cache = useQueryClient()

  function fail(error: unknown) {
    notify({ text: isStale(error) ? t('calendar.stale') : say(error), intent: 'error' })
    void cache.invalidateQueries()
  }

  async function move(entry: CalendarEntry, stretch: AppointmentDraft) {
    try {
      const undo = await moved(entry, stretch)
      const isStretched =
        stretch.endsAt - stretch.startsAt !== entry.endsAt - entry.startsAt && stretch.isAllDay === entry.isAllDay
      const { facts, ...detail } = await toldOf(entry, stretch)
      notify({ text: isStretched ? t('calendar.stretched', facts) : t('calendar.moved', facts), ...detail, undo })
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  /** What the appointment is, once more at another time; of a series alone there. */
  async function copy(entry: CalendarEntry, stretch: AppointmentDraft) {
    try {
      const like = await client.appointments.get(entry.id)
      const { id } = await client.appointments.create(inputOf(emptyAppointment({ ...stretch, like })))
      const { facts, ...detail } = await toldOf({ ...entry, id }, stretch)
      notify({ text: t('calendar.copied', facts), ...detail, undo: () => client.appointments.remove(id) })
    } catch (error) {
      fail(error)
    }
  }

  /** What is said of an entry that was put somewhere, and with how much it collides there. */
  async function toldOf(entry: CalendarEntry, stretch: AppointmentDraft) {
    const facts = { title: headlineOf(entry), when: timesOf({ kind: entry.kind, ...stretch }, Date.now()) }
    const clashing = await clashesAt(entry, stretch)
    return clashing > 0 ? { facts, detail: t('calendar.clashes.title', { count: clashing }) } : { facts }
  }

  async function remove(entry: CalendarEntry, meant: Meant = 'all') {
    if (!isOwnKind(entry.kind)) return
    try {
      notify({ text: t('calendar.removed', { title: headlineOf(entry) }), undo: await removed(entry, meant) })
    } catch (error) {
      fail(error)
    }
  }

  /** What of an appointment is changed without its form; of one time of a series only of that one. */
  async function change(entry: CalendarEntry, part: Pick<AppointmentInput, 'showAs'> | Pick<AppointmentInput, 'isPrivate'>) {
    try {
      notify({ text: t('calendar.saved', { title: headlineOf(entry) }), undo: await changeAppointment(entry, part) })
    } catch (error) {
      fail(error)
    }
  }

  return { move, copy, change, remove }
}

/** Moves it, and answers what moves it back. */
function moved(entry: CalendarEntry, stretch: AppointmentDraft) {
  if (entry.kind === 'call') return moveCall(entry, stretch)
  if (entry.kind === 'task') return moveTask(entry, stretch)
  const { startsAt, endsAt, isAllDay } = stretch
  return changeAppointment(entry, { startsAt, endsAt, isAllDay })
}

/** With how much an appointment collides where it was put. */
async function clashesAt({ kind, id, staffId, attendeeIds, showAs }: CalendarEntry, { startsAt, endsAt }: AppointmentDraft) {
  if (kind !== 'appointment' || staffId === null || showAs === null || !takesTime(showAs)) return 0
  const wanted = { staffIds: [staffId, ...attendeeIds], startsAt, endsAt, except: id as AppointmentId }
  return (await client.appointments.clashes(wanted)).count
}

/** Removes it, and answers what brings it back. */
function removed(entry: CalendarEntry, meant: Meant) {
  if (entry.kind === 'call') return removeCall(entry.id as CallId)
  if (entry.kind === 'task') return removeTask(entry.id as TaskId)
  if (meant === 'all' || !isOccurrence(entry)) return removeAppointment(entry.id as AppointmentId)
  return meant === 'this' ? removeOne(entry) : endSeries(entry)
}

/** Writes onto the version that was seen on the calendar, so that nobody's newer change is lost. */
async function changeAppointment(entry: CalendarEntry, change: Partial<AppointmentInput>) {
  const id = entry.id as AppointmentId
  const before: AppointmentInput = inputOf(valuesOf(await client.appointments.get(id)))
  if (isOccurrence(entry)) {
    const { startsAt, endsAt } = entry
    return changeOne(entry, { ...before, startsAt, endsAt, ...change, rule: '' })
  }
  const { version } = await client.appointments.update({ id, version: entry.version, input: { ...before, ...change } })
  return () => client.appointments.update({ id, version, input: before })
}

/** One time of a series that is changed becomes an appointment of its own. */
async function changeOne(entry: OccurrenceEntry, input: AppointmentInput) {
  await client.appointments.updateOccurrence({ ...occurrenceOf(entry), scope: 'this', input })
  return () => client.appointments.restoreOccurrence({ id: entry.seriesId, occursAt: entry.occursAt })
}

async function moveCall(entry: CalendarEntry, { startsAt }: AppointmentDraft) {
  const id = entry.id as CallId
  const { version } = await client.calls.replan({ id, version: entry.version, plannedAt: startsAt })
  return () => client.calls.replan({ id, version, plannedAt: entry.startsAt })
}

/** A task is due on the day it is dropped on, and at the hour unless it was dropped on the day as a whole. */
async function moveTask({ id: entryId, version }: CalendarEntry, { startsAt, isAllDay }: AppointmentDraft) {
  const id = entryId as TaskId
  const task = await client.tasks.get(id)
  const due = plannedAt(task, { dueOn: dayOfInstant(startsAt), dueMinute: isAllDay ? null : minuteOfInstant(startsAt) })
  const moved = await client.tasks.update({ id, version, input: { ...task, ...due } })
  return () => client.tasks.update({ id, version: moved.version, input: task })
}

async function removeTask(id: TaskId) {
  await client.tasks.remove(id)
  return () => client.tasks.restore(id)
}

async function removeCall(id: CallId) {
  await client.calls.remove(id)
  return () => client.calls.restore(id)
}

async function removeAppointment(id: AppointmentId) {
  await client.appointments.remove(id)
  return () => client.appointments.restore(id)
}

async function removeOne(entry: OccurrenceEntry) {
  await client.appointments.removeOccurrence({ ...occurrenceOf(entry), scope: 'this' })
  return () => client.appointments.restoreOccurrence({ id: entry.seriesId, occursAt: entry.occursAt })
}

/** A series that has ended goes on again by its old rule; one of which nothing was left comes out of the bin. */
async function endSeries(entry: OccurrenceEntry): Promise<() => Promise<unknown>> {
  const id = entry.seriesId
  const before: AppointmentInput = inputOf(valuesOf(await client.appointments.get(id)))
  const left = await client.appointments.removeOccurrence({ ...occurrenceOf(entry), scope: 'following' })
  if (!left) return () => client.appointments.restore(id)
  return () => client.appointments.update({ id, version: left.version, input: before })
}
