import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { ShieldPersonRegular } from '@fluentui/react-icons/svg/shield-person'
import { TextBulletListAddRegular } from '@fluentui/react-icons/svg/text-bullet-list-add'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { BackupSection } from '#renderer/features/backups/BackupSection.tsx'
import { CategoriesSection } from '#renderer/features/categories/CategoriesSection.tsx'
import { EncryptionSection } from '#renderer/features/encryption/EncryptionSection.tsx'
import { useAfterFirstPassword } from '#renderer/features/encryption/useAfterFirstPassword.ts'
import { TemplatesSection } from '#renderer/features/messages/TemplatesSection.tsx'
import { OccasionsSection } from '#renderer/features/occasions/OccasionsSection.tsx'
import { CallLeadSection } from '#renderer/features/office/CallLeadSection.tsx'
import { OfficeForm } from '#renderer/features/office/OfficeForm.tsx'
import { RhythmSection } from '#renderer/features/office/RhythmSection.tsx'
import { ScreenPreferences } from '#renderer/features/office/ScreenPreferences.tsx'
import { ProvincesSection } from '#renderer/features/provinces/ProvincesSection.tsx'
import { ReminderSettings } from '#renderer/features/reminders/ReminderSettings.tsx'
import { RolesSection } from '#renderer/features/roles/RolesSection.tsx'
import { AutoLock } from '#renderer/features/session/AutoLock.tsx'
import { PasswordDialog } from '#renderer/features/session/PasswordDialog.tsx'
import { StaffSection } from '#renderer/features/staff/StaffSection.tsx'
import { TakeawaySection } from '#renderer/features/takeaway/TakeawaySection.tsx'
import { HolidaysSection } from '#renderer/features/workingTime/HolidaysSection.tsx'
import { WorkingHoursSection } from '#renderer/features/workingTime/WorkingHoursSection.tsx'
import { ask, desktop } from '#renderer/kit/client.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { backupsPlace, encryptionPlace, settingsPages } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { AuditScreen } from './AuditScreen.tsx'
import { BinScreen } from './BinScreen.tsx'
import { CustomFieldsScreen } from './CustomFieldsScreen.tsx'
import { PrivacyScreen } from './PrivacyScreen.tsx'
import styles from './SettingsScreen.module.css'

/** The settings, or one of their pages. */
export function SettingsScreen() {
  const [place] = useHashLocation()
  if (place === settingsPages.audit) return <AuditScreen />
  if (place === settingsPages.privacy) return <PrivacyScreen />
  if (place === settingsPages.customFields) return <CustomFieldsScreen />
  return place === settingsPages.bin ? <BinScreen /> : <Settings />
}

/** The firm on its papers, how the screen looks, who changed what, and what this program is. */
function Settings() {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const { data: office, error } = useQuery(ask.office.get.queryOptions())
  const { data: folder } = useQuery(ask.office.folder.queryOptions())
  const [place] = useHashLocation()
  const backups = useRef<HTMLElement>(null)
  const encryption = useRef<HTMLElement>(null)
  useEffect(() => {
    const shown = { [backupsPlace]: backups, [encryptionPlace]: encryption }[place]
    if (office) shown?.current?.scrollIntoView({ block: 'start' })
  }, [place, office])
  const afterFirstPassword = useAfterFirstPassword()
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
          <StaffSection
            ownPassword={(on) => <PasswordDialog hasPassword={false} reason={t('people.password.why')} {...on} />}
            afterOwnPassword={() => void afterFirstPassword()}
          />
        </section>
      )}
      {mayWhat('staff.see') && (
        <section className={styles.section} aria-labelledby="settings-roles">
          <h2 id="settings-roles">{t('people.role.title')}</h2>
          <RolesSection />
        </section>
      )}
      {mayWhat('customers.see') && (
        <section className={styles.section} aria-labelledby="settings-categories">
          <h2 id="settings-categories">{t('categories.title')}</h2>
          <CategoriesSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-rhythm">
          <h2 id="settings-rhythm">{t('calls.rhythm.title')}</h2>
          <RhythmSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-call-lead">
          <h2 id="settings-call-lead">{t('reminders.lead.calls.title')}</h2>
          <CallLeadSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-provinces">
          <h2 id="settings-provinces">{t('provinces.title')}</h2>
          <ProvincesSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-hours">
          <h2 id="settings-hours">{t('workingTime.title')}</h2>
          <WorkingHoursSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-holidays">
          <h2 id="settings-holidays">{t('workingTime.holidays.title')}</h2>
          <HolidaysSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-occasions">
          <h2 id="settings-occasions">{t('occasions.title')}</h2>
          <OccasionsSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} aria-labelledby="settings-messages">
          <h2 id="settings-messages">{t('messages.templates.title')}</h2>
          <TemplatesSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section}>
          <h2>{t('customFields.title')}</h2>
          <p>{t('customFields.advice')}</p>
          <Button as="a" href={`#${settingsPages.customFields}`} icon={<TextBulletListAddRegular />}>
            {t('customFields.open')}
          </Button>
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('settings.screen')}</h2>
        <ScreenPreferences />
        <AutoLock />
      </section>
      <section className={styles.section}>
        <h2>{t('reminders.settings.title')}</h2>
        <ReminderSettings />
      </section>
      {mayWhat('backups.see') && (
        <section className={styles.section} ref={backups}>
          <h2>{t('backups.title')}</h2>
          <BackupSection />
        </section>
      )}
      {mayWhat('office.edit') && (
        <section className={styles.section} ref={encryption}>
          <h2>{t('encryption.title')}</h2>
          <EncryptionSection
            ownPassword={(on) => <PasswordDialog hasPassword={false} reason={t('encryption.needsPassword')} {...on} />}
          />
        </section>
      )}
      {mayWhat('office.export') && (
        <section className={styles.section} aria-labelledby="settings-takeaway">
          <h2 id="settings-takeaway">{t('takeaway.title')}</h2>
          <TakeawaySection />
        </section>
      )}
      {mayWhat('privacy.see') && (
        <section className={styles.section}>
          <h2>{t('privacy.title')}</h2>
          <p>{t('privacy.advice')}</p>
          <Button as="a" href={`#${settingsPages.privacy}`} icon={<ShieldPersonRegular />}>
            {t('privacy.open')}
          </Button>
        </section>
      )}
      {mayWhat('audit.see') && (
        <section className={styles.section}>
          <h2>{t('audit.title')}</h2>
          <p>{t('audit.advice')}</p>
          <Button as="a" href={`#${settingsPages.audit}`} icon={<HistoryRegular />}>
            {t('audit.open')}
          </Button>
        </section>
      )}
      {mayWhat('bin.see') && (
        <section className={styles.section}>
          <h2>{t('bin.title')}</h2>
          <p>{t('bin.advice')}</p>
          <Button as="a" href={`#${settingsPages.bin}`} icon={<DeleteRegular />}>
            {t('bin.open')}
          </Button>
        </section>
      )}
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
