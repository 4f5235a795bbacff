import { client } from '#renderer/kit/client.ts'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Open } from './CalendarDialog.tsx'

/** The form of a new appointment that is what another one is. */
export function useDuplicateEntry(setOpen: (open: Open) => void) {
  const attempt = useAttempt()
  return ({ id, startsAt, endsAt, isAllDay }: CalendarEntry) =>
    attempt(async () => {
      const like = await client.appointments.get(id)
      setOpen({ dialog: 'new', draft: { startsAt, endsAt, isAllDay, like } })
    })
}
