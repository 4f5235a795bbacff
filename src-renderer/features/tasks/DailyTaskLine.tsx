import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatLongDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { readQuickEntry } from '#shared/features/tasks/quickEntry.ts'
import { type Day, formatDay } from '#shared/kit/day.ts'
import styles from './DailyTasks.module.css'

/** A line becomes a task of that day by Enter, unless it says another day. */
export function DailyTaskLine({ day }: { day: Day }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const notify = useNotify()
  const attempt = useAttempt()
  const [typed, setTyped] = useState('')

  async function add() {
    if (!typed.trim()) return
    const read = readQuickEntry(typed, Date.now(), day)
    setTyped('')
    await attempt(async () => {
      const { id, title } = await client.tasks.create(read).catch((error: unknown) => {
        setTyped((since) => since || typed)
        throw error
      })
      const { dueOn } = read
      const detail = dueOn !== null && dueOn !== day ? { detail: `${t('tasks.dueOn')}: ${formatDay(dueOn)}` } : {}
      notify({ text: t('tasks.quick.added', { title }), ...detail, undo: () => client.tasks.remove(id) })
    })
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
    else if (event.key === 'Escape' && typed) setTyped('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <input
      className={styles.line}
      value={typed}
      placeholder={t('tasks.daily.add')}
      aria-label={t('tasks.daily.addOn', { day: formatLongDay(day, language) })}
      autoComplete="off"
      maxLength={300}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={press}
    />
  )
}
