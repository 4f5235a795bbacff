import { useEffect, useRef } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { withPercent, withStatus } from '#shared/features/tasks/rules.ts'
import { type Day, weekdayOf } from '#shared/kit/day.ts'
import { ruleMoved, ruleOf } from '#shared/kit/recurrence/choice.ts'
import type { TaskValues } from './taskForm.ts'

/** Status and percent follow one another, as in Outlook; a rule follows the day it begins on. */
export function useTiedFields(form: UseFormReturn<TaskValues>, today: Day) {
  const { control } = form
  const [status, percent, dueOn, again] = useWatch({ control, name: ['status', 'percent', 'dueOn', 'again'] })
  const known = useRef({ status, percent, dueOn })
  useEffect(() => {
    const { setValue, getValues } = form
    const before = known.current
    if (status !== before.status) {
      const next = withStatus({ status: before.status, percent: Number(percent) }, status)
      setValue('percent', String(next.percent), { shouldDirty: true })
      known.current = { ...before, status, percent: String(next.percent) }
    } else if (percent !== before.percent) {
      const next = withPercent({ status, percent: Number(before.percent) }, Number(percent))
      setValue('status', next.status, { shouldDirty: true })
      known.current = { ...before, status: next.status, percent }
    }
    if (dueOn !== before.dueOn) {
      if (before.dueOn && dueOn) setValue('rule', ruleMoved(getValues('rule'), before.dueOn, dueOn), { shouldDirty: true })
      known.current = { ...known.current, dueOn }
    }
  }, [status, percent, dueOn, form])
  useEffect(() => {
    const { setValue, getValues } = form
    if (again !== 'byRule' || getValues('rule') !== '') return
    const day = getValues('dueOn') ?? today
    setValue('dueOn', day, { shouldDirty: true })
    setValue('rule', ruleOf({ pattern: 'weekly', interval: 1, weekdays: [weekdayOf(day)] }, day), { shouldDirty: true })
  }, [again, today, form])
}
