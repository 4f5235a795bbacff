import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AppointmentDraft,
  draftAt,
  invitedContact,
  invitedPerson,
} from '#renderer/features/appointments/appointmentDraft.ts'
import { LIST as CUSTOMERS } from '#renderer/features/customers/view.ts'
import { LIST as TASKS } from '#renderer/features/tasks/view.ts'
import { client } from '#renderer/kit/client.ts'
import { type Dragged, type DraggedFrom, type DropPlace, useDropped } from '#renderer/kit/dragged.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Attendee } from '#shared/features/appointments/attendees.ts'
import { MOST_ATTENDEES } from '#shared/features/appointments/choices.ts'
import { plannedAt } from '#shared/features/tasks/rules.ts'
import { clockText, formatDay } from '#shared/kit/day.ts'
import type { CustomerId, PersonId, TaskId } from '#shared/kit/id.ts'

/** What was dragged onto the calendar: with customers or contacts one appointment is made, to which all of them are invited; tasks are planned. */
export function useDroppedRows(onNew: (draft: AppointmentDraft) => void) {
  const dropped = useDropped((state) => state.dropped)
  const { hours } = useWorkingTime()
  const mayAdd = useMay('appointments.add')
  const { t } = useTranslation()
  const attempt = useAttempt()
  const plan = usePlanTasks()
  const take = useLatest(({ row, from, place }: Dragged & { place: DropPlace }) => {
    if (row.kind === 'task') return void plan(from?.list === TASKS ? (from.ids as TaskId[]) : [row.id], place)
    if (!mayAdd) return undefined
    const at = draftAt(place, hours)
    if (from && from.ids.length > 1) return void attempt(async () => onNew({ ...at, attendees: await invitedOf(from) }))
    const draft = { ...at, customerId: row.customerId }
    if (row.kind === 'customer') return onNew(draft)
    return onNew({ ...draft, title: t('calendar.meet', { name: row.name }), attendees: [invitedContact(row)] })
  })
  useEffect(() => {
    if (!dropped) return
    useDropped.setState({ dropped: undefined })
    take.current(dropped)
  }, [dropped, take])
}

/** Everybody of a list of people; of a firm its main contact, or the first; of a firm without any nobody. */
async function invitedOf({ list, ids }: DraggedFrom): Promise<Attendee[]> {
  const some = ids.slice(0, MOST_ATTENDEES)
  if (list === CUSTOMERS) return (await Promise.all((some as CustomerId[]).map(invitedFrom))).flat()
  const people = await Promise.all((some as PersonId[]).map((id) => client.people.get(id)))
  return people.map(({ customerId, contactId, fullName }) => invitedPerson({ customerId, contactId, name: fullName }))
}

async function invitedFrom(customerId: CustomerId): Promise<Attendee[]> {
  const { kind, name } = await client.customers.get(customerId)
  if (kind === 'person') return [invitedPerson({ customerId, contactId: null, name })]
  const contacts = await client.contacts.list(customerId)
  const main = contacts.find(({ isMain }) => isMain) ?? contacts[0]
  return main ? [invitedContact(main)] : []
}

/** Tasks are due on the day they are dropped on; where hours are drawn at the hour. */
function usePlanTasks() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  return (ids: readonly TaskId[], { day, minute }: DropPlace) =>
    attempt(async () => {
      const undos: (() => Promise<unknown>)[] = []
      const undo = async () => {
        for (const one of undos) await one()
      }
      const titles: string[] = []
      let when = formatDay(day)
      try {
        for (const id of ids) {
          const task = await client.tasks.get(id)
          const dueMinute = minute === undefined ? task.dueMinute : minute
          const due = plannedAt(task, { dueOn: day, dueMinute })
          const { version } = await client.tasks.update({ id, version: task.version, input: { ...task, ...due } })
          if (ids.length === 1 && dueMinute !== null) when = `${when} ${clockText(dueMinute)}`
          titles.push(task.title)
          undos.push(() => client.tasks.update({ id, version, input: task }))
        }
      } catch (error) {
        // All of them or none.
        await undo()
        throw error
      }
      notify({ text: t('calendar.moved', { title: titles.join(', '), when }), undo })
    })
}
