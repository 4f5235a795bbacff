import { useState } from 'react'
import { useMay } from '#renderer/kit/may.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Day } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { useLayers } from '../useLayers.ts'
import { useShownStaff } from '../useShownStaff.ts'
import { useCalendarView } from '../view.ts'
import { isWideAtFirst, type PaperPart, type PaperStyle, paperParts, rangeOf, styleOf } from './calendarWish.ts'

interface Choice {
  style: PaperStyle
  first: Day | null
  last: Day | null
  staffIds: StaffId[] | undefined
  parts: PaperPart[]
  isWide: boolean
}

/** What is to be printed: at first what the calendar shows; what nobody touched goes with the style. */
export function useCalendarWish() {
  const { view, day } = useCalendarView()
  const { shown: layers } = useLayers()
  const time = useWorkingTime()
  const { asked } = useShownStaff()
  const mayTasks = useMay('tasks.print')
  const maySeeTasks = useMay('tasks.see')
  const [choice, setChoice] = useState<Partial<Choice>>({})
  const offered = paperParts.filter((part) => part !== 'tasks' || (mayTasks && maySeeTasks))
  const style = choice.style ?? styleOf(view)
  const usual: Choice = {
    ...{ style, ...rangeOf(style, day, time), staffIds: asked, isWide: isWideAtFirst(style) },
    parts: offered.filter((part) => part !== 'notes'),
  }
  const wish = { ...usual, ...choice, layers, hours: time.hours, extraDays: [...time.extraDays] }
  return { wish, offered, choose: (change: Partial<Choice>) => setChoice({ ...choice, ...change }) }
}
