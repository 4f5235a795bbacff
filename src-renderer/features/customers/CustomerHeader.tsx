import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useCategories } from '#renderer/kit/categories.ts'
import { dragSource } from '#renderer/kit/dragged.ts'
import { late } from '#renderer/kit/late.tsx'
import { CategoryMarks } from '#renderer/kit/ui/CategoryMark.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { Portrait } from '#renderer/kit/ui/Portrait.tsx'
import card from '#renderer/kit/ui/record/RecordCard.module.css'
import frame from '#renderer/kit/ui/record/RecordFrame.module.css'
import { StagePath } from '#renderer/kit/ui/record/StagePath.tsx'
import { stages } from '#shared/features/customers/choices.ts'
import type { customer, Stage, standing } from '#shared/features/customers/schema.ts'
import styles from './CustomerCard.module.css'
import { TaxCode } from './TaxCode.tsx'

const StageDialog = late(() => import('./StageDialog.tsx').then((module) => module.StageDialog))

export type CustomerWithStanding = z.infer<typeof customer> & { standing: z.infer<typeof standing> }

export interface CustomerHeaderProps {
  customer: CustomerWithStanding
  mayEdit: boolean
  /** What is done most with it. */
  actions: ReactNode
}

/** Name, whose it is, place in the life cycle, and what is done most. */
export function CustomerHeader({ customer, mayEdit, actions }: CustomerHeaderProps) {
  const { t } = useTranslation()
  const categories = useCategories()
  const isOut = waysOut.includes(customer.stage)
  const line = [customer.code, customer.groupName].filter(Boolean).join(' · ')
  return (
    <>
      <header className={frame.header}>
        <Portrait
          name={customer.name}
          kind={customer.kind}
          photoId={customer.photoId}
          size={48}
          {...dragSource({ kind: 'customer', customerId: customer.id, name: customer.name })}
        />
        <div className={frame.names}>
          <h2 className={card.name} title={customer.name}>
            {customer.name}
          </h2>
          <div className={frame.line}>
            {line}
            {customer.taxCode && ' · MST '}
            {customer.taxCode && <TaxCode key={customer.version} customer={customer} />}
          </div>
          <div className={frame.line}>
            {t('customers.owner')}: {customer.ownerName ?? t('customers.nobody')}
          </div>
          {customer.categoryIds.length > 0 && <CategoryMarks categories={categories.of(customer.categoryIds)} />}
          {customer.standing.refusingCalls.includes(null) && <Pill tone="red">{t('privacy.noCalls')}</Pill>}
        </div>
        {customer.rating && <Pill tone="green">{t('customers.rated', { rating: customer.rating })}</Pill>}
        {isOut && <Pill tone={customer.stage === 'lost' ? 'red' : 'neutral'}>{t(`customers.stages.${customer.stage}`)}</Pill>}
        <div className={`${styles.actions} ${styles.quick}`}>{actions}</div>
      </header>
      <StageOf customer={customer} mayEdit={mayEdit} />
    </>
  )
}

const waysOut: readonly Stage[] = stages.slice(5)

function StageOf({ customer, mayEdit }: Pick<CustomerHeaderProps, 'customer' | 'mayEdit'>) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<Stage>()
  const named = (keys: readonly Stage[]) => keys.map((key) => ({ key, name: t(`customers.stages.${key}`) }))
  return (
    <>
      <StagePath
        label={t('customers.stage')}
        steps={named(stages.slice(0, 5))}
        waysOut={named(waysOut)}
        now={customer.stage}
        onChoose={mayEdit ? setWanted : undefined}
      />
      {wanted && <StageDialog customer={customer} stage={wanted} onClose={() => setWanted(undefined)} />}
    </>
  )
}
