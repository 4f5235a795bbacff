import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { AuditEntryCard } from '#renderer/features/audit/AuditEntryCard.tsx'
import { AuditList } from '#renderer/features/audit/AuditList.tsx'
import { useAuditCommands } from '#renderer/features/audit/useAuditCommands.ts'
import { useAuditView } from '#renderer/features/audit/view.ts'
import { routes } from '#renderer/kit/routes.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Panes } from '#renderer/kit/ui/Panes.tsx'
import type { AuditSeq } from '#shared/kit/id.ts'
import styles from './SettingsPage.module.css'

/** Who did what in the office: filters │ list │ the line. */
export function AuditScreen() {
  const { t } = useTranslation()
  useAuditCommands()
  const [only] = useAuditView(({ selected }) => selected) as ReadonlySet<AuditSeq>
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link href={`#${routes.settings}`}>{t('place.settings')}</Link>
        <span aria-hidden="true">›</span>
        <h1>{t('audit.title')}</h1>
      </header>
      <div className={styles.panes}>
        <Panes
          id="audit"
          list={<AuditList />}
          reading={only ? <AuditEntryCard key={only} id={only} /> : <Empty title={t('audit.noneChosen')} />}
        />
      </div>
    </div>
  )
}
