import { AppointmentDialog } from '#renderer/features/appointments/AppointmentDialog.tsx'
import { type AppointmentDraft, draftFrom } from '#renderer/features/appointments/appointmentDraft.ts'
import { DayPeek } from '#renderer/features/appointments/DayPeek.tsx'
import { EntryMenu } from '#renderer/features/appointments/EntryMenu.tsx'
import { EntryPeek } from '#renderer/features/appointments/EntryPeek.tsx'
import { GoToDateDialog } from '#renderer/features/appointments/GoToDateDialog.tsx'
import { OccurrenceDialog } from '#renderer/features/appointments/OccurrenceDialog.tsx'
import { isOccurrence, type Meant, type OccurrenceEntry } from '#renderer/features/appointments/occurrence.ts'
import { PlaceMenu } from '#renderer/features/appointments/PlaceMenu.tsx'
import { ScopeDialog } from '#renderer/features/appointments/ScopeDialog.tsx'
import { TemplatesDialog } from '#renderer/features/appointments/TemplatesDialog.tsx'
import { useAnswering } from '#renderer/features/appointments/useAnswering.ts'
import { useCalendarView } from '#renderer/features/appointments/view.ts'
import { FinishCallDialog } from '#renderer/features/calls/CallDialog.tsx'
import { TaskDialog } from '#renderer/features/tasks/TaskDialog.tsx'
import { useTaskDeeds } from '#renderer/features/tasks/useTaskDeeds.ts'
import type { MenuPlace } from '#renderer/kit/ui/ContextMenu.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Answer, Appointment, CalendarEntry, Scope } from '#shared/features/appointments/schema.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CallId, TaskId } from '#shared/kit/id.ts'
import { useShowAudience } from './useShowAudience.ts'

/** Which dialog of the calendar is open, and about what. */
export type Open =
  | { dialog: 'new'; draft: AppointmentDraft }
  | { dialog: 'edit'; appointment: Appointment }
  | { dialog: 'scope'; deed: 'edit' | 'remove'; entry: OccurrenceEntry }
  | { dialog: 'answer'; answer: Answer; entry: OccurrenceEntry }
  | { dialog: 'occurrence'; series: Appointment; entry: OccurrenceEntry; scope: Scope }
  | { dialog: 'finish'; callId: CallId }
  | { dialog: 'task'; task: Task }
  | { dialog: 'go' }
  | { dialog: 'templates'; at: AppointmentDraft }
  | { dialog: 'peek'; entry: CalendarEntry; anchor: DOMRect }
  | { dialog: 'entry-menu'; entry: CalendarEntry; at: MenuPlace }
  | { dialog: 'place-menu'; draft: AppointmentDraft; at: MenuPlace }
  | { dialog: 'more'; day: Day; entries: CalendarEntry[]; anchor: DOMRect }

interface CalendarDialogProps {
  open: Open
  setOpen: (open: Open | undefined) => void
  onEdit: (entry: CalendarEntry, meant?: Meant) => void
  onDuplicate: (entry: CalendarEntry) => void
  onRemove: (entry: CalendarEntry) => void
  onRemoveMeant: (entry: OccurrenceEntry, meant: Meant) => void
}

/** What is open over the calendar. */
export function CalendarDialog({ open, setOpen, onEdit, onDuplicate, onRemove, onRemoveMeant }: CalendarDialogProps) {
  useReturnFocus()
  const day = useCalendarView((view) => view.day)
  const { toggleThese: finishTasks } = useTaskDeeds()
  const showAudience = useShowAudience()
  const answerTo = useAnswering()
  const close = () => setOpen(undefined)
  if (open.dialog === 'new') return <AppointmentDialog draft={open.draft} onClose={close} />
  if (open.dialog === 'edit') return <AppointmentDialog appointment={open.appointment} onClose={close} />
  if (open.dialog === 'scope') {
    const { entry: meantEntry, deed } = open
    return (
      <ScopeDialog
        entry={meantEntry}
        deed={deed}
        onClose={close}
        onChoose={(meant) => {
          close()
          if (deed === 'remove') onRemoveMeant(meantEntry, meant)
          else onEdit(meantEntry, meant)
        }}
      />
    )
  }
  if (open.dialog === 'answer') {
    return (
      <ScopeDialog
        entry={open.entry}
        deed="answer"
        onClose={close}
        onChoose={(meant) => {
          close()
          void answerTo(open.entry, open.answer, meant === 'this' ? 'this' : 'all')
        }}
      />
    )
  }
  if (open.dialog === 'occurrence') return <OccurrenceDialog {...open} onClose={close} />
  if (open.dialog === 'finish') return <FinishCallDialog callId={open.callId} onClose={close} />
  if (open.dialog === 'task') return <TaskDialog task={open.task} onClose={close} />
  if (open.dialog === 'templates')
    return (
      <TemplatesDialog onChoose={(template) => setOpen({ dialog: 'new', draft: draftFrom(template, open.at) })} onClose={close} />
    )
  if (open.dialog === 'go')
    return <GoToDateDialog day={day} onGo={(wanted) => useCalendarView.getState().change({ day: wanted })} onClose={close} />
  if (open.dialog === 'more') {
    return (
      <DayPeek
        {...open}
        onClose={close}
        onOpen={(entry, box) => setOpen({ dialog: 'peek', entry, anchor: box.getBoundingClientRect() })}
        onShowDay={() => {
          close()
          useCalendarView.getState().change({ view: 'day', day: open.day })
        }}
      />
    )
  }
  if (open.dialog === 'place-menu') {
    return (
      <PlaceMenu
        {...open}
        onClose={close}
        onNew={(draft) => setOpen({ dialog: 'new', draft })}
        onTemplates={() => setOpen({ dialog: 'templates', at: open.draft })}
        onGo={() => setOpen({ dialog: 'go' })}
      />
    )
  }
  const { entry } = open
  const deeds = {
    entry,
    onClose: close,
    onEdit: () => onEdit(entry),
    onRemove: () => {
      close()
      onRemove(entry)
    },
    onFinishCall: () => setOpen({ dialog: 'finish', callId: entry.id as CallId }),
    onFinishTask: () => {
      close()
      void finishTasks([entry.id as TaskId])
    },
  }
  if (open.dialog === 'peek') {
    return (
      <EntryPeek
        {...deeds}
        anchor={open.anchor}
        onShowAudience={showAudience}
        onAnswer={(answer) => {
          if (isOccurrence(entry)) return setOpen({ dialog: 'answer', answer, entry })
          close()
          void answerTo(entry, answer, 'all')
        }}
      />
    )
  }
  const { x, y } = open.at
  return (
    <EntryMenu
      {...deeds}
      at={open.at}
      onOpen={() => setOpen({ dialog: 'peek', entry, anchor: new DOMRect(x, y, 0, 0) })}
      onDuplicate={() => onDuplicate(entry)}
    />
  )
}
