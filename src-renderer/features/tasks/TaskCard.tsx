import { Button, Link } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useTranslation } from 'react-i18next'
import { formatMoment, sayMinutes } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { recurrenceText } from '#renderer/kit/recurrenceText.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import styles from '#renderer/kit/ui/record/RecordCard.module.css'
import type { Task } from '#shared/features/tasks/schema.ts'
import { dayOfInstant, formatDay } from '#shared/kit/day.ts'
import { dueText, stateOf } from './dueText.ts'

export interface TaskCardProps {
  task: Task
  mayEdit: boolean
  /** It waits for the answer of whoever looks. */
  isOffered: boolean
  onToggle: () => void
  onEdit: () => void
  onAccept: () => void
  onDecline: () => void
}

/** One task with all that is known of it. */
export function TaskCard({ task, mayEdit, isOffered, onToggle, onEdit, onAccept, onDecline }: TaskCardProps) {
  const { t } = useTranslation()
  const now = useNow()
  const today = dayOfInstant(now)
  const state = stateOf(task, today, t)
  const isDone = task.doneAt !== null
  const customer = task.customerId !== null && <Link href={`#${routes.customers}/${task.customerId}`}>{task.customerName}</Link>
  const contract = task.contractId !== null && <Link href={`#${routes.contracts}/${task.contractId}`}>{task.contractName}</Link>
  return (
    <article className={styles.card} aria-label={task.title}>
      <header>
        <h2 className={styles.name}>{task.title}</h2>
        <div className={styles.pills}>
          <Pill tone={state.tone}>{state.text}</Pill>
          {task.dueOn && !isDone && <Pill>{dueText(task, today, t)}</Pill>}
          {task.priority === 'high' && <Pill tone="red">{t('tasks.priorities.high')}</Pill>}
          {!isDone && task.percent > 0 && <Pill>{`${task.percent}%`}</Pill>}
        </div>
        <Acceptance task={task} isOffered={isOffered} />
      </header>
      <div className={styles.buttons}>
        {isOffered && (
          <>
            <Button appearance="primary" onClick={onAccept}>
              {t('tasks.accept')}
            </Button>
            <Button onClick={onDecline}>{t('tasks.decline')}</Button>
          </>
        )}
        {mayEdit && (
          <Button icon={<CheckmarkRegular />} appearance={isDone || isOffered ? 'secondary' : 'primary'} onClick={onToggle}>
            {isDone ? t('tasks.reopen') : t('tasks.finish')}
          </Button>
        )}
        {mayEdit && <Button onClick={onEdit}>{t('action.edit')}</Button>}
        <HistoryButton record="task" id={task.id} name={task.title} />
      </div>
      <Facts
        facts={[
          [t('tasks.customer'), customer],
          [t('tasks.contact'), task.contactName],
          [t('tasks.contract'), contract],
          [t('tasks.topic'), task.topic],
          [t('tasks.startsOn'), task.startsOn && formatDay(task.startsOn)],
          [t('tasks.dueOn'), task.dueOn && formatDay(task.dueOn)],
          [t('tasks.again.label'), againText(task)],
          [t('tasks.staff'), task.staffName],
          [t('tasks.giver'), task.giverName],
          [t('tasks.estimated'), task.estimatedMinutes > 0 && sayMinutes(task.estimatedMinutes, t)],
          [t('tasks.spentTime'), task.spentMinutes > 0 && sayMinutes(task.spentMinutes, t)],
          [t('tasks.remindAt'), task.remindAt !== null && formatMoment(task.remindAt, now)],
          [t('tasks.doneAt'), task.doneAt !== null && formatMoment(task.doneAt, now)],
          [t('tasks.note'), task.note],
        ]}
      />
    </article>
  )

  function againText({ rule, dueOn, regenerateDays }: Task) {
    if (rule && dueOn) return recurrenceText(rule, dueOn, t)
    return regenerateDays !== null && t('tasks.again.saidAfter', { count: regenerateDays })
  }
}

/** Who gave it, and what became of that. */
function Acceptance({ task, isOffered }: { task: Task; isOffered: boolean }) {
  const { t } = useTranslation()
  const { acceptance, staffName, giverName, declinedByName, declineReason, doneAt } = task
  if (acceptance === '' || doneAt !== null) return null
  const words = {
    offered: isOffered ? t('tasks.offeredBy', { name: giverName ?? '' }) : t('tasks.waitsFor', { name: staffName }),
    accepted: t('tasks.acceptedBy', { name: staffName }),
    declined: declineReason
      ? t('tasks.declinedWhy', { name: declinedByName ?? '', reason: declineReason })
      : t('tasks.declinedBy', { name: declinedByName ?? '' }),
  }
  return <p className={styles.line}>{words[acceptance]}</p>
}
