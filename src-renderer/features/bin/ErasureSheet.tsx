import { useTranslation } from 'react-i18next'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import type { Erasure } from '#shared/features/bin/schema.ts'
import type { Office } from '#shared/features/office/schema.ts'
import styles from './Erasure.module.css'
import { useErasureFacts } from './ErasureCard.tsx'

/** The certificate on paper: what was erased, when and by whom, and not a word of what it said. */
export function ErasureSheet({ erasure, office }: { erasure: Erasure; office: Office }) {
  const { t } = useTranslation()
  const facts = useErasureFacts()
  return (
    <article className={styles.paper}>
      <div className={styles.firm}>{office.name}</div>
      <div>{[office.address, office.phone].filter(Boolean).join(' · ')}</div>
      <h1>{t('privacy.erasure.certificate')}</h1>
      <p>{t('privacy.erasure.lead', { firm: office.name })}</p>
      <Facts facts={facts(erasure)} />
      <p>{t('privacy.erasure.kept')}</p>
      <div className={styles.sign}>
        <div>
          <div>{t('privacy.form.place')}</div>
          <strong>{t('privacy.erasure.signed')}</strong>
        </div>
      </div>
    </article>
  )
}
