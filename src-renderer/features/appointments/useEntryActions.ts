import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { isStale, say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { AppointmentInput, CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { AppointmentId, CallId } from '#shared/kit/id.ts'
import type { AppointmentDraft } from './appointmentDraft.ts'
import { inputOf, valuesOf } from './appointmentForm.ts'
import { headlineOf, timesOf } from './entryWords.ts'

/** Moving and removing what stands on the calendar, each with a way back. */
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
      const undo = entry.kind === 'call' ? await moveCall(entry, stretch) : await moveAppointment(entry, stretch)
      const isStretched =
        stretch.endsAt - stretch.startsAt !== entry.endsAt - entry.startsAt && stretch.isAllDay === entry.isAllDay
      const facts = { title: headlineOf(entry), when: timesOf({ kind: entry.kind, ...stretch }, Date.now()) }
      notify({ text: isStretched ? t('calendar.stretched', facts) : t('calendar.moved', facts), undo })
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  async function remove(entry: CalendarEntry) {
    if (entry.kind === 'contract-end') return
    try {
      const undo =
        entry.kind === 'call' ? await removeCall(entry.id as CallId) : await removeAppointment(entry.id as AppointmentId)
      notify({ text: t('calendar.removed', { title: headlineOf(entry) }), undo })
    } catch (error) {
      fail(error)
    }
  }

  return { move, remove }
}

/** Writes onto the version that was seen on the calendar, so that nobody's newer change is lost. */
async function moveAppointment(entry: CalendarEntry, { startsAt, endsAt, isAllDay }: AppointmentDraft) {
  const id = entry.id as AppointmentId
  const before: AppointmentInput = inputOf(valuesOf(await client.appointments.get(id)))
  const { version } = await client.appointments.update({
    id,
    version: entry.version,
    input: { ...before, startsAt, endsAt, isAllDay },
  })
  return () => client.appointments.update({ id, version, input: before })
}

async function moveCall(entry: CalendarEntry, { startsAt }: AppointmentDraft) {
  const id = entry.id as CallId
  const { version } = await client.calls.replan({ id, version: entry.version, plannedAt: startsAt })
  return () => client.calls.replan({ id, version, plannedAt: entry.startsAt })
}

async function removeCall(id: CallId) {
  await client.calls.remove(id)
  return () => client.calls.restore(id)
}

async function removeAppointment(id: AppointmentId) {
  await client.appointments.remove(id)
  return () => client.appointments.restore(id)
}
