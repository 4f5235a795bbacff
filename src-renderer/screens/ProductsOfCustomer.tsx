import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecommendationPanel } from '#renderer/features/recommendations/RecommendationPanel.tsx'
import { ask } from '#renderer/kit/client.ts'
import { late } from '#renderer/kit/late.tsx'
import type { Recommendation } from '#shared/features/recommendations/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { PurchasesOf } from './PurchasesOf.tsx'

const OpportunityForm = late(() =>
  import('#renderer/features/opportunities/OpportunityForm.tsx').then((module) => module.OpportunityForm),
)
const PlanCallDialog = late(() => import('#renderer/features/calls/CallDialog.tsx').then(({ PlanCallDialog }) => PlanCallDialog))

/** What a customer bought, and what they may be offered because of it. */
export function ProductsOfCustomer({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ dialog: 'offer' | 'call'; about: Recommendation }>()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const close = () => setOpen(undefined)
  return (
    <>
      <PurchasesOf customerId={customerId} isFixed={isFixed} />
      <RecommendationPanel
        customerId={customerId}
        onOffer={(about) => setOpen({ dialog: 'offer', about })}
        onPlanCall={(about) => setOpen({ dialog: 'call', about })}
      />
      {open?.dialog === 'call' && (
        <PlanCallDialog
          customerId={customerId}
          reason={t('recommendations.callAbout', { name: open.about.name })}
          onClose={close}
        />
      )}
      {open?.dialog === 'offer' && (
        <OpportunityForm
          opportunity={undefined}
          customerId={customerId}
          ownerId={me?.id}
          begun={{ name: open.about.name, amount: open.about.unitPrice || null }}
          onClose={close}
        />
      )}
    </>
  )
}
