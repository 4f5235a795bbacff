import { useTranslation } from 'react-i18next'
import { daysFromNow, formatDong, formatInstantDay, formatMoment } from '#renderer/kit/format.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { Standing, type StandingTile } from '#renderer/kit/ui/record/Standing.tsx'
import type { CustomerWithStanding } from './CustomerHeader.tsx'

/** The answers a seller looks for first: when next, when last, how much; `more`: what other modules know. */
export function CustomerStanding({ customer, more }: { customer: CustomerWithStanding; more: StandingTile[] }) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const now = useNow()
  const nextCall = useNextCall(customer.standing.nextCall)
  const { contractCount, openContractValue, nextAppointmentAt } = customer.standing
  const none = t('customers.standing.none')
  const tiles: (StandingTile | false)[] = [
    mayWhat('contracts.see') && {
      key: 'value',
      name: t('customers.standing.openValue'),
      value: contractCount > 0 ? formatDong(openContractValue) : none,
    },
    ...more,
    { key: 'last', name: t('record.standing.lastContact'), value: useLastContact(customer.lastContactAt) },
    mayWhat('appointments.see') && {
      key: 'appointment',
      name: t('customers.standing.nextAppointment'),
      value: nextAppointmentAt ? formatMoment(nextAppointmentAt, now) : none,
    },
    mayWhat('calls.see') && { key: 'call', name: t('customers.standing.nextCall'), ...nextCall },
  ]
  return <Standing tiles={tiles.filter((tile) => tile !== false)} />
}

function useNextCall(nextCall: CustomerWithStanding['standing']['nextCall']): Pick<StandingTile, 'value' | 'tone'> {
  const { t } = useTranslation()
  const now = useNow()
  if (!nextCall) return { value: t('customers.standing.none') }
  if (nextCall.plannedAt >= now) return { value: formatMoment(nextCall.plannedAt, now) }
  const late = -daysFromNow(nextCall.plannedAt, now)
  const value = late > 0 ? t('customers.standing.forgottenDays', { count: late }) : t('customers.standing.forgottenToday')
  return { value, tone: 'late' }
}

function useLastContact(at: number | null) {
  const { t } = useTranslation()
  const now = useNow()
  if (at === null) return t('record.standing.never')
  const days = -daysFromNow(at, now)
  const ago = days > 0 ? t('record.standing.ago', { count: days }) : t('record.standing.today')
  return <span title={formatInstantDay(at)}>{ago}</span>
}
