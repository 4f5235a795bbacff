import { useTranslation } from 'react-i18next'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Office } from '#shared/features/office/schema.ts'
import styles from './MonthReport.module.css'

export interface LetterheadProps {
  office: Office
  /** Where the firm's logo is; undefined without one. */
  logo: string | undefined
  /** Which of the office's forms this is. */
  form: string
}

/** The firm at the head of a report, and when it was drawn up. */
export function Letterhead({ office, logo, form }: LetterheadProps) {
  const { t } = useTranslation()
  const now = useNow()
  const line = [office.taxCode && t('reports.taxCode', { code: office.taxCode }), office.address, office.phone]
    .filter(Boolean)
    .join(' · ')
  return (
    <header className={styles.letterhead}>
      {logo && <img src={logo} alt="" className={styles.logo} />}
      <div className={styles.firm}>
        <strong>{office.name.toLocaleUpperCase('vi')}</strong>
        {line && <div>{line}</div>}
      </div>
      <div className={styles.form}>
        <div>{form}</div>
        <div>{t('reports.drawnUp', { day: formatInstantDay(now) })}</div>
      </div>
    </header>
  )
}
