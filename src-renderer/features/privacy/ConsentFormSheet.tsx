import { useTranslation } from 'react-i18next'
import { usePreferences } from '#renderer/kit/preferences.ts'
import type { Office } from '#shared/features/office/schema.ts'
import { consentForm, law, purposes } from '#shared/features/privacy/stated.ts'
import styles from './paper.module.css'
import { useStated } from './useStated.ts'

/** The paper on which a person ticks what they agree to: every box is empty. */
export function ConsentFormSheet({ office, name, reach }: { office: Office; name: string; reach: string }) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const text = consentForm[language]
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <div className={styles.firm}>{office.name}</div>
        <h1>{text.title}</h1>
        <div className={styles.quiet}>
          {t('privacy.form.law', { law: law.map(({ short }) => short).join(', ') })}{' '}
          {t('privacy.form.version', { version: consentForm.version })}
        </div>
      </header>
      <h2>{t('privacy.form.firm')}</h2>
      <div>{[office.name, office.address, office.phone].filter(Boolean).join(' · ')}</div>
      <h2>{t('privacy.form.person')}</h2>
      <dl className={styles.facts}>
        <dt>{t('privacy.form.name')}</dt>
        <dd className={name ? undefined : styles.blank}>{name}</dd>
        <dt>{t('privacy.form.reach')}</dt>
        <dd className={reach ? undefined : styles.blank}>{reach}</dd>
        <dt>{t('privacy.form.data')}</dt>
        <dd>{text.data}</dd>
      </dl>
      <p>{text.lead}</p>
      <Purposes />
      <h2>{t('privacy.form.rights')}</h2>
      <ul>
        {text.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <div className={styles.sign}>
        <div>
          <div>{t('privacy.form.place')}</div>
          <strong>{t('privacy.form.sign')}</strong>
          <div className={styles.room} />
        </div>
      </div>
    </article>
  )
}

function Purposes() {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const stated = useStated()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('privacy.form.purpose')}</th>
          <th>{t('privacy.form.channel')}</th>
          <th className={styles.tick}>{t('privacy.form.yes')}</th>
          <th className={styles.tick}>{t('privacy.form.no')}</th>
        </tr>
      </thead>
      <tbody>
        {purposes.flatMap((purpose) =>
          purpose.channels.map((channel, index) => (
            <tr key={`${purpose.key} ${channel}`}>
              <td>
                {index === 0 && (
                  <>
                    <strong>{purpose[language]}</strong>
                    <div className={styles.quiet}>{language === 'vi' ? purpose.aboutVi : purpose.aboutEn}</div>
                  </>
                )}
              </td>
              <td>{stated('channel', channel)}</td>
              {['yes', 'no'].map((answer) => (
                <td key={answer} className={styles.tick}>
                  <span className={styles.box} aria-hidden="true" />
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
