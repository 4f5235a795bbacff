import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Language, type Theme, usePreferences } from '#renderer/kit/preferences.ts'
import styles from './OfficeForm.module.css'

/** How the window speaks and looks on this computer. */
export function ScreenPreferences() {
  const { t } = useTranslation()
  const { language, theme, density, change } = usePreferences()
  return (
    <div className={styles.choices}>
      <Field label={t('settings.language')}>
        <RadioGroup value={language} onChange={(_, { value }) => change({ language: value as Language })}>
          <Radio value="vi" label="Tiếng Việt" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
      <Field label={t('settings.theme')}>
        <RadioGroup value={theme} onChange={(_, { value }) => change({ theme: value as Theme })}>
          <Radio value="light" label={t('settings.light')} />
          <Radio value="dark" label={t('settings.dark')} />
          <Radio value="system" label={t('settings.system')} />
        </RadioGroup>
      </Field>
      <Field label={t('settings.density')}>
        <RadioGroup value={density} onChange={(_, { value }) => change({ density: value as 'compact' | 'roomy' })}>
          <Radio value="compact" label={t('settings.compact')} />
          <Radio value="roomy" label={t('settings.roomy')} />
        </RadioGroup>
      </Field>
    </div>
  )
}
