import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { DuplicateSearch } from '#renderer/features/duplicates/DuplicateSearch.tsx'
import { routes } from '#renderer/kit/routes.ts'
import styles from './SettingsPage.module.css'

/** Customers that seem to be one, to be merged or told apart. */
export function DuplicatesScreen() {
  const { t } = useTranslation()
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`#${routes.customers}`}>{t('place.customers')}</Link>
        <span aria-hidden="true">›</span>
        <h1>{t('duplicates.title')}</h1>
      </header>
      <div className={styles.panes}>
        <DuplicateSearch />
      </div>
    </div>
  )
}
