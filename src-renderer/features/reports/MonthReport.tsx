import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatInstantDay, formatTime } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { MonthReport as Report } from '#shared/features/reports/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { dongInWords } from '#shared/kit/words.ts'
import { ContractTable } from './ContractTable.tsx'
import { Letterhead } from './Letterhead.tsx'
import styles from './MonthReport.module.css'
import { partsOfMonth } from './months.ts'
import { StaffTable } from './StaffTable.tsx'
import { StagesTable } from './StagesTable.tsx'
import { Tiles } from './Tiles.tsx'
import { Trend } from './Trend.tsx'

export interface MonthReportProps {
  report: Report
  office: Office
  /** Where the firm's logo is; undefined without one. */
  logo: string | undefined
  isPrinted?: boolean
}

/** The month on one sheet, the same on screen and on paper: the four figures, then the tables behind them. */
export function MonthReport({ report, office, logo, isPrinted = false }: MonthReportProps) {
  const { t } = useTranslation()
  const { contractsSigned, contractsEnding, figures } = report
  return (
    <article className={styles.report} aria-label={t('reports.title', partsOfMonth(report.month))}>
      <Letterhead office={office} logo={logo} form={t('reports.form')} />
      <Title report={report} />
      <Tiles report={report} />
      <Section number={1} title={t('reports.byStaff.title')}>
        <StaffTable report={report} />
      </Section>
      <div className={styles.pair}>
        <Section number={2} title={t('reports.trend.title')}>
          <Trend report={report} />
        </Section>
        <Section number={3} title={t('reports.stages.title')}>
          <StagesTable report={report} />
        </Section>
      </div>
      <Section number={4} title={t('reports.signed.title')}>
        {contractsSigned.length === 0 ? (
          <p className={styles.none}>{t('reports.signed.none')}</p>
        ) : (
          <ContractTable
            label={t('reports.signed.title')}
            dayTitle={t('reports.signed.day')}
            dayOf={({ signedOn }) => signedOn}
            contracts={contractsSigned}
            isPrinted={isPrinted}
          />
        )}
        <p className={styles.words}>{t('reports.inWords', { words: dongInWords(figures.contractValue) })}</p>
      </Section>
      <Section number={5} title={t('reports.ending.title')}>
        {contractsEnding.length === 0 ? (
          <p className={styles.none}>{t('reports.ending.none')}</p>
        ) : (
          <ContractTable
            label={t('reports.ending.title')}
            dayTitle={t('reports.ending.day')}
            dayOf={({ endsOn }) => endsOn}
            contracts={contractsEnding}
            isPrinted={isPrinted}
          />
        )}
      </Section>
      <Signatures />
    </article>
  )
}

function Title({ report }: { report: Report }) {
  const { t } = useTranslation()
  const now = useNow()
  const compared = t('reports.compared', {
    month: t('reports.shortMonth', partsOfMonth(report.previousMonth)),
    from: formatDay(report.from),
    to: formatDay(report.to),
  })
  const isUnfinished = report.to >= dayOfInstant(now)
  return (
    <div className={styles.title}>
      <h1>{t('reports.title', partsOfMonth(report.month))}</h1>
      <p>{compared}</p>
      {isUnfinished && <p>{t('reports.unfinished', { moment: `${formatInstantDay(now)} ${formatTime(now)}` })}</p>}
    </div>
  )
}

function Section({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>
        {number}. {title}
      </h2>
      {children}
    </section>
  )
}

function Signatures() {
  const { t } = useTranslation()
  return (
    <div className={styles.signatures}>
      <div>
        <strong>{t('reports.writer')}</strong>
        <div>{t('reports.writerHint')}</div>
      </div>
      <div>
        <strong>{t('reports.director')}</strong>
        <div>{t('reports.directorHint')}</div>
      </div>
    </div>
  )
}
