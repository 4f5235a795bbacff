import { GiftRegular } from '@fluentui/react-icons/svg/gift'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { OTHER } from '#renderer/features/gifts/occasions.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { late } from '#renderer/kit/late.tsx'
import { giftsPlace } from '#renderer/kit/routes.ts'
import type { ComingOccasion } from '#shared/features/occasions/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

const PlanGiftsDialog = late(() =>
  import('#renderer/features/gifts/PlanGiftsDialog.tsx').then((module) => module.PlanGiftsDialog),
)

/** Offers to plan a gift for each customer that is chosen; answers the dialog while it is open. What was planned is shown. */
export function usePlanGifts(ids: readonly CustomerId[]): ReactNode {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const [isOpen, setOpen] = useState(false)
  useOffer('customers-gifts', [
    {
      ...{ id: 'plan-gifts-of-chosen', text: t('gifts.addChosen'), icon: GiftRegular, isDisabled: ids.length === 0 },
      ...{ run: () => setOpen(true), may: 'customers.edit', place: 'bar' },
    },
  ])
  return isOpen && <PlanGiftsDialog occasion="" ids={ids} onClose={() => setOpen(false)} onPlanned={() => go(giftsPlace)} />
}

/** Plans what the customers get whom an occasion is for; `planning` is the dialog while it is open. */
export function usePlanOccasion() {
  const [, go] = useHashLocation()
  const [occasion, setOccasion] = useState<ComingOccasion>()
  const close = () => setOccasion(undefined)
  return {
    plan: setOccasion,
    planning: occasion && (
      <PlanGiftsDialog
        occasion={occasion.key || `${OTHER}${occasion.vi}`}
        dueOn={occasion.on}
        ids={undefined}
        onClose={close}
        onPlanned={() => go(giftsPlace)}
      />
    ),
  }
}
