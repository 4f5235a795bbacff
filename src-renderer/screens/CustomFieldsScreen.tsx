import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CustomFieldsPage } from '#renderer/features/customFields/CustomFieldsPage.tsx'
import { routes } from '#renderer/kit/routes.ts'
import styles from './SettingsPage.module.css'

/** The page of the settings on which an office makes fields of its own. */
export function CustomFieldsScreen() {
  const { t } = useTranslation()
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`#${routes.settings}`}>{t('place.settings')}</Link>
        <span aria-hidden="true">›</span>
        <h1>{t('customFields.title')}</h1>
      </header>
      <CustomFieldsPage />
    </div>
  )
}
