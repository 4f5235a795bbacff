import { Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import styles from './AutoLock.module.css'

const choices = [0, 5, 10, 30]

/** After how long without anybody the screen locks by itself, on this computer. */
export function AutoLock() {
  const { t } = useTranslation()
  const { lockAfter, change } = usePreferences()
  const { data: session } = useQuery(ask.session.state.queryOptions())
  return (
    <Field
      label={t('people.autoLock.title')}
      hint={session?.needsPassword ? undefined : t('people.autoLock.without')}
      className={styles.field ?? ''}
    >
      <Select value={String(lockAfter)} onChange={(_, { value }) => change({ lockAfter: Number(value) })}>
        {choices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 0 ? t('people.autoLock.never') : t('people.autoLock.minutes', { count: minutes })}
          </option>
        ))}
      </Select>
    </Field>
  )
}
