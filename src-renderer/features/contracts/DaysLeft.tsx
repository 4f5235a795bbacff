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
  const word = left < 0 ? 'ended' : left === 0 ? 'today' : 'days'
  const text = t(`contracts.left.${word}`, { count: Math.abs(left) })
  return (
    <Pill tone={left < 0 ? 'red' : 'amber'} title={text}>
      {text}
    </Pill>
  )
}
