import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { GlobalSearch } from './GlobalSearch.tsx'
import { ReminderBell } from './ReminderBell.tsx'
import styles from './TitleBar.module.css'

export function TitleBar() {
  const { t } = useTranslation()
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return (
    <header className={styles.bar}>
      <strong className={styles.name}>{t('app.name')}</strong>
      <span className={styles.firm} title={office?.name}>
        {office?.name}
      </span>
      <GlobalSearch />
      <div className={styles.end}>
        <ReminderBell />
        {me && (
          <span className={styles.person} role="img" title={me.name} aria-label={me.name}>
            {initialsOf(me.name)}
          </span>
        )}
      </div>
    </header>
  )
}

function initialsOf(name: string) {
  const words = name.split(' ')
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}
