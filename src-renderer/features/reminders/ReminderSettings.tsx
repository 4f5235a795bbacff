import { Switch } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { ComputerSettings } from '#shared/desktop.ts'
import styles from './ReminderSettings.module.css'

type Choice = Exclude<keyof ComputerSettings, 'language'>

const settingsKey = ['computer-settings']

/** How this computer reminds, and whether the program waits on it. */
export function ReminderSettings() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const notify = useNotify()
  const { data } = useQuery({ queryKey: settingsKey, queryFn: () => desktop.settings() })
  if (!data) return null

  async function change(wishes: Partial<ComputerSettings>) {
    try {
      await desktop.changeSettings(wishes)
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
    await cache.invalidateQueries({ queryKey: settingsKey })
  }

  const choices: { name: Choice; label: string; isOffered?: boolean }[] = [
    { name: 'reminderWindow', label: t('reminders.settings.window') },
    { name: 'onTop', label: t('reminders.settings.onTop'), isOffered: data.reminderWindow },
    { name: 'notify', label: t('reminders.settings.notify') },
    { name: 'sound', label: t('reminders.settings.sound') },
    { name: 'dismissPast', label: t('reminders.settings.dismissPast') },
    { name: 'tray', label: t('reminders.settings.tray') },
    { name: 'startWithSystem', label: t('reminders.settings.startWithSystem') },
  ]
  return (
    <div className={styles.choices}>
      {choices.map(({ name, label, isOffered = true }) => (
        <Switch
          key={name}
          label={label}
          checked={data[name]}
          disabled={!isOffered}
          onChange={(_, { checked }) => void change({ [name]: checked })}
        />
      ))}
      <p className={styles.hint}>{t('reminders.settings.hint')}</p>
    </div>
  )
}
