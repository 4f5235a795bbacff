import { useEffect, useRef, useState } from 'react'

/** How far from the sides the first column of days begins and the last one ends: FullCalendar alone knows how wide it makes its hours. */
export function useColumnEdges(shown: string) {
  const ref = useRef<HTMLDivElement>(null)
  const [edges, setEdges] = useState({ left: 0, right: 0 })
  useEffect(() => {
    const frame = ref.current
    if (!frame || shown === '') return
    const measure = () => {
      const days = [...frame.querySelectorAll('[role="columnheader"][data-date]')].map((one) => one.getBoundingClientRect())
      const around = frame.getBoundingClientRect()
      const [first, last] = [days[0], days.at(-1)]
      if (first && last) setEdges({ left: first.left - around.left, right: around.right - last.right })
    }
    const watching = new ResizeObserver(measure)
    const drawing = requestAnimationFrame(() => {
      watching.observe(frame)
      for (const day of frame.querySelectorAll('[role="columnheader"][data-date]')) watching.observe(day)
    })
    return () => {
      cancelAnimationFrame(drawing)
      watching.disconnect()
    }
  }, [shown])
  return { ref, edges }
}
