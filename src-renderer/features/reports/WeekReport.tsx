import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay, sayMinutes } from '#renderer/kit/format.ts'
import { outcomes } from '#shared/features/calls/choices.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { CallsOfWeek, WeekOfCalls } from '#shared/features/reports/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { Letterhead } from './Letterhead.tsx'
import styles from './MonthReport.module.css'
import { type ReportColumn, ReportTable } from './ReportTable.tsx'

/** The calls behind a figure: whose, and with which outcome; left out, everybody's and whatever came of them. */
export interface CallsBehind {
  staffId?: StaffId
  outcome?: Outcome
}

export interface WeekReportProps {
  week: WeekOfCalls
  office: Office
  /** Where the firm's logo is; undefined without one. */
  logo: string | undefined
  /** Leads to the calls behind a figure; on paper nothing does. */
  onOpen?: ((behind: CallsBehind) => void) | undefined
}

/** A week of calls by person and outcome on one sheet, the same on screen and on paper. */
export function WeekReport({ week, office, logo, onOpen }: WeekReportProps) {
  const { t } = useTranslation()
  const days = { from: formatDay(week.from), to: formatDay(week.to) }
  return (
    <article className={styles.report} aria-label={t('reports.week.title', days)}>
      <Letterhead office={office} logo={logo} form={t('reports.week.form')} />
      <div className={styles.title}>
        <h1>{t('reports.week.title', days)}</h1>
        <p>{t('reports.week.share', { share: shareOf(week.sum), made: formatCount(week.sum.made) })}</p>
      </div>
      <ReportTable
        label={t('reports.week.name')}
        columns={useColumns(week, onOpen)}
        rows={week.byStaff}
        keyOf={({ staffId }) => staffId}
        hasTotal
      />
      <p className={styles.words}>{t('reports.week.meaning')}</p>
    </article>
  )
}

type Row = WeekOfCalls['byStaff'][number]

function useColumns({ sum }: WeekOfCalls, onOpen: WeekReportProps['onOpen']): ReportColumn<Row>[] {
  const { t } = useTranslation()
  const figure = (count: number, behind: CallsBehind): ReactNode => {
    if (count === 0) return '–'
    return onOpen ? (
      <Link as="button" onClick={() => onOpen(behind)}>
        {formatCount(count)}
      </Link>
    ) : (
      formatCount(count)
    )
  }
  return [
    { title: t('reports.byStaff.staff'), width: 19, render: ({ staffName }) => staffName, total: t('reports.byStaff.total') },
    ...outcomes.map((outcome) => ({
      title: t(`calls.outcomes.${outcome}`),
      isFigure: true,
      width: 8,
      render: ({ staffId, outcomes: counts }: Row) => figure(counts[outcome], { staffId, outcome }),
      total: figure(sum.outcomes[outcome], { outcome }),
    })),
    {
      title: t('reports.week.made'),
      isFigure: true,
      width: 7,
      render: ({ staffId, made }) => figure(made, { staffId }),
      total: figure(sum.made, {}),
    },
    { title: t('reports.week.reached'), isFigure: true, width: 8, render: shareOf, total: shareOf(sum) },
    {
      title: t('reports.week.talk'),
      isFigure: true,
      width: 10,
      render: ({ seconds }) => talkOf(seconds),
      total: talkOf(sum.seconds),
    },
  ]

  function talkOf(seconds: number) {
    return seconds === 0 ? '–' : sayMinutes(Math.max(1, Math.round(seconds / 60)), t)
  }
}

function shareOf({ made, reached }: CallsOfWeek) {
  return made === 0 ? '–' : `${Math.round((reached / made) * 100)}%`
}
