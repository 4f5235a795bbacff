import { Button, Link } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { taskPlace } from '#renderer/kit/routes.ts'
import { isOverdue } from '#shared/features/tasks/rules.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { ContractId, CustomerId } from '#shared/kit/id.ts'
import { dueText } from './dueText.ts'
import styles from './TasksOfContract.module.css'
import { useTaskDeeds } from './useTaskDeeds.ts'

const TaskDialog = late(() => import('./TaskDialog.tsx').then((module) => module.TaskDialog))

export interface TasksOfContractProps {
  contractId: ContractId
  customerId: CustomerId
}

/** What is still to be done for a contract; a tick is enough. */
export function TasksOfContract({ contractId, customerId }: TasksOfContractProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const [isNew, setNew] = useState(false)
  const { toggle } = useTaskDeeds()
  const [maySee, mayAdd, mayEdit] = [useMay('tasks.see'), useMay('tasks.add'), useMay('tasks.edit')]
  const { data: tasks = [] } = useQuery({
    ...ask.tasks.list.queryOptions({ input: { filter: { contractId } } }),
    enabled: maySee,
  })
  if (!maySee) return null
  return (
    <section className={styles.tasks} aria-label={t('tasks.many')}>
      <h3 className={styles.title}>
        {t('tasks.many')}
        {mayAdd && (
          <Button
            appearance="subtle"
            size="small"
            icon={<AddRegular />}
            aria-label={t('tasks.new')}
            title={t('tasks.new')}
            onClick={() => setNew(true)}
          />
        )}
      </h3>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.task}>
            <input
              type="checkbox"
              aria-label={t('tasks.tick', { title: task.title })}
              checked={false}
              disabled={!mayEdit}
              onChange={() => void toggle(task)}
            />
            <Link href={`#${taskPlace(task.id)}`} className={styles.name}>
              {task.title}
            </Link>
            <span data-late={isOverdue(task, today)} className={styles.when}>
              {[dueText(task, today, t), task.staffName].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {isNew && <TaskDialog draft={{ customerId, contractId: String(contractId) }} onClose={() => setNew(false)} />}
    </section>
  )
}
