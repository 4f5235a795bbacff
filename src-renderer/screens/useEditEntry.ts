import { useHashLocation } from 'wouter/use-hash-location'
import { isOccurrence, type Meant } from '#renderer/features/appointments/occurrence.ts'
import { isOwnKind, useMayEntry } from '#renderer/features/appointments/useMayEntry.ts'
import { client } from '#renderer/kit/client.ts'
import { routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { AppointmentId, CallId, TaskId } from '#shared/kit/id.ts'
import type { Open } from './CalendarDialog.tsx'

/** An appointment is opened as it is now; a planned call asks how it went. */
export function useEditEntry(setOpen: (open: Open | undefined) => void) {
  const notify = useNotify()
  const [, go] = useHashLocation()
  const mayEntry = useMayEntry()
  return (entry: CalendarEntry, meant?: Meant) => {
    if (entry.kind === 'contract-end') return go(`${routes.contracts}/${entry.id}`)
    if (!isOwnKind(entry.kind) && entry.customerId !== null) return go(`${routes.customers}/${entry.customerId}`)
    if (!mayEntry(entry).edit) return undefined
    if (entry.kind === 'call')
      return entry.state === 'done' ? undefined : setOpen({ dialog: 'finish', callId: entry.id as CallId })
    if (isOccurrence(entry) && !meant) return setOpen({ dialog: 'scope', deed: 'edit', entry })
    if (entry.kind === 'task')
      return void client.tasks.get(entry.id as TaskId).then(
        (task) => setOpen({ dialog: 'task', task }),
        (error: unknown) => notify({ text: say(error), intent: 'error' }),
      )
    client.appointments.get(entry.id as AppointmentId).then(
      (appointment) =>
        isOccurrence(entry) && meant && meant !== 'all'
          ? setOpen({ dialog: 'occurrence', series: appointment, entry, scope: meant })
          : setOpen({ dialog: 'edit', appointment }),
      (error: unknown) => notify({ text: say(error), intent: 'error' }),
    )
  }
}
