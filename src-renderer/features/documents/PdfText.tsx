import { type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import styles from './PdfText.module.css'

/** The words of a page, invisible over its picture, so that they can be selected, copied and read aloud. */
export function PdfText({ page }: { page: PDFPageProxy }) {
  const layer = useRef<HTMLDivElement>(null)
  const [isSelecting, setIsSelecting] = useState(false)
  useEffect(() => {
    const container = layer.current
    if (!container) return undefined
    const text = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: 1 }),
    })
    text.render().then(
      () => container.append(endOfContent()),
      () => undefined,
    )
    return () => {
      text.cancel()
      container.replaceChildren()
    }
  }, [page])
  useEffect(() => {
    const stop = () => setIsSelecting(false)
    window.addEventListener('pointerup', stop)
    return () => window.removeEventListener('pointerup', stop)
  }, [])
  return (
    <div
      ref={layer}
      className={`${styles.text} ${isSelecting ? styles.selecting : ''}`}
      onPointerDown={() => setIsSelecting(true)}
    />
  )
}

/** Fills the gaps between the words while somebody selects: without it a selection jumps to the end of the page at every gap. */
function endOfContent() {
  const end = document.createElement('div')
  end.className = styles.end ?? ''
  return end
}
