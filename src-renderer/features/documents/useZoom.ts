import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWidth } from '#renderer/kit/ui/useWidth.ts'

/** CSS pixels per point of paper. */
const NATURAL_SIZE = 96 / 72
const STEP = 1.25
const SMALLEST = NATURAL_SIZE / 4
const LARGEST = NATURAL_SIZE * 5
const MARGIN = 24

/** How large pages are shown: as wide as the pane until somebody zooms. What stood at the top stays there. */
export function useZoom(firstPage: PDFPageProxy, area: RefObject<HTMLDivElement | null>) {
  const [chosen, setChosen] = useState<number>()
  const width = useWidth(area)
  const fitting = width ? within((width - MARGIN) / firstPage.getViewport({ scale: 1 }).width) : undefined
  const scale = chosen ?? fitting
  useKeptPlace(area, scale)
  return {
    /** Undefined until the width of the pane is known. */
    scale,
    percent: scale === undefined ? undefined : Math.round((scale / NATURAL_SIZE) * 100),
    isFitting: chosen === undefined,
    zoomIn: () => scale && setChosen(within(scale * STEP)),
    zoomOut: () => scale && setChosen(within(scale / STEP)),
    fitWidth: () => setChosen(undefined),
  }
}

export type Zoom = ReturnType<typeof useZoom>

function within(scale: number) {
  return Math.min(LARGEST, Math.max(SMALLEST, scale))
}

/** What stood at the top and in the middle before stands there again. */
function useKeptPlace(area: RefObject<HTMLDivElement | null>, scale: number | undefined) {
  const before = useRef(scale)
  const middle = useRef(0.5)
  useEffect(() => {
    const element = area.current
    const look = () => element && (middle.current = (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth)
    element?.addEventListener('scroll', look, { passive: true })
    return () => element?.removeEventListener('scroll', look)
  }, [area])
  useLayoutEffect(() => {
    const element = area.current
    if (element && scale && before.current) {
      element.scrollTop *= scale / before.current
      element.scrollLeft = middle.current * element.scrollWidth - element.clientWidth / 2
    }
    before.current = scale
  }, [area, scale])
}
