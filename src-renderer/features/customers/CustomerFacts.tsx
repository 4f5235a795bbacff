import { Link } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { formatBirth, formatDay, formatDong, formatInstantDay } from '#renderer/kit/format.ts'
import { useLabels } from '#renderer/kit/labels.ts'
import { useNow } from '#renderer/kit/now.ts'
import { CustomFacts } from '#renderer/kit/ui/CustomFacts.tsx'
import { type Fact, Facts } from '#renderer/kit/ui/Facts.tsx'
import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { type Birth, isLunarBirth, nextCelebration } from '#shared/kit/birth.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { isFax, type TypedAddress, wholeAddress, zaloLink } from '#shared/kit/points.ts'
import styles from './CustomerCard.module.css'
import type { CustomerWithStanding } from './CustomerHeader.tsx'
import { useAddressText } from './useAddressText.ts'

/** What is known, empty fields left out; brief: only what one needs before a call. */
export function CustomerFacts({ customer, isBrief }: { customer: CustomerWithStanding; isBrief: boolean }) {
  const { t } = useTranslation()
  const sayLabel = useLabels()
  const addressText = useAddressText(customer)
  const today = dayOfInstant(useNow())
  const sayBirth = (bornOn: Birth) =>
    isLunarBirth(bornOn)
      ? t('birth.withNext', { birth: formatBirth(bornOn), day: formatDay(nextCelebration(bornOn, today)) })
      : formatBirth(bornOn)
  const facts: Fact[] = [
    [t('customers.phone'), reach(customer.contactPoints, 'phone', sayLabel)],
    [t('customers.email'), reach(customer.contactPoints, 'email', sayLabel)],
    [t('customers.address'), addressText],
    [t('customers.otherAddresses'), otherAddresses(customer.addresses, sayLabel)],
    [t('customers.needs'), customer.needs],
    [t('customers.tastes'), customer.tastes],
  ]
  if (!isBrief) {
    facts.push(
      [t('customers.shortName'), customer.shortName],
      [t('customers.tradeName'), customer.tradeName],
      [t('customers.englishName'), customer.englishName],
      [t('customers.group'), customer.groupName],
      [t('customers.source'), customer.source],
      [t('customers.industry'), customer.industry],
      [t('customers.size'), customer.size],
      [t('customers.website'), customer.website],
      [
        customer.kind === 'person' ? t('customers.birthday') : t('customers.founded'),
        customer.bornOn && sayBirth(customer.bornOn),
      ],
      [t('customers.revenue'), dong(customer.revenue)],
      [t('customers.budget'), dong(customer.budget)],
      [t('customers.creditLimit'), dong(customer.creditLimit)],
      [t('customers.lastContact'), customer.lastContactAt && formatInstantDay(customer.lastContactAt)],
      [t('customers.created'), formatInstantDay(customer.createdAt)],
      [t('customers.note'), customer.note],
    )
  }
  return (
    <>
      <Facts facts={facts} />
      {!isBrief && <CustomFacts record="customer" of={customer} />}
    </>
  )
}

function otherAddresses(addresses: TypedAddress[], sayLabel: (label: string) => string) {
  if (addresses.length === 0) return null
  return addresses.map((one) => (
    <div key={`${one.label} ${one.address}`}>
      {wholeAddress(one)}
      {one.label && <span> · {sayLabel(one.label)}</span>}
    </div>
  ))
}

function dong(amount: number | null) {
  return amount === null ? null : formatDong(amount)
}

function reach(points: ContactPoint[], kind: ContactPoint['kind'], sayLabel: (label: string) => string) {
  const ofKind = points.filter((point) => point.kind === kind)
  if (ofKind.length === 0) return null
  return ofKind.map((point) => (
    <div key={`${point.typed}${point.label}`}>
      {point.normal && !(kind === 'phone' && isFax(point)) ? (
        <Link onClick={() => void desktop.openLink({ url: `${kind === 'phone' ? 'tel' : 'mailto'}:${point.normal}` })}>
          {kind === 'phone' ? phoneText(point) : point.typed}
        </Link>
      ) : point.normal && kind === 'phone' ? (
        phoneText(point)
      ) : (
        point.typed
      )}
      {point.label && <span className={styles.label}> · {sayLabel(point.label)}</span>}
      {point.hasZalo && point.normal && (
        <span className={styles.label}>
          {' · '}
          <Link onClick={() => void desktop.openLink({ url: zaloLink(point.normal) })}>Zalo</Link>
        </span>
      )}
    </div>
  ))
}

/** A number in its old form is shown beside the new one. */
function phoneText({ typed, normal }: ContactPoint) {
  const formatted = formatPhone(normal)
  const isOldForm = /^0?1\d{9}$/.test(typed.replace(/\D/g, ''))
  return isOldForm ? `${typed} → ${formatted}` : formatted
}
