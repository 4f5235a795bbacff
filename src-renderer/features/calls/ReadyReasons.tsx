import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { anniversaryWords } from '#renderer/kit/anniversaryWords.ts'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { Anniversary } from '#shared/features/occasions/schema.ts'
import { formatDay } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './CallDialog.module.css'

/** What comes soon at a customer, each a reason to call that one click writes: a birthday, a founding day, an important date, a contract. */
export function ReadyReasons({ customerId }: { customerId: CustomerId }) {
  const { t } = useTranslation()
  const form = useFormContext<{ reason: string }>()
  const maySee = useMay('customers.see')
  const { data: coming = [] } = useQuery({ ...ask.occasions.ofCustomer.queryOptions({ input: customerId }), enabled: maySee })
  if (coming.length === 0) return null
  return (
    <ul className={styles.reasons} aria-label={t('calls.readyReasons')}>
      {coming.map((one) => {
        const reason = reasonOf(one, t)
        return (
          <li key={`${one.on} ${reason}`}>
            <Button size="small" title={reason} onClick={() => form.setValue('reason', reason, { shouldDirty: true })}>
              <span className={styles.reason}>{reason}</span>
              <span className={styles.reasonDay}>{formatDay(one.on).slice(0, 5)}</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** `Sinh nhật 40 tuổi · Trần Bảo`, `Giỗ · Cô Ba`, `Ký hợp đồng tròn 2 năm · 12/2024 · Bảo trì`. */
function reasonOf({ kind, years, title, personName, customerName }: Anniversary, t: TFunction) {
  const words = kind === 'important-date' && years <= 0 ? '' : anniversaryWords({ kind, years }, t)
  const person = personName === customerName ? '' : personName
  return (kind === 'important-date' ? [title, words, person] : [words, title, person]).filter(Boolean).join(' · ').slice(0, 300)
}
