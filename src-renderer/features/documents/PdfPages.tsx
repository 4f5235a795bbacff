import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfPage } from './PdfPage.tsx'
import { PdfToolbar } from './PdfToolbar.tsx'
import styles from './PdfPages.module.css'
import { usePageInView } from './usePageInView.ts'
import { useZoom } from './useZoom.ts'

/** All pages below one another, drawn as they come into view, with zoom and page number above. */
export function PdfPages({ pdf, name, tools }: { pdf: PDFDocumentProxy; name: string; tools: ReactNode }) {
  const { t } = useTranslation()
  const area = useRef<HTMLDivElement>(null)
  const zoom = useZoom(pdf, area)
  const { page, goTo } = usePageInView(area, pdf.numPages)
  const { scale, firstPage } = zoom

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') zoom.zoomIn()
    else if (event.key === '-') zoom.zoomOut()
    else if (event.key === '0') zoom.fitWidth()
    else return
    event.preventDefault()
  }

  return (
    <section className={styles.viewer} aria-label={name}>
      <PdfToolbar zoom={zoom} page={page} count={pdf.numPages} onPage={goTo} tools={tools} />
      <div ref={area} className={`${styles.area} scroll`} tabIndex={0} role="group" aria-label={t('contracts.viewer.pages', { name })} onKeyDown={onKeyDown}>
        {scale !== undefined &&
          firstPage &&
          numbersOf(pdf).map((number) => <PdfPage key={number} pdf={pdf} number={number} likely={firstPage} scale={scale} area={area} />)}
      </div>
    </section>
  )
}

function numbersOf({ numPages }: PDFDocumentProxy) {
  return Array.from({ length: numPages }, (_, index) => index + 1)
}
