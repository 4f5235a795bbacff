import { type PDFPageProxy, RenderingCancelledException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** Beyond so many pixels a canvas is painted coarser rather than not at all. */
const MOST_PIXELS = 24_000_000
/** While somebody zooms or drags the pane's edge the old picture is stretched; it is painted anew when they pause. */
const PAUSE = 120

/** Paints a page into its sheet, sharp on every screen; undefined takes the picture away again. True when it could not be painted. */
export function usePainting({ sheet, page, scale }: { sheet: RefObject<HTMLElement | null>; page: PDFPageProxy | undefined; scale: number }) {
  const [hasFailed, setHasFailed] = useState(false)
  const shown = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    if (!page) {
      replace(shown, undefined)
      return undefined
    }
    const canvas = document.createElement('canvas')
    let stop = () => undefined as void
    const start = () => {
      const task = page.render({ canvas, viewport: page.getViewport({ scale: scale * sharpness(page, scale) }) })
      stop = () => task.cancel()
      task.promise.then(
        () => {
          setHasFailed(false)
          replace(shown, canvas, sheet.current)
        },
        (error: unknown) => {
          if (!(error instanceof RenderingCancelledException)) setHasFailed(true)
        },
      )
    }
    const { width, height } = page.getViewport({ scale: scale * sharpness(page, scale) })
    canvas.width = Math.floor(width)
    canvas.height = Math.floor(height)
    const pause = setTimeout(start, shown.current ? PAUSE : 0)
    return () => {
      clearTimeout(pause)
      stop()
    }
  }, [page, scale, sheet])
  useEffect(() => () => replace(shown, undefined), [])
  return hasFailed
}

function sharpness(page: PDFPageProxy, scale: number) {
  const { width, height } = page.getViewport({ scale })
  return Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)))
}

/** Shows the new picture in place of the old; a canvas without pixels gives its memory back at once. */
function replace(shown: RefObject<HTMLCanvasElement | null>, canvas: HTMLCanvasElement | undefined, sheet?: HTMLElement | null) {
  const old = shown.current
  if (canvas) sheet?.prepend(canvas)
  shown.current = canvas ?? null
  if (!old) return
  old.remove()
  old.width = 0
  old.height = 0
}
