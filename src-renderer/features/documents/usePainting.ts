import { type PDFPageProxy, RenderingCancelledException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** Beyond so many pixels a canvas is painted coarser rather than not at all. */
const MOST_PIXELS = 12_000_000
/** While somebody zooms or drags the pane's edge the old picture is stretched; it is painted anew when they pause. */
const PAUSE = 120

export type Painting = 'drawing' | 'painted' | 'failed'

/** Paints a page into its sheet, sharp on every screen; undefined takes the picture away again. */
export function usePainting({
  sheet,
  page,
  scale,
}: {
  sheet: RefObject<HTMLElement | null>
  page: PDFPageProxy | undefined
  scale: number
}): Painting {
  const [painting, setPainting] = useState<Painting>('drawing')
  const shown = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    if (!page) {
      replace(shown, undefined)
      setPainting('drawing')
      return undefined
    }
    const viewport = page.getViewport({ scale: scale * sharpness(page, scale) })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    let stop: () => void = () => undefined
    const start = () => {
      const task = page.render({ canvas, viewport })
      stop = () => task.cancel()
      task.promise.then(
        () => {
          setPainting('painted')
          replace(shown, canvas, sheet.current)
        },
        (error: unknown) => {
          if (!(error instanceof RenderingCancelledException)) setPainting('failed')
        },
      )
    }
    const pause = setTimeout(start, shown.current ? PAUSE : 0)
    return () => {
      clearTimeout(pause)
      stop()
    }
  }, [page, scale, sheet])
  useEffect(() => () => replace(shown, undefined), [])
  return painting
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
