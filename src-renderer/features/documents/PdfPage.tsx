import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PdfPages.module.css'
import { PdfText } from './PdfText.tsx'
import { useIsNear } from './useIsNear.ts'
import { usePainting } from './usePainting.ts'

export interface PdfPageProps {
  pdf: PDFDocumentProxy
  /** From 1. */
  number: number
  /** A page of the size this one probably has, until it is read itself. */
  likely: PDFPageProxy
  scale: number
  area: RefObject<HTMLDivElement | null>
}

/** One page: an empty sheet until it is near, then its picture with the text over it. */
export function PdfPage({ pdf, number, likely, scale, area }: PdfPageProps) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(sheet, area)
  const page = usePage(pdf, number, isNear)
  const hasFailed = usePainting({ sheet, page: isNear ? page : undefined, scale })
  const { width, height } = (page ?? likely).getViewport({ scale })
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      role="group"
      aria-label={t('contracts.viewer.pageOf', { page: number, count: pdf.numPages })}
      style={{ width: Math.floor(width), height: Math.floor(height), ['--total-scale-factor' as string]: scale * (page?.userUnit ?? 1) }}
    >
      {isNear && page && <PdfText page={page} />}
      {hasFailed && <p className={styles.failed}>{t('contracts.viewer.brokenPage')}</p>}
    </div>
  )
}

function usePage(pdf: PDFDocumentProxy, number: number, isWanted: boolean) {
  const [page, setPage] = useState<PDFPageProxy>()
  useEffect(() => {
    if (isWanted) void pdf.getPage(number).then(setPage, () => undefined)
  }, [pdf, number, isWanted])
  return page
}
