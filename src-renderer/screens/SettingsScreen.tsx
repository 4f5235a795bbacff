import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OfficeForm } from '#renderer/features/office/OfficeForm.tsx'
import { ScreenPreferences } from '#renderer/features/office/ScreenPreferences.tsx'
import { RolesSection } from '#renderer/features/roles/RolesSection.tsx'
import { AutoLock } from '#renderer/features/session/AutoLock.tsx'
import { PasswordDialog } from '#renderer/features/session/PasswordDialog.tsx'
import { StaffSection } from '#renderer/features/staff/StaffSection.tsx'
import { ask, desktop } from '#renderer/kit/client.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import styles from './SettingsScreen.module.css'

/** The firm on its papers, who works in it, how the screen looks, and what this program is. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const { data: office, error } = useQuery(ask.office.get.queryOptions())
  const { data: folder } = useQuery(ask.office.folder.queryOptions())
  const { data: version } = useQuery({ queryKey: ['version'], queryFn: () => desktop.version() })
  return (
    <div className={`${styles.page} scroll`}>
      <h1 className={styles.title}>{t('settings.title')}</h1>
      {mayWhat('office.edit') && (
        <section className={styles.section}>
          <h2>{t('settings.firm')}</h2>
          {error && <Empty title={say(error)} />}
          {office && <OfficeForm office={office} />}
        </section>
      )}
      {mayWhat('staff.see') && (
        <section className={styles.section} aria-labelledby="settings-staff">
          <h2 id="settings-staff">{t('people.staff.title')}</h2>
          <StaffSection ownPassword={(on) => <PasswordDialog hasPassword={false} reason={t('people.password.why')} {...on} />} />
        </section>
      )}
      {mayWhat('staff.see') && (
        <section className={styles.section} aria-labelledby="settings-roles">
          <h2 id="settings-roles">{t('people.role.title')}</h2>
          <RolesSection />
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('settings.screen')}</h2>
        <ScreenPreferences />
        <AutoLock />
      </section>
      <section className={styles.section}>
        <h2>{t('settings.about')}</h2>
        <p>{version && t('settings.version', version)}</p>
        <p>
          {t('door.folder')}: {folder?.folder}
        </p>
      </section>
    </div>
  )
}
