import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import { useMay } from './may.ts'
import type { Place } from './routes.ts'

/** How much waits in a module and should not be overlooked, and what in words. */
export interface Badge {
  count: number
  words: string
}

export function useBadges(): Partial<Record<Place, Badge>> {
  const { t } = useTranslation()
  const forgotten = useForgottenCalls()
  const overdue = useOverdueTasks()
  const words = [
    forgotten > 0 && t('status.forgotten', { count: forgotten }),
    overdue > 0 && t('status.overdue', { count: overdue }),
  ]
  const given = useNewlyGiven()
  return {
    calls: { count: forgotten + overdue, words: words.filter(Boolean).join(', ') },
    customers: { count: given, words: given > 0 ? t('status.given', { count: given }) : '' },
  }
}

function useNewlyGiven() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const maySee = useMay('customers.see')
  const { data = 0 } = useQuery({
    ...ask.customers.count.queryOptions({ input: { view: 'newly-given', ownerIds: me ? [me.id] : [] } }),
    enabled: me !== undefined && maySee,
  })
  return data
}

function useForgottenCalls() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const maySee = useMay('calls.see')
  const { data = 0 } = useQuery({
    ...ask.calls.count.queryOptions({ input: { view: 'forgotten', staffIds: me ? [me.id] : [] } }),
    enabled: me !== undefined && maySee,
  })
  return data
}

function useOverdueTasks() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const maySee = useMay('tasks.see')
  const { data = 0 } = useQuery({
    ...ask.tasks.count.queryOptions({ input: { view: 'overdue', staffIds: me ? [me.id] : [] } }),
    enabled: me !== undefined && maySee,
  })
  return data
}
