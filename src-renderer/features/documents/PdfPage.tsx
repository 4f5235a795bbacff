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
  const painting = usePainting({ sheet, page: isNear && page ? page : undefined, scale })
  const hasFailed = page === null || painting === 'failed'
  const { width, height } = (page ?? likely).getViewport({ scale })
  return (
    <article
      ref={sheet}
      className={styles.sheet}
      aria-label={t('contracts.viewer.pageOf', { page: number, count: pdf.numPages })}
      style={{
        width: Math.floor(width),
        height: Math.floor(height),
        ['--total-scale-factor' as string]: scale * (page?.userUnit ?? 1),
      }}
    >
      {isNear && page && <PdfText page={page} />}
      {hasFailed && <p className={styles.failed}>{t('contracts.viewer.brokenPage')}</p>}
      {painting === 'drawing' && !hasFailed && <p className={styles.drawing}>{t('contracts.viewer.drawing')}</p>}
    </article>
  )
}

/** Read when it is wanted; null when it cannot be read. */
function usePage(pdf: PDFDocumentProxy, number: number, isWanted: boolean) {
  const [page, setPage] = useState<PDFPageProxy | null>()
  useEffect(() => {
    if (!isWanted) return
    pdf.getPage(number).then(setPage, () => setPage(null))
  }, [pdf, number, isWanted])
  return page
}
