import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatInstantDay, formatTime } from '#renderer/kit/format.ts'
import { usePrintable } from '#renderer/kit/usePrintable.ts'
import styles from './Paper.module.css'

export interface PaperProps {
  title: string
  /** What the paper shows, in words. */
  lines: string[]
  /** Across the paper, for many columns. */
  isWide?: boolean
  /** Beside the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A4 with the firm at its head, and who printed it when; says that it may be printed once it stands. */
export function Paper({ title, lines, isWide = false, aside, children }: PaperProps) {
  const { t } = useTranslation()
  const { data: office } = useQuery(ask.office.get.queryOptions())
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const isDrawn = office !== undefined && me !== undefined
  useEffect(() => {
    document.title = title
  }, [title])
  usePrintable(isDrawn)
  if (!isDrawn) return null
  const now = Date.now()
  const printed = t('record.print.printedBy', { name: me.name, at: `${formatInstantDay(now)} ${formatTime(now)}` })
  return (
    <article className={`${styles.paper} ${isWide ? styles.wide : ''}`}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <div className={styles.firm}>{office.name}</div>
          <h1>{title}</h1>
          {lines.filter(Boolean).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        {aside}
        <div className={styles.printed}>
          <div>{[office.address, office.phone].filter(Boolean).join(' · ')}</div>
          <div>{printed}</div>
        </div>
      </header>
      {children}
    </article>
  )
}
