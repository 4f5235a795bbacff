import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { Choice } from '#renderer/kit/ui/form/fields.tsx'
import type { Purchase } from '#shared/features/purchases/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

/** As many can be chosen among. */
const MOST_OFFERED = 200

/** Who may have sold, and the customer's contracts; also what a purchase says that nobody could choose any more. */
export function useHeadChoices(customerId: CustomerId, purchase?: Purchase): Record<'sellers' | 'contracts', Choice[]> {
  const { t } = useTranslation()
  const maySee = useMay('contracts.see')
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const { data: papers = [] } = useQuery(
    ask.contracts.list.queryOptions({ input: maySee ? { filter: { customerId }, limit: MOST_OFFERED } : skipToken }),
  )
  const sellers = staff.filter(({ id, leftAt }) => leftAt === null || id === purchase?.sellerId)
  const contracts = papers.map(({ id, number, name }) => ({ value: String(id), text: `${number} · ${name}` }))
  const contractId = String(purchase?.contractId ?? '')
  const isOther = contractId !== '' && !contracts.some(({ value }) => value === contractId)
  return {
    sellers: [{ value: '', text: t('purchases.nobody') }, ...sellers.map(({ id, name }) => ({ value: String(id), text: name }))],
    contracts: [
      { value: '', text: t('purchases.noContract') },
      ...contracts,
      ...(isOther ? [{ value: contractId, text: purchase?.contractNumber ?? t('purchases.thatContract') }] : []),
    ],
  }
}
