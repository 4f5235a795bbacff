import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text'
import { TaskListSquareLtr20Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import type { Reminder, ReminderKind } from '#shared/features/reminders/schema.ts'
import styles from './Reminders.module.css'
import { keyOf, type useChosen } from './useChosen.ts'
import { isLate, whenText } from './whenText.ts'

const icons: Record<ReminderKind, FluentIcon> = {
  appointment: CalendarLtr20Regular,
  call: Call20Regular,
  task: TaskListSquareLtr20Regular,
  contract: DocumentText20Regular,
}

export interface ReminderListProps {
  listRef: RefObject<HTMLDivElement | null>
  reminders: readonly Reminder[]
  choosing: ReturnType<typeof useChosen>
  onOpen: () => void
  onDismiss: () => void
}

/** Everything that is due; several are chosen as in any list. */
export function ReminderList({ listRef, reminders, choosing, onOpen, onDismiss }: ReminderListProps) {
  const { t } = useTranslation()
  const now = useNow()
  const { chosen, cursor, go, toggle, chooseAll } = choosing
  const isChosen = new Set(chosen.map(keyOf))
  useEffect(() => listRef.current?.children[cursor]?.scrollIntoView({ block: 'nearest' }), [cursor, listRef])

  function onKeyDown(event: React.KeyboardEvent) {
    const target = targetOf(event.key, cursor, reminders.length)
    if (target !== undefined) go(target, { extend: event.shiftKey })
    else if (event.key === ' ') toggle(cursor)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseAll()
    else if (event.key === 'Enter') onOpen()
    else if (event.key === 'Delete') onDismiss()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={listRef}
      className={`${styles.list} scroll`}
      role="listbox"
      aria-label={t('reminders.list')}
      aria-multiselectable="true"
      aria-activedescendant={reminders.length > 0 ? `reminder-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {reminders.map((reminder, index) => {
        const Icon = icons[reminder.kind]
        return (
          <div
            key={keyOf(reminder)}
            id={`reminder-${index}`}
            role="option"
            aria-selected={isChosen.has(keyOf(reminder))}
            data-cursor={index === cursor}
            className={styles.row}
            onPointerDown={(event) => (event.ctrlKey || event.metaKey ? toggle(index) : go(index, { extend: event.shiftKey }))}
            onDoubleClick={onOpen}
          >
            <Icon aria-label={t(`reminders.kinds.${reminder.kind}`)} className={styles.icon} />
            <span className={styles.what}>
              <span className={styles.title}>{reminder.title || t(`reminders.kinds.${reminder.kind}`)}</span>
              <span className={styles.whom}>{[reminder.customerName, reminder.detail].filter(Boolean).join(' · ')}</span>
            </span>
            <span className={isLate(reminder, now) ? styles.late : styles.when}>{whenText(reminder, now, t)}</span>
          </div>
        )
      })}
    </div>
  )
}

function targetOf(key: string, cursor: number, count: number) {
  if (key === 'ArrowDown') return cursor + 1
  if (key === 'ArrowUp') return cursor - 1
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
