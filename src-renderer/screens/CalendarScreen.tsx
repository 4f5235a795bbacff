import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { CalendarSearchRegular } from '@fluentui/react-icons/svg/calendar-search'
import { CalendarTodayRegular } from '@fluentui/react-icons/svg/calendar-today'
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppointmentDraft, nextFreeHour } from '#renderer/features/appointments/appointmentDraft.ts'
import { CalendarFolders } from '#renderer/features/appointments/CalendarFolders.tsx'
import { CalendarHeader } from '#renderer/features/appointments/CalendarHeader.tsx'
import type { CalendarDeeds } from '#renderer/features/appointments/calendarDeeds.ts'
import { calendarViews, stepFrom } from '#renderer/features/appointments/calendarRange.ts'
import { isOccurrence } from '#renderer/features/appointments/occurrence.ts'
import { usePersonColours } from '#renderer/features/appointments/personColours.ts'
import { useCalendarPrint } from '#renderer/features/appointments/print/useCalendarPrint.tsx'
import { useCalendarEntries } from '#renderer/features/appointments/useCalendarEntries.ts'
import { useCalendarFiles } from '#renderer/features/appointments/useCalendarFiles.tsx'
import { useEntryActions } from '#renderer/features/appointments/useEntryActions.ts'
import { useLayers } from '#renderer/features/appointments/useLayers.ts'
import { useLinkedDay } from '#renderer/features/appointments/useLinkedDay.ts'
import { useMayEntry } from '#renderer/features/appointments/useMayEntry.ts'
import { usePageKeys } from '#renderer/features/appointments/usePageKeys.ts'
import { useCalendarView } from '#renderer/features/appointments/view.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useSayStatus } from '#renderer/kit/status.ts'
import { useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { DropZone } from '#renderer/kit/ui/record/DropZone.tsx'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { CalendarDays } from './CalendarDays.tsx'
import { CalendarDialog, type Open } from './CalendarDialog.tsx'
import { useDroppedRows } from './useDroppedRows.ts'
import { useDuplicateEntry } from './useDuplicateEntry.ts'
import { useEditEntry } from './useEditEntry.ts'
import { useOpenTask } from './useOpenTask.ts'

/** The calendar: a month at a glance and whose │ the days themselves. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const { shown: shownLayers } = useLayers()
  const { entries, error, view, day } = useCalendarEntries()
  const { move, copy, remove } = useEntryActions()
  const [open, setOpen] = useState<Open>()
  const [pointed, setPointed] = useState<AppointmentDraft>()
  const edit = useEditEntry(setOpen)
  const openTask = useOpenTask((task) => setOpen({ dialog: 'task', task }))
  const duplicate = useDuplicateEntry(setOpen)
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
    onMenu: ({ at, ...asked }: Parameters<CalendarDeeds['onMenu']>[0]) =>
      'entry' in asked
        ? setOpen({ dialog: 'entry-menu', at, entry: asked.entry })
        : setOpen({ dialog: 'place-menu', at, draft: asked.draft }),
    onMove: move,
    onCopy: copy,
    onOpenTask: openTask,
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
              <CalendarDays view={view} {...shown} />
            </DropZone>
          </>
        }
      />
      {files.dialog}
      {printing}
      {open && (
        <CalendarDialog
          open={open}
          setOpen={setOpen}
          onEdit={edit}
          onDuplicate={(entry) => void duplicate(entry)}
          onRemove={ask}
          onRemoveMeant={(entry, meant) => void remove(entry, meant)}
        />
      )}
    </>
  )
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
