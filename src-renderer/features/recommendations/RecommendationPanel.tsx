import { CallAddRegular } from '@fluentui/react-icons/svg/call-add'
import { MoneyHandRegular } from '@fluentui/react-icons/svg/money-hand'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDong } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import type { Recommendation } from '#shared/features/recommendations/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './RecommendationPanel.module.css'
import { sayReason } from './sayReason.ts'

export interface RecommendationPanelProps {
  customerId: CustomerId
  onOffer: (one: Recommendation) => void
  onPlanCall: (one: Recommendation) => void
}

/** What a customer may be offered, and why; nothing at all where there is nothing. */
export function RecommendationPanel({ customerId, onOffer, onPlanCall }: RecommendationPanelProps) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(ask.recommendations.ofCustomer.queryOptions({ input: customerId }))
  const today = dayOfInstant(useNow())
  const mayOffer = useMay('opportunities.add')
  const mayCall = useMay('calls.add')
  if (data.length === 0) return null
  return (
    <section className={styles.panel} aria-label={t('recommendations.title')}>
      <h3 className={styles.title}>{t('recommendations.title')}</h3>
      <ul className={lines.list}>
        {data.map((one) => {
          const { name, unitPrice, unit, reason } = one
          const isLate = reason.kind === 'due' && reason.dueOn <= today
          const offer = { text: t('recommendations.offer', { name }), icon: <MoneyHandRegular />, run: () => onOffer(one) }
          const call = { text: t('recommendations.planCall', { name }), icon: <CallAddRegular />, run: () => onPlanCall(one) }
          return (
            <li key={one.productId} className={lines.item}>
              <div className={lines.what}>
                <strong>{name}</strong> {isLate && <Pill tone="amber">{t('reorders.views.now')}</Pill>}
                <div>
                  {[sayReason(reason, t), unitPrice > 0 && [formatDong(unitPrice), unit].filter(Boolean).join('/')]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </div>
              <IconButtons buttons={[...(mayCall ? [call] : []), ...(mayOffer ? [offer] : [])]} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
