import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Answer } from '#shared/features/appointments/choices.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { AppointmentId } from '#shared/kit/id.ts'

/** Answers an invitation, of a series the one time or the whole, with a way back. */
export function useAnswering() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (entry: CalendarEntry, answer: Answer, meant: 'this' | 'all') => {
    const id = entry.id as AppointmentId
    const occursAt = meant === 'this' ? entry.occursAt : null
    try {
      const before = await saidBefore(entry, occursAt)
      await client.appointments.answer({ id, answer, occursAt })
      const undo = () => client.appointments.answer({ id, answer: before, occursAt })
      notify({ text: t('calendar.answer.said', { answer: t(`calendar.answers.${answer}`) }), undo })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}

/** What stood there: of the whole of a series not what was said to the one time that is looked at. */
async function saidBefore({ id, answer, seriesId }: CalendarEntry, occursAt: number | null): Promise<Answer> {
  if (occursAt !== null || seriesId === null) return answer ?? 'none'
  const [{ attendees }, me] = await Promise.all([client.appointments.get(id as AppointmentId), client.staff.me()])
  return attendees.find((one) => one.kind === 'staff' && one.id === me.id)?.answer ?? 'none'
}
