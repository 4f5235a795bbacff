import { Link } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatDay, formatDecimal, formatDong } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { routes } from '#renderer/kit/routes.ts'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Purchase } from '#shared/features/purchases/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './PurchasePanel.module.css'

/** One thing that was bought. What has no column of its own in a narrow pane stands below its name there. */
export function PurchaseRow({ purchase, onEdit }: { purchase: Purchase; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation()
  const remove = useRemove(purchase)
  const { id, productName, productCode, unit, boughtOn, quantity, unitPrice, amount, serial, warrantyUntil, note } = purchase
  const name = `${productName} ${formatDay(boughtOn)}`
  const much = [formatDecimal(quantity), unit].filter(Boolean).join(' ')
  const below = [
    warrantyUntil && `${t('purchases.warrantyUntil')} ${formatDay(warrantyUntil)}`,
    purchase.contractNumber && `${t('purchases.contract')} ${purchase.contractNumber}`,
  ]
  return (
    <tr>
      <td className={`${styles.day} ${styles.fairlyRare}`}>{formatDay(boughtOn)}</td>
      <th scope="row">
        {productName}
        <div className={`${styles.small} ${styles.instead}`}>{`${formatDay(boughtOn)} · ${much}`}</div>
        <div className={styles.small}>{[productCode, purchase.sellerName].filter(Boolean).join(' · ')}</div>
        {serial && <div className={styles.small}>{`${t('purchases.serial')}: ${serial}`}</div>}
        <div className={styles.below}>
          {below.filter(Boolean).join(' · ')} <Due purchase={purchase} isNamed />
        </div>
        {note && <div className={styles.note}>{note}</div>}
      </th>
      <td className={`${styles.number} ${styles.fairlyRare}`}>{much}</td>
      <td className={`${styles.number} ${styles.rare}`}>{formatDong(unitPrice)}</td>
      <td className={styles.number}>{formatDong(amount)}</td>
      <td className={`${styles.day} ${styles.rare}`}>{warrantyUntil && formatDay(warrantyUntil)}</td>
      <td className={`${styles.contract} ${styles.rare}`}>
        {purchase.contractNumber && <Link href={`#${routes.contracts}/${purchase.contractId}`}>{purchase.contractNumber}</Link>}
      </td>
      <td className={`${styles.day} ${styles.rare}`}>
        <Due purchase={purchase} />
      </td>
      <td className={styles.deeds}>
        <HistoryButton record="purchase" id={id} name={name} isSmall />
        {onEdit && (
          <IconButtons
            buttons={[
              { text: `${t('action.edit')} ${name}`, icon: <EditRegular />, run: onEdit },
              { text: `${t('action.delete')} ${name}`, icon: <DeleteRegular />, run: () => void remove() },
            ]}
          />
        )}
      </td>
    </tr>
  )
}

/** When they may want it again, amber from that day on; `isNamed`: with what the day is. */
function Due({ purchase: { dueOn, dueReason, isAsked }, isNamed = false }: { purchase: Purchase; isNamed?: boolean }) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  if (!isAsked) return <Pill>{t('purchases.notAsked')}</Pill>
  if (dueOn === null || dueReason === null) return null
  return (
    <Pill tone={dueOn <= today ? 'amber' : 'neutral'} title={t(`purchases.reasons.${dueReason}`)}>
      {isNamed && `${t('purchases.due')} `}
      {formatDay(dueOn)}
    </Pill>
  )
}

function useRemove({ id, productName }: Purchase) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  return () =>
    attempt(async () => {
      await client.purchases.remove([id])
      notify({ text: t('purchases.removed', { name: productName }), undo: () => client.purchases.restore([id]) })
    })
}
