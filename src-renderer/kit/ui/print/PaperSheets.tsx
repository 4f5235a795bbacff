import { type ReactNode, useEffect } from 'react'
import { usePrintable } from '#renderer/kit/usePrintable.ts'
import styles from './Paper.module.css'

export interface PaperSheetsProps {
  title: string
  isWide: boolean
  children: ReactNode
}

/** A4 whose sheets have heads of their own; says that it may be printed once it stands. */
export function PaperSheets({ title, isWide, children }: PaperSheetsProps) {
  useEffect(() => {
    document.title = title
  }, [title])
  usePrintable(true)
  return <article className={`${styles.paper} ${isWide ? styles.wide : ''}`}>{children}</article>
}
