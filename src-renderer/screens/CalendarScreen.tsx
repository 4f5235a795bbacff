import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CalendarSearchRegular } from '@fluentui/react-icons/svg/calendar-search'
import { CalendarTodayRegular } from '@fluentui/react-icons/svg/calendar-today'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { AppointmentDialog } from '#renderer/features/appointments/AppointmentDialog.tsx'
import { type AppointmentDraft, draftFrom, nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { Calendar } from '#renderer/features/appointments/Calendar.tsx'
import { CalendarFolders } from '#renderer/features/appointments/CalendarFolders.tsx'
import { CalendarHeader } from '#renderer/features/appointments/CalendarHeader.tsx'
import { calendarViews, stepFrom } from '#renderer/features/appointments/calendarRange.ts'
import { DayPeek } from '#renderer/features/appointments/DayPeek.tsx'
import { EntryPeek } from '#renderer/features/appointments/EntryPeek.tsx'
import { GoToDateDialog } from '#renderer/features/appointments/GoToDateDialog.tsx'
import { OccurrenceDialog } from '#renderer/features/appointments/OccurrenceDialog.tsx'
import { isOccurrence, type Meant, type OccurrenceEntry } from '#renderer/features/appointments/occurrence.ts'
import { PeopleCalendar } from '#renderer/features/appointments/PeopleCalendar.tsx'
import { usePersonColours } from '#renderer/features/appointments/personColours.ts'
import { useCalendarPrint } from '#renderer/features/appointments/print/useCalendarPrint.tsx'
import { ScopeDialog } from '#renderer/features/appointments/ScopeDialog.tsx'
import { TemplatesDialog } from '#renderer/features/appointments/TemplatesDialog.tsx'
import { useCalendarEntries } from '#renderer/features/appointments/useCalendarEntries.ts'
import { useCalendarFiles } from '#renderer/features/appointments/useCalendarFiles.tsx'
import { useEntryActions } from '#renderer/features/appointments/useEntryActions.ts'
import { useLayers } from '#renderer/features/appointments/useLayers.ts'
import { useLinkedDay } from '#renderer/features/appointments/useLinkedDay.ts'
import { isOwnKind, useMayEntry } from '#renderer/features/appointments/useMayEntry.ts'
import { usePageKeys } from '#renderer/features/appointments/usePageKeys.ts'
import { useCalendarView } from '#renderer/features/appointments/view.ts'
import { FinishCallDialog } from '#renderer/features/calls/CallDialog.tsx'
import { TaskDialog } from '#renderer/features/tasks/TaskDialog.tsx'
import { useTaskDeeds } from '#renderer/features/tasks/useTaskDeeds.ts'
import { client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { useNotify, useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { DropZone } from '#renderer/kit/ui/record/DropZone.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Appointment, CalendarEntry, Scope } from '#shared/features/appointments/schema.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { AppointmentId, CallId, TaskId } from '#shared/kit/id.ts'
import { useDroppedRows } from './useDroppedRows.ts'
import { useShowAudience } from './useShowAudience.ts'

type Open =
  | { dialog: 'new'; draft: AppointmentDraft }
  | { dialog: 'edit'; appointment: Appointment }
  | { dialog: 'scope'; deed: 'edit' | 'remove'; entry: OccurrenceEntry }
  | { dialog: 'occurrence'; series: Appointment; entry: OccurrenceEntry; scope: Scope }
  | { dialog: 'finish'; callId: CallId }
  | { dialog: 'task'; task: Task }
  | { dialog: 'go' }
  | { dialog: 'templates'; at: AppointmentDraft }
  | { dialog: 'peek'; entry: CalendarEntry; anchor: DOMRect }
  | { dialog: 'more'; day: Day; entries: CalendarEntry[]; anchor: DOMRect }

/** The calendar: a month at a glance and whose │ the days themselves. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const { view, day } = useCalendarView()
  const { shown: shownLayers } = useLayers()
  const { entries, error } = useCalendarEntries()
  const { move, remove } = useEntryActions()
  const [open, setOpen] = useState<Open>()
  const [pointed, setPointed] = useState<AppointmentDraft>()
  const edit = useEdit(setOpen)
  const ask = (entry: CalendarEntry) =>
    isOccurrence(entry) ? setOpen({ dialog: 'scope', deed: 'remove', entry }) : void remove(entry)
  const mayEntry = useMayEntry()
  const mayAdd = useMay('appointments.add')
  useLinkedDay()
  usePersonColours()
  useDroppedRows((draft) => setOpen({ dialog: 'new', draft }))
  useNotifyFailure(error)
  useSayStatus(t('calendar.entries', { count: entries.length }))
  useCalendarCommands({ pointed, setOpen })
  const files = useCalendarFiles()
  const printing = useCalendarPrint()
  const shown = {
    day,
    entries,
    onMark: (draft: AppointmentDraft) => mayAdd && setOpen({ dialog: 'new', draft }),
    onPoint: setPointed,
    onOpen: (entry: CalendarEntry, box: HTMLElement) => setOpen({ dialog: 'peek', entry, anchor: box.getBoundingClientRect() }),
    onMore: (more: Omit<Extract<Open, { dialog: 'more' }>, 'dialog'>) => setOpen({ dialog: 'more', ...more }),
    onEdit: (entry: CalendarEntry) => edit(entry),
    onRemove: (entry: CalendarEntry) => mayEntry(entry).delete && ask(entry),
    onMove: move,
  }
  return (
    <>
      <Panes
        id="calendar"
        folders={<CalendarFolders />}
        list={
          <>
            <CalendarHeader />
            {shownLayers.length === 0 && (
              <MessageBar>
                <MessageBarBody>{t('calendar.nothingShown')}</MessageBarBody>
              </MessageBar>
            )}
            <DropZone text={t('calendar.files.drop')} onDrop={files.onDrop && ((dropped) => files.onDrop?.(dropped.files))}>
              {view === 'people' ? <PeopleCalendar {...shown} /> : <Calendar view={view} {...shown} />}
            </DropZone>
          </>
        }
      />
      {files.dialog}
      {printing}
      {open && (
        <OpenDialog
          open={open}
          setOpen={setOpen}
          onEdit={edit}
          onRemove={ask}
          onRemoveMeant={(entry, meant) => void remove(entry, meant)}
        />
      )}
    </>
  )
}

interface OpenDialogProps {
  open: Open
  setOpen: (open: Open | undefined) => void
  onEdit: (entry: CalendarEntry, meant?: Meant) => void
  onRemove: (entry: CalendarEntry) => void
  onRemoveMeant: (entry: OccurrenceEntry, meant: Meant) => void
}

function OpenDialog({ open, setOpen, onEdit, onRemove, onRemoveMeant }: OpenDialogProps) {
  useReturnFocus()
  const day = useCalendarView((view) => view.day)
  const { toggleThese: finishTasks } = useTaskDeeds()
  const showAudience = useShowAudience()
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
  const { entry, anchor } = open
  return (
    <EntryPeek
      entry={entry}
      anchor={anchor}
      onClose={close}
      onEdit={() => onEdit(entry)}
      onRemove={() => {
        close()
        onRemove(entry)
      }}
      onFinishCall={() => setOpen({ dialog: 'finish', callId: entry.id as CallId })}
      onShowAudience={showAudience}
      onFinishTask={() => {
        close()
        void finishTasks([entry.id as TaskId])
      }}
    />
  )
}

/** An appointment is opened as it is now; a planned call asks how it went. */
function useEdit(setOpen: (open: Open | undefined) => void) {
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

function useCalendarCommands({ pointed, setOpen }: { pointed: AppointmentDraft | undefined; setOpen: (open: Open) => void }) {
  const { t } = useTranslation()
  const { view, day, change } = useCalendarView()
  const leaf = (step: 1 | -1) => change({ day: stepFrom(view, day, step) })
  const { hours } = useWorkingTime()
  usePageKeys(leaf)
  useOffer('calendar', [
    {
      id: 'new-appointment',
      text: t('calendar.new'),
      icon: CalendarAddRegular,
      keys: 'Ctrl+N',
      run: () => setOpen({ dialog: 'new', draft: pointed ?? nextFreeHour(day, Date.now(), hours) }),
      may: 'appointments.add',
      place: 'main',
    },
    {
      id: 'from-template',
      text: t('calendar.templates.from'),
      icon: DocumentCopyRegular,
      run: () => setOpen({ dialog: 'templates', at: pointed ?? nextFreeHour(day, Date.now(), hours) }),
      may: 'appointments.add',
      place: 'bar',
    },
    {
      id: 'today-in-calendar',
      text: t('calendar.today'),
      icon: CalendarTodayRegular,
      keys: 'T',
      run: () => change({ day: dayOfInstant(Date.now()) }),
      place: 'palette',
    },
    {
      id: 'go-to-date',
      text: t('calendar.goTo'),
      icon: CalendarSearchRegular,
      keys: 'Ctrl+G',
      run: () => setOpen({ dialog: 'go' }),
      place: 'bar',
    },
    { id: 'calendar-back', text: t('calendar.previous'), keys: 'Alt+ArrowLeft', run: () => leaf(-1), place: 'palette' },
    { id: 'calendar-on', text: t('calendar.next'), keys: 'Alt+ArrowRight', run: () => leaf(1), place: 'palette' },
    ...calendarViews.map((one, index) => ({
      id: `calendar-${one}`,
      text: t(`calendar.views.${one}`),
      keys: `Ctrl+Alt+${index + 1}`,
      run: () => change({ view: one }),
      place: 'palette' as const,
    })),
  ])
}
