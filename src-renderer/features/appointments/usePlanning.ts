import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { ask } from '#renderer/kit/client.ts'
import { takesTime } from '#shared/features/appointments/busy.ts'
import { addDays, dayOfInstant, instantOfDay } from '#shared/kit/day.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import type { AppointmentValues } from './appointmentForm.ts'

/** Whose time an appointment takes as it stands in the form: whose it is, and the colleagues who are invited. */
export function usePlannedStaff(): StaffId[] {
  const { control } = useFormContext<AppointmentValues>()
  const [staffId, attendees] = useWatch({ control, name: ['staffId', 'attendees'] })
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  return useMemo(() => {
    const owner = staffId === '' ? me?.id : (Number(staffId) as StaffId)
    const invited = attendees.flatMap(({ kind, id }) => (kind === 'staff' ? [id as StaffId] : []))
    return [...new Set([...(owner === undefined ? [] : [owner]), ...invited])]
  }, [staffId, attendees, me])
}

/** With what the appointment in the form collides; undefined while it takes no time. */
export function useClashes(except: AppointmentId | null) {
  const { control } = useFormContext<AppointmentValues>()
  const [startsAt, endsAt, rule, showAs] = useWatch({ control, name: ['startsAt', 'endsAt', 'rule', 'showAs'] })
  const staffIds = usePlannedStaff()
  const isAsked = takesTime(showAs) && endsAt > startsAt && staffIds.length > 0
  const input = useDeferredValue({ startsAt, endsAt, rule, staffIds, except })
  const { data } = useQuery({
    ...ask.appointments.clashes.queryOptions({ input: isAsked ? input : skipToken }),
    placeholderData: keepPreviousData,
  })
  return isAsked ? data : undefined
}

/** What takes the time of those people on the day on which the appointment in the form begins. */
export function useBusyDay(except: AppointmentId | null) {
  const { control } = useFormContext<AppointmentValues>()
  const day = dayOfInstant(useWatch({ control, name: 'startsAt' }))
  const staffIds = usePlannedStaff()
  const [from, to] = [instantOfDay(day), instantOfDay(addDays(day, 1))]
  const input = staffIds.length > 1 ? { from, to, staffIds, except } : skipToken
  const { data = [] } = useQuery({
    ...ask.appointments.busy.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return { day, from, staffIds, busy: data }
}
