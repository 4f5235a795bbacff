import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppointmentDraft, draftAt, invitedContact } from '#renderer/features/appointments/appointmentDraft.ts'
import { client } from '#renderer/kit/client.ts'
import { type DraggedRow, type DropPlace, useDropped } from '#renderer/kit/dragged.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { plannedAt } from '#shared/features/tasks/rules.ts'
import { clockText, formatDay } from '#shared/kit/day.ts'

/** What was dragged onto the calendar: with a customer or contact an appointment is made, a task is planned. */
export function useDroppedRows(onNew: (draft: AppointmentDraft) => void) {
  const dropped = useDropped((state) => state.dropped)
  const { hours } = useWorkingTime()
  const mayAdd = useMay('appointments.add')
  const { t } = useTranslation()
  const plan = usePlanTask()
  const take = useLatest(({ row, place }: { row: DraggedRow; place: DropPlace }) => {
    if (row.kind === 'task') return void plan(row, place)
    if (!mayAdd) return undefined
    const draft = { ...draftAt(place, hours), customerId: row.customerId }
    if (row.kind === 'customer') return onNew(draft)
    return onNew({ ...draft, title: t('calendar.meet', { name: row.name }), attendees: [invitedContact(row)] })
  })
  useEffect(() => {
    if (!dropped) return
    useDropped.setState({ dropped: undefined })
    take.current(dropped)
  }, [dropped, take])
}

/** A task is due on the day it is dropped on; where hours are drawn at the hour. */
function usePlanTask() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  return ({ id, name }: Extract<DraggedRow, { kind: 'task' }>, { day, minute }: DropPlace) =>
    attempt(async () => {
      const task = await client.tasks.get(id)
      const dueMinute = minute === undefined ? task.dueMinute : minute
      const due = plannedAt(task, { dueOn: day, dueMinute })
      const { version } = await client.tasks.update({ id, version: task.version, input: { ...task, ...due } })
      const when = [formatDay(day), dueMinute !== null && clockText(dueMinute)].filter(Boolean).join(' ')
      const undo = () => client.tasks.update({ id, version, input: task })
      notify({ text: t('calendar.moved', { title: name, when }), undo })
    })
}
