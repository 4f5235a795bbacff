import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import { CALLS_LEFT_TOLD } from '#shared/features/calls/rules.ts'
import { addDays, dayOfInstant, instantOfDay, minuteOfInstant } from '#shared/kit/day.ts'
import { workingDayFrom } from '#shared/kit/workingTime.ts'

/** How many calls of today are left when the working day ends; before that it is nobody's concern, and 0. */
export function useCallsLeft() {
  const now = useNow()
  const { hours } = useWorkingTime()
  const isAsked = useMay('calls.see') && minuteOfInstant(now) >= hours.closesMinute - CALLS_LEFT_TOLD
  const { data = 0 } = useQuery({ ...ask.calls.leftToday.queryOptions(), enabled: isAsked, refetchInterval: 60_000 })
  return isAsked ? data : 0
}

/** Puts them off to the next working day; undo brings them back. */
export function useRollOver() {
  const { t } = useTranslation()
  const notify = useNotify()
  const time = useWorkingTime()
  return async () => {
    try {
      const moved = await client.calls.rollOver()
      const day = formatInstantDay(instantOfDay(workingDayFrom(time, addDays(dayOfInstant(Date.now()), 1))))
      notify({ text: t('calls.left.rolledOver', { count: moved.length, day }), undo: () => client.calls.rollBack(moved) })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
