import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { FlagRegular } from '@fluentui/react-icons/svg/flag'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEraseCommand } from '#renderer/features/bin/useEraseCommand.tsx'
import { Flagging } from '#renderer/features/tasks/Flagging.tsx'
import { TaskCard } from '#renderer/features/tasks/TaskCard.tsx'
import { TaskList } from '#renderer/features/tasks/TaskList.tsx'
import { TaskQuickLine } from '#renderer/features/tasks/TaskQuickLine.tsx'
import { useLinkedTask } from '#renderer/features/tasks/useLinkedTask.ts'
import { useMayTask } from '#renderer/features/tasks/useMayTask.ts'
import { usePrintTasks } from '#renderer/features/tasks/usePrintTasks.tsx'
import { useTaskDeeds } from '#renderer/features/tasks/useTaskDeeds.ts'
import { useTaskExport } from '#renderer/features/tasks/useTaskExport.ts'
import { useTaskView } from '#renderer/features/tasks/view.ts'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay, useMayWhat } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { FlagStretch, Task } from '#shared/features/tasks/schema.ts'
import type { TaskId } from '#shared/kit/id.ts'
import { CallAndTaskFolders } from './CallAndTaskFolders.tsx'

const TaskDialog = late(() => import('#renderer/features/tasks/TaskDialog.tsx').then(({ TaskDialog }) => TaskDialog))
const RemindDialog = late(() => import('#renderer/features/tasks/RemindDialog.tsx').then(({ RemindDialog }) => RemindDialog))
const DeclineDialog = late(() => import('#renderer/features/tasks/DeclineDialog.tsx').then(({ DeclineDialog }) => DeclineDialog))

/** Which tasks a flag is chosen for, at which place, and the days of the first of them. */
interface Flagged {
  ids: readonly TaskId[]
  at: HTMLElement
  days: FlagStretch
}

type Open = { dialog: 'new' } | { dialog: 'remind'; ids: readonly TaskId[] } | { dialog: 'edit' | 'decline'; task: Task }

/** The tasks: folders │ a line for a new one and the list │ one task. */
export function TasksScreen() {
  const { t } = useTranslation()
  const selected = useTaskView((view) => view.selected)
  const topic = useTaskView((view) => view.filter.topic)
  const [open, setOpen] = useState<Open>()
  const [flagging, setFlagging] = useState<Flagged>()
  const quickLine = useRef<HTMLInputElement>(null)
  const ids = [...selected] as TaskId[]
  const only = ids.length === 1 ? ids[0] : undefined
  const { data: chosen, error } = useQuery({
    ...ask.tasks.get.queryOptions({ input: only ?? skipToken }),
    placeholderData: keepPreviousData,
  })
  const task = chosen && chosen.id === only ? chosen : undefined
  const mayTask = useMayTask()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const deeds = useTaskDeeds()
  const edit = (one: Task) => mayTask('tasks.edit', one) && setOpen({ dialog: 'edit', task: one })
  useTaskCommands({ ids, task, deeds, quickLine, setOpen, setFlagging })
  const erasing = useEraseCommand({
    ...{ record: 'task', ids, remove: client.tasks.remove },
    onErased: () => useTaskView.getState().select(new Set()),
  })
  const mayRemove = useMay('tasks.delete')
  const printing = usePrintTasks(ids)
  useLinkedTask()
  return (
    <>
      <Panes
        id="tasks"
        title={t('tasks.many')}
        folders={<CallAndTaskFolders shown="tasks" />}
        list={
          <>
            {useMay('tasks.add') && <TaskQuickLine inputRef={quickLine} />}
            <TaskList
              onOpen={edit}
              onToggle={(one) => void deeds.toggle(one)}
              onFlag={(one, at) => setFlagging({ ids: [one.id], at, days: one })}
              onRemove={mayRemove ? (one) => void deeds.remove([one.id], one) : undefined}
            />
          </>
        }
        reading={
          task ? (
            <TaskCard
              task={task}
              mayEdit={mayTask('tasks.edit', task)}
              isOffered={task.acceptance === 'offered' && task.staffId === me?.id && task.doneAt === null}
              onToggle={() => void deeds.toggle(task)}
              onEdit={() => edit(task)}
              onAccept={() => void deeds.accept(task)}
              onDecline={() => setOpen({ dialog: 'decline', task })}
            />
          ) : (
            <Empty
              title={
                only && error ? say(error) : ids.length > 1 ? t('tasks.manyChosen', { count: ids.length }) : t('tasks.noneChosen')
              }
            />
          )
        }
      />
      {flagging && (
        <Flagging
          target={flagging.at}
          days={flagging.days}
          onChoose={(flag) => deeds.flag(flagging.ids, flag)}
          onRemind={() => setOpen({ dialog: 'remind', ids: flagging.ids })}
          onClose={() => setFlagging(undefined)}
        />
      )}
      {printing}
      {erasing}
      {open && <OpenDialog open={open} topic={topic} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function OpenDialog({ open, topic = '', onClose }: { open: Open; topic: string | undefined; onClose: () => void }) {
  useReturnFocus()
  if (open.dialog === 'remind') return <RemindDialog ids={open.ids} onClose={onClose} />
  if (open.dialog === 'decline') return <DeclineDialog task={open.task} onClose={onClose} />
  return open.dialog === 'edit' ? (
    <TaskDialog task={open.task} onClose={onClose} />
  ) : (
    <TaskDialog draft={{ topic }} onClose={onClose} />
  )
}

interface CommandContext {
  ids: TaskId[]
  /** The one chosen task. */
  task: Task | undefined
  deeds: ReturnType<typeof useTaskDeeds>
  quickLine: RefObject<HTMLInputElement | null>
  setOpen: (open: Open) => void
  setFlagging: (flagging: Flagged) => void
}

function useTaskCommands({ ids, task, deeds, quickLine, setOpen, setFlagging }: CommandContext) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const mayTask = useMayTask()
  const may = (permission: 'tasks.edit' | 'tasks.delete') => (task ? mayTask(permission, task) : mayWhat(permission))
  const exports = useExportCommands('tasks', 'tasks.export', useTaskExport())
  const isNone = ids.length === 0
  const mayEdit = may('tasks.edit')

  useOffer('tasks', [
    {
      id: 'new-task',
      text: t('tasks.new'),
      icon: AddRegular,
      keys: 'Ctrl+N',
      run: () => setOpen({ dialog: 'new' }),
      may: 'tasks.add',
      place: 'main',
    },
    {
      id: 'quick-task',
      text: t('tasks.quick.label'),
      keys: 'Ctrl+Shift+N',
      run: () => quickLine.current?.focus(),
      may: 'tasks.add',
      place: 'palette',
    },
    {
      id: 'finish-task',
      text: task?.doneAt == null ? t('tasks.finish') : t('tasks.reopen'),
      icon: CheckmarkRegular,
      keys: 'Insert',
      isDisabled: isNone,
      run: () => void deeds.toggleThese(ids),
      may: mayEdit,
      place: 'bar',
    },
    {
      id: 'edit-task',
      text: t('action.edit'),
      icon: EditRegular,
      isDisabled: !task,
      run: () => task && setOpen({ dialog: 'edit', task }),
      may: mayEdit,
      place: 'bar',
    },
    {
      id: 'flag-task',
      text: t('tasks.flag.menu'),
      icon: FlagRegular,
      keys: 'Ctrl+Shift+G',
      isDisabled: isNone,
      run: () => {
        const at = document.querySelector<HTMLElement>('[data-list="tasks"] [aria-selected="true"] [data-column="flag"]')
        if (at) setFlagging({ ids, at, days: task ?? { startsOn: null, dueOn: null } })
      },
      may: mayEdit,
      place: 'bar',
    },
    {
      id: 'remove-task',
      text: t('action.delete'),
      icon: DeleteRegular,
      keys: 'Delete',
      isDisabled: isNone,
      run: () => void deeds.remove(ids, task),
      may: may('tasks.delete'),
      place: 'bar',
    },
    ...exports,
  ])
}
