import { Input } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { recurrenceText } from '#renderer/kit/recurrenceText.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { type QuickEntry, readQuickEntry } from '#shared/features/tasks/quickEntry.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { dueText } from './dueText.ts'
import styles from './TaskQuickLine.module.css'
import { useTaskView } from './view.ts'

/** A line becomes a task by Enter; what was understood of it stands beside it before. */
export function TaskQuickLine({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const now = useNow()
  const [typed, setTyped] = useState('')
  const { view, topic = '' } = useTaskView((state) => state.filter)
  const read = readQuickEntry(typed, now)

  async function add() {
    if (!typed.trim()) return
    const { title, dueOn, ...rest } = readQuickEntry(typed, Date.now())
    // In the list of today what has no day is for today.
    const day = dueOn ?? (view === 'today' ? dayOfInstant(Date.now()) : null)
    setTyped('')
    await attempt(async () => {
      const { id } = await client.tasks.create({ title, dueOn: day, topic, ...rest }).catch((error: unknown) => {
        setTyped((since) => since || typed)
        throw error
      })
      notify({ text: t('tasks.quick.added', { title }), undo: () => client.tasks.remove(id) })
    })
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
    else if (event.key === 'Escape' && typed) setTyped('')
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.line}>
      <Input
        ref={inputRef}
        className={styles.input}
        contentBefore={<AddRegular />}
        value={typed}
        placeholder={t('tasks.quick.hint')}
        aria-label={t('tasks.quick.label')}
        autoComplete="off"
        maxLength={300}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.understood} role="status" aria-label={t('tasks.quick.understood')}>
        {typed.trim() && <Understood read={read} now={now} />}
      </span>
    </div>
  )
}

function Understood({ read, now }: { read: QuickEntry; now: number }) {
  const { t } = useTranslation()
  const { title, dueOn, rule, priority } = read
  return (
    <>
      <span className={styles.title}>{title}</span>
      {dueOn && <Pill tone="blue">{dueText(read, dayOfInstant(now), t)}</Pill>}
      {dueOn && rule && <Pill tone="teal">{recurrenceText(rule, dueOn, t)}</Pill>}
      {priority === 'high' && <Pill tone="red">{t('tasks.quick.high')}</Pill>}
      <span className={styles.hint}>{t('tasks.quick.forMe')}</span>
    </>
  )
}
