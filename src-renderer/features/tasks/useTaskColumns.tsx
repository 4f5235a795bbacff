import { Flag16Filled, Flag16Regular } from '@fluentui/react-icons/svg/flag'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatInstantDay, sayMinutes } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { recurrenceText } from '#renderer/kit/recurrenceText.ts'
import type { EditValue, NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { PersonName } from '#renderer/kit/ui/PersonName.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { CellEdit, Column } from '#renderer/kit/ui/useColumns.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { priorities, taskStatuses } from '#shared/features/tasks/choices.ts'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import type { Task } from '#shared/features/tasks/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { EditField } from '#shared/kit/editing.ts'
import { dueText, stateOf } from './dueText.ts'
import styles from './TaskList.module.css'
import type { SortKey } from './view.ts'

export interface RowDeeds {
  onToggle: (task: Task) => void
  onFlag: (task: Task, at: HTMLElement) => void
}

export function useTaskColumns(deeds: RowDeeds): Column<Task, SortKey>[] {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const latest = useLatest(deeds)
  const edits = useTaskEdits()
  return useMemo(
    (): Column<Task, SortKey>[] => [
      {
        key: 'done',
        title: t('tasks.statuses.done'),
        width: 62,
        copied: (task) => (task.doneAt === null ? '' : t('tasks.statuses.done')),
        render: (task) => (
          <input
            type="checkbox"
            className={styles.tick}
            tabIndex={-1}
            checked={task.doneAt !== null}
            aria-label={t('tasks.tick', { title: task.title })}
            onClick={(event) => event.stopPropagation()}
            onChange={() => latest.current.onToggle(task)}
          />
        ),
      },
      {
        key: 'title',
        title: t('tasks.title'),
        width: 230,
        grows: true,
        sortKey: 'title',
        copied: (task) => task.title,
        edit: edits.title,
        render: (task) => <Title task={task} />,
      },
      {
        key: 'due',
        title: t('tasks.due'),
        width: 130,
        sortKey: 'dueOn',
        edit: edits.dueOn,
        copied: (task) => dueText(task, today, t),
        render: (task) => <span className={isOverdue(task, today) ? styles.late : ''}>{dueText(task, today, t)}</span>,
      },
      {
        key: 'flag',
        title: t('tasks.flag.column'),
        width: 56,
        copied: () => '',
        render: (task) => (
          <button
            type="button"
            className={styles.flag}
            tabIndex={-1}
            aria-label={t('tasks.flag.of', { title: task.title })}
            data-set={task.dueOn !== null && task.doneAt === null}
            onClick={(event) => {
              event.stopPropagation()
              latest.current.onFlag(task, event.currentTarget)
            }}
          >
            {task.dueOn === null ? <Flag16Regular /> : <Flag16Filled />}
          </button>
        ),
      },
      {
        key: 'customer',
        title: t('tasks.customer'),
        width: 170,
        sortKey: 'customerName',
        render: (task) => task.customerName ?? '',
      },
      {
        key: 'status',
        title: t('tasks.status'),
        width: 126,
        sortKey: 'status',
        edit: edits.status,
        copied: (task) => stateOf(task, today, t).text,
        render: (task) => {
          const { text, tone } = stateOf(task, today, t)
          return <Pill tone={tone}>{text}</Pill>
        },
      },
      {
        key: 'priority',
        title: t('tasks.priority'),
        width: 106,
        sortKey: 'priority',
        edit: edits.priority,
        copied: (task) => t(`tasks.priorities.${task.priority}`),
        render: (task) => (
          <span className={task.priority === 'high' ? styles.high : ''}>{t(`tasks.priorities.${task.priority}`)}</span>
        ),
      },
      {
        key: 'staff',
        title: t('tasks.staff'),
        width: 140,
        sortKey: 'staffName',
        edit: edits.staffId,
        copied: (task) => task.staffName,
        render: (task) => <PersonName name={task.staffName} />,
      },
      { key: 'topic', title: t('tasks.topic'), width: 140, sortKey: 'topic', edit: edits.topic, render: (task) => task.topic },
      {
        key: 'percent',
        title: t('tasks.percent'),
        width: 100,
        align: 'end',
        isHidden: true,
        render: (task) => `${task.percent}%`,
      },
      { key: 'giver', title: t('tasks.giver'), width: 140, isHidden: true, render: (task) => task.giverName ?? '' },
      { key: 'contact', title: t('tasks.contact'), width: 140, isHidden: true, render: (task) => task.contactName ?? '' },
      { key: 'contract', title: t('tasks.contract'), width: 180, isHidden: true, render: (task) => task.contractName ?? '' },
      {
        key: 'spent',
        title: t('tasks.spentTime'),
        width: 110,
        isHidden: true,
        render: (task) => (task.spentMinutes > 0 ? sayMinutes(task.spentMinutes, t) : ''),
      },
      {
        key: 'again',
        title: t('tasks.again.label'),
        width: 190,
        isHidden: true,
        render: (task) => (task.rule && task.dueOn ? recurrenceText(task.rule, task.dueOn, t) : ''),
      },
      {
        key: 'doneAt',
        title: t('tasks.doneAt'),
        width: 110,
        sortKey: 'doneAt',
        isHidden: true,
        render: (task) => (task.doneAt === null ? '' : formatInstantDay(task.doneAt)),
      },
      { key: 'note', title: t('tasks.note'), width: 240, isHidden: true, render: (task) => task.note },
    ],
    [t, today, latest, edits],
  )
}

/** The title, and whose answer it waits for. */
function Title({ task }: { task: Task }) {
  const { t } = useTranslation()
  const { acceptance, title, doneAt } = task
  const isMarked = (acceptance === 'offered' || acceptance === 'declined') && doneAt === null
  return (
    <span className={styles.title}>
      <span className={styles.text}>{title}</span>
      {isMarked && <Pill tone={acceptance === 'declined' ? 'red' : 'amber'}>{t(`tasks.acceptances.${acceptance}`)}</Pill>}
    </span>
  )
}

const fields = {
  title: { kind: 'text' },
  dueOn: { kind: 'day', mayBeEmpty: true },
  status: { kind: 'choice', choices: taskStatuses },
  priority: { kind: 'choice', choices: priorities },
  staffId: { kind: 'person' },
  topic: { kind: 'word', mayBeEmpty: true },
} as const satisfies Partial<Record<keyof Task, EditField>>
type Field = keyof typeof fields

/** How the cells of the list are edited. */
function useTaskEdits(): Record<Field, CellEdit<Task>> {
  const { t } = useTranslation()
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  const { data: topics } = useQuery(ask.tasks.topics.queryOptions())
  return useMemo(() => {
    const names: Record<Field, string> = {
      ...{ title: t('tasks.title'), dueOn: t('tasks.dueOn'), status: t('tasks.status'), priority: t('tasks.priority') },
      ...{ staffId: t('tasks.staff'), topic: t('tasks.topic') },
    }
    const choices: Partial<Record<Field, { value: string | number; text: string }[]>> = {
      status: taskStatuses.map((value) => ({ value, text: t(`tasks.statuses.${value}`) })),
      priority: priorities.map((value) => ({ value, text: t(`tasks.priorities.${value}`) })),
      staffId: (staff ?? []).filter(({ leftAt }) => leftAt === null).map(({ id, name }) => ({ value: id, text: name })),
      topic: (topics ?? []).map(({ topic }) => ({ value: topic, text: topic })),
    }
    const edits = (Object.keys(fields) as Field[]).map((key) => {
      const field: NamedEditField = { key, name: names[key], field: fields[key], choices: choices[key] ?? [] }
      const edit: CellEdit<Task> = { field, valueIn: (task): EditValue => task[key] }
      return [key, edit] as const
    })
    return Object.fromEntries(edits) as Record<Field, CellEdit<Task>>
  }, [t, staff, topics])
}
