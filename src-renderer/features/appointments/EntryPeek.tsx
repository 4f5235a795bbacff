import { Button, Link, Popover, PopoverSurface } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { recurrenceText } from '#renderer/kit/recurrenceText.ts'
import { routes } from '#renderer/kit/routes.ts'
import { CategoryMarks } from '#renderer/kit/ui/CategoryMark.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Answer, CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { AppointmentId } from '#shared/kit/id.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import { AnniversaryList } from './AnniversaryList.tsx'
import { AnswerButtons, AttendeesPeek } from './AttendeesPeek.tsx'
import { CategoryMenu } from './CategoryMenu.tsx'
import styles from './EntryPeek.module.css'
import { headlineOf, isNamedByCustomer, layerOf, lookOf, manyOf, shownAs, timesOf } from './entryWords.ts'
import { FilesPeek } from './FilesPeek.tsx'
import { isOccurrence } from './occurrence.ts'
import { isOwnKind, useMayEntry } from './useMayEntry.ts'
import { useSaveEntry } from './useSaveEntry.ts'

export interface EntryPeekProps {
  entry: CalendarEntry
  /** Where the clicked box stands on screen. */
  anchor: DOMRect
  onClose: () => void
  onEdit: () => void
  onRemove: () => void
  onFinishCall: () => void
  onFinishTask: () => void
  onShowAudience: (audience: Audience) => void
  onAnswer: (answer: Answer) => void
}

/** An entry looked at without leaving the calendar. */
export function EntryPeek({ entry, anchor, onClose, onAnswer, ...actions }: EntryPeekProps) {
  return (
    <Popover
      open
      trapFocus
      withArrow
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{
        target: { getBoundingClientRect: () => anchor },
        position: 'after',
        align: 'center',
        fallbackPositions: ['before', 'below', 'above'],
      }}
    >
      <PopoverSurface className={styles.peek} aria-label={headlineOf(entry)}>
        <Facts entry={entry} onLeave={onClose} />
        <AnswerButtons entry={entry} onAnswer={onAnswer} />
        <Actions entry={entry} onClose={onClose} {...actions} />
      </PopoverSurface>
    </Popover>
  )
}

function Facts({ entry, onLeave }: { entry: CalendarEntry; onLeave: () => void }) {
  const { t } = useTranslation()
  const now = useNow()
  const { data: appointment } = useQuery(
    ask.appointments.get.queryOptions({
      input: entry.kind === 'appointment' && !entry.isHidden ? (entry.id as AppointmentId) : skipToken,
    }),
  )
  const { of } = useCategories()
  const { tone, word } = lookOf(entry, now, t)
  const lines = [
    isNamedByCustomer(entry) ? entry.title : entry.location,
    entry.kind === 'call' && (parsePhone(entry.location)?.formatted ?? entry.location),
    appointment?.note,
  ]
  return (
    <>
      <Pill tone={tone}>{word}</Pill>
      <h2 className={styles.title}>{headlineOf(entry)}</h2>
      <p className={styles.line}>{timesOf(entry, now)}</p>
      {shownAs(entry, t) && <p className={styles.line}>{shownAs(entry, t)}</p>}
      {appointment?.rule && (
        <p className={styles.line}>{recurrenceText(appointment.rule, dayOfInstant(appointment.startsAt), t)}</p>
      )}
      {entry.seriesId !== null && !isOccurrence(entry) && <p className={styles.line}>{t('calendar.takenOut')}</p>}
      {entry.customerId !== null && (
        <p className={styles.line}>
          <Link href={`#${routes.customers}/${entry.customerId}`}>
            {entry.customerName === headlineOf(entry) ? t('calendar.openCustomer') : entry.customerName}
          </Link>
        </p>
      )}
      {lines.filter(Boolean).map((line) => (
        <p key={String(line)} className={styles.line}>
          {line}
        </p>
      ))}
      {manyOf(entry) && <AnniversaryList entry={entry} />}
      {appointment && appointment.categoryIds.length > 0 && <CategoryMarks categories={of(appointment.categoryIds)} />}
      {appointment && <AttendeesPeek attendees={appointment.attendees} at={entry.occursAt} />}
      {appointment && <FilesPeek files={appointment.files} onShow={onLeave} />}
      {entry.staffName && <p className={styles.staff}>{entry.staffName}</p>}
    </>
  )
}

function Actions({
  entry,
  onClose,
  onEdit,
  onRemove,
  onFinishCall,
  onFinishTask,
  onShowAudience,
}: Omit<EntryPeekProps, 'anchor' | 'onAnswer'>) {
  const { t } = useTranslation()
  const may = useMayEntry()(entry)
  const maySeeCustomers = useMay('customers.see')
  if (entry.isHidden) return null
  if (!isOwnKind(entry.kind)) {
    if (layerOf(entry) === 'occasion' && maySeeCustomers)
      return (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" onClick={() => onShowAudience(entry.state as Audience)}>
            {t('occasions.show')}
          </Button>
        </div>
      )
    if (entry.kind !== 'contract-end' && entry.kind !== 'contract-anniversary') return null
    return (
      <div className={styles.actions}>
        <Button as="a" size="small" href={`#${routes.contracts}/${entry.id}`}>
          {t('calendar.openContract')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.actions}>
      {(entry.kind === 'appointment' || entry.kind === 'task') && may.edit && (
        <Button size="small" appearance="primary" icon={<EditRegular />} onClick={onEdit}>
          {t('action.edit')}
        </Button>
      )}
      {entry.kind === 'task' && may.edit && (
        <Button size="small" icon={<CheckmarkRegular />} onClick={onFinishTask}>
          {t('calendar.finishTask')}
        </Button>
      )}
      {entry.kind === 'call' && entry.state !== 'done' && may.edit && (
        <Button size="small" appearance="primary" onClick={onFinishCall}>
          {t('calendar.openCall')}
        </Button>
      )}
      {may.delete && (
        <Button size="small" icon={<DeleteRegular />} onClick={onRemove}>
          {t('action.delete')}
        </Button>
      )}
      {entry.kind === 'appointment' && may.edit && <CategoryMenu entry={entry} />}
      {entry.kind === 'appointment' && <SaveButton entry={entry} />}
      <HistoryButton record={entry.kind} id={entry.id} name={headlineOf(entry)} onOpen={onClose} isSmall />
    </div>
  )
}

/** An appointment, or the whole of its series, as a file for another calendar. */
function SaveButton({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation()
  const save = useSaveEntry()
  if (!useMay('appointments.print')) return null
  return (
    <Button size="small" onClick={() => save(entry)}>
      {t('calendar.files.saveOne')}
    </Button>
  )
}
