import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay, formatDong } from '#renderer/kit/format.ts'
import type { Office } from '#shared/features/office/schema.ts'
import type { LostReason, OpportunityFigures, OpportunityStage, Success } from '#shared/features/opportunities/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { Funnel } from './Funnel.tsx'
import { Letterhead } from './Letterhead.tsx'
import styles from './MonthReport.module.css'
import { type ReportColumn, ReportTable } from './ReportTable.tsx'

/** The opportunities behind a figure: open ones of a stage, or what was won or lost in the time, of whom, from where and why. */
export interface OpportunitiesBehind {
  view: 'open' | 'won' | 'lost'
  stage?: OpportunityStage
  ownerId?: StaffId
  source?: string
  lostReason?: LostReason
}
type Open = ((behind: OpportunitiesBehind) => void) | undefined

export interface SalesReportProps {
  figures: OpportunityFigures
  days: { from: Day; to: Day }
  office: Office
  /** Where the firm's logo is; undefined without one. */
  logo: string | undefined
  /** Leads to the opportunities behind a figure; on paper nothing does. */
  onOpen?: Open
}

/** The funnel as it stands and what became of opportunities in a time, the same on screen and on paper. */
export function SalesReport({ figures, days, office, logo, onOpen }: SalesReportProps) {
  const { t } = useTranslation()
  const said = { from: formatDay(days.from), to: formatDay(days.to) }
  const { all, people, sources, reasons } = figures
  return (
    <article className={styles.report} aria-label={t('reports.sales.title', said)}>
      <Letterhead office={office} logo={logo} form={t('reports.sales.form')} />
      <div className={styles.title}>
        <h1>{t('reports.sales.title', said)}</h1>
        <p>
          {t('reports.sales.share', { ...said, share: shareOf(all), won: formatCount(all.won), lost: formatCount(all.lost) })}
        </p>
      </div>
      <section className={styles.section}>
        <h2>{t('reports.sales.funnel')}</h2>
        <Funnel figures={figures} />
        <FunnelTable figures={figures} onOpen={onOpen} />
      </section>
      <section className={styles.section}>
        <h2>{t('reports.sales.byPerson')}</h2>
        <SuccessTable
          label={t('reports.sales.byPerson')}
          of={t('opportunities.owner')}
          rows={people}
          all={all}
          behind={({ key }) => ({ ownerId: Number(key) as StaffId })}
          onOpen={onOpen}
        />
      </section>
      <section className={styles.section}>
        <h2>{t('reports.sales.bySource')}</h2>
        <SuccessTable
          label={t('reports.sales.bySource')}
          of={t('opportunities.source')}
          rows={sources.map((row) => ({ ...row, name: row.name || t('opportunities.noSource') }))}
          all={all}
          behind={({ key }) => ({ source: key })}
          onOpen={onOpen}
        />
      </section>
      {reasons.length > 0 && (
        <section className={styles.section}>
          <h2>{t('reports.sales.reasons')}</h2>
          <ReasonsTable reasons={reasons} lost={all.lost} onOpen={onOpen} />
        </section>
      )}
      <p className={styles.words}>{t('reports.sales.meaning')}</p>
    </article>
  )
}

type Stage = OpportunityFigures['funnel'][number]

function FunnelTable({ figures: { funnel }, onOpen }: { figures: OpportunityFigures; onOpen: Open }) {
  const { t } = useTranslation()
  const sum = (of: (row: Stage) => number) => funnel.reduce((all, row) => all + of(row), 0)
  const columns: ReportColumn<Stage>[] = [
    {
      title: t('opportunities.stage'),
      width: 28,
      render: ({ stage }) => t(`opportunities.stages.${stage}`),
      total: t('reports.byStaff.total'),
    },
    {
      ...{ title: t('reports.sales.standing'), isFigure: true, width: 16 },
      render: ({ stage, count }) => figure(count, onOpen && (() => onOpen({ view: 'open', stage }))),
      total: figure(
        sum(({ count }) => count),
        onOpen && (() => onOpen({ view: 'open' })),
      ),
    },
    {
      ...{ title: t('opportunities.amount'), isFigure: true, width: 28 },
      render: ({ amount }) => formatDong(amount),
      total: formatDong(sum(({ amount }) => amount)),
    },
    {
      ...{ title: t('opportunities.expected'), isFigure: true, width: 28 },
      render: ({ expected }) => formatDong(expected),
      total: formatDong(sum(({ expected }) => expected)),
    },
  ]
  return <ReportTable label={t('reports.sales.funnel')} columns={columns} rows={funnel} keyOf={({ stage }) => stage} hasTotal />
}

interface SuccessTableProps {
  label: string
  /** What its rows are. */
  of: string
  rows: Success[]
  all: Success
  behind: (row: Success) => Pick<OpportunitiesBehind, 'ownerId' | 'source'>
  onOpen: Open
}

function SuccessTable({ label, of, rows, all, behind, onOpen }: SuccessTableProps) {
  const { t } = useTranslation()
  if (rows.length === 0) return <p>{t('reports.sales.none')}</p>
  const count = (view: 'won' | 'lost'): Pick<ReportColumn<Success>, 'isFigure' | 'width' | 'render' | 'total'> => ({
    ...{ isFigure: true, width: 12 },
    render: (row) => figure(row[view], onOpen && (() => onOpen({ view, ...behind(row) }))),
    total: figure(all[view], onOpen && (() => onOpen({ view }))),
  })
  const columns: ReportColumn<Success>[] = [
    { title: of, width: 30, render: ({ name }) => name, total: t('reports.byStaff.total') },
    { title: t('opportunities.stages.won'), ...count('won') },
    { title: t('opportunities.stages.lost'), ...count('lost') },
    { title: t('reports.sales.rate'), isFigure: true, width: 14, render: shareOf, total: shareOf(all) },
    {
      ...{ title: t('reports.sales.wonAmount'), isFigure: true, width: 20 },
      render: ({ amount }) => formatDong(amount),
      total: formatDong(all.amount),
    },
    { title: t('reports.sales.days'), isFigure: true, width: 12, render: daysOf, total: daysOf(all) },
  ]
  return <ReportTable label={label} columns={columns} rows={rows} keyOf={({ key }) => key} hasTotal />
}

interface ReasonsTableProps {
  reasons: OpportunityFigures['reasons']
  lost: number
  onOpen: Open
}

function ReasonsTable({ reasons, lost, onOpen }: ReasonsTableProps) {
  const { t } = useTranslation()
  const columns: ReportColumn<ReasonsTableProps['reasons'][number]>[] = [
    { title: t('opportunities.lostReason'), render: ({ reason }) => t(`opportunities.lostReasons.${reason}`) },
    {
      ...{ title: t('opportunities.stages.lost'), isFigure: true, width: 20 },
      render: ({ reason, count }) => figure(count, onOpen && (() => onOpen({ view: 'lost', lostReason: reason }))),
    },
    { title: t('reports.sales.ofLost'), isFigure: true, width: 20, render: ({ count }) => percentOf(count, lost) },
  ]
  return <ReportTable label={t('reports.sales.reasons')} columns={columns} rows={reasons} keyOf={({ reason }) => reason} />
}

function figure(count: number, open: (() => void) | undefined): ReactNode {
  if (count === 0) return '–'
  return open ? (
    <Link as="button" onClick={open}>
      {formatCount(count)}
    </Link>
  ) : (
    formatCount(count)
  )
}

function shareOf({ won, lost }: Success) {
  return percentOf(won, won + lost)
}

function percentOf(part: number, whole: number) {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`
}

function daysOf({ days }: Success) {
  return days === null ? '–' : formatCount(Math.round(days))
}
