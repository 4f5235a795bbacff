import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { daysLeft } from '#shared/features/contracts/rules.ts'
import type { Contract } from '#shared/features/contracts/schema.ts'
import { ENDING_SOON_DAYS } from '#shared/features/contracts/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'

/** How near the end of an open contract is; nothing while it is far, over, or no matter. */
export function DaysLeft({ contract }: { contract: Pick<Contract, 'status' | 'endsOn'> }) {
  const { t } = useTranslation()
  const left = daysLeft(contract, dayOfInstant(useNow()))
  if (left === null || left > ENDING_SOON_DAYS) return null
  if (left < 0) return <Pill tone="red">{t('contracts.left.ended', { count: -left })}</Pill>
  return <Pill tone="amber">{left === 0 ? t('contracts.left.today') : t('contracts.left.days', { count: left })}</Pill>
}
