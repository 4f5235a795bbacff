import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { GlobalSearch } from './GlobalSearch.tsx'
import { ReminderBell } from './ReminderBell.tsx'
import { useSearchedPlaces } from './screens.ts'
import styles from './TitleBar.module.css'

export function TitleBar() {
  const { t } = useTranslation()
  const [first, ...others] = useSearchedPlaces()
  const { data: office } = useQuery(ask.office.get.queryOptions())
  return (
    <header className={styles.bar}>
      <strong className={styles.name}>{t('app.name')}</strong>
      <span className={styles.firm} title={office?.name}>
        {office?.name}
      </span>
      {first ? <GlobalSearch places={[first, ...others]} /> : <span />}
      <div className={styles.end}>
        <ReminderBell />
        <AccountMenu />
      </div>
    </header>
  )
}
