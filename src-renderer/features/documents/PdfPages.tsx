import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfPage } from './PdfPage.tsx'
import styles from './PdfPages.module.css'
import { PdfToolbar } from './PdfToolbar.tsx'
import { usePageInView } from './usePageInView.ts'
import type { OpenPdf } from './usePdf.ts'
import { useZoom } from './useZoom.ts'

/** All pages below one another, drawn as they come into view, with zoom and page number above. */
export function PdfPages({ open, name, tools }: { open: OpenPdf; name: string; tools: ReactNode }) {
  const { t } = useTranslation()
  const { pdf, firstPage } = open
  const area = useRef<HTMLDivElement>(null)
  const zoom = useZoom(firstPage, area)
  const { page, goTo } = usePageInView(area, pdf.numPages)
  const { scale } = zoom

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') zoom.zoomIn()
    else if (event.key === '-') zoom.zoomOut()
    else if (event.key === '0') zoom.fitWidth()
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.viewer}>
      <PdfToolbar zoom={zoom} page={page} count={pdf.numPages} onPage={goTo} tools={tools} />
      <section
        ref={area}
        className={`${styles.area} scroll`}
        tabIndex={0}
        aria-label={t('contracts.viewer.pages', { name })}
        onKeyDown={onKeyDown}
      >
        {scale !== undefined &&
          numbersOf(pdf).map((number) => (
            <PdfPage key={number} pdf={pdf} number={number} likely={firstPage} scale={scale} area={area} />
          ))}
      </section>
    </div>
  )
}

function numbersOf({ numPages }: PDFDocumentProxy) {
  return Array.from({ length: numPages }, (_, index) => index + 1)
}
