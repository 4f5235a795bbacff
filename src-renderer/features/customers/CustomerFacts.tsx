import { useTranslation } from 'react-i18next'
import { formatDay, formatDong, formatInstantDay } from '#renderer/kit/format.ts'
import { useLabels } from '#renderer/kit/labels.ts'
import { CustomFacts } from '#renderer/kit/ui/CustomFacts.tsx'
import { type Fact, Facts } from '#renderer/kit/ui/Facts.tsx'
import { reachedBy } from '#renderer/kit/ui/record/Reached.tsx'
import { useSayBirth } from '#renderer/kit/useSayBirth.ts'
import { personalFields } from '#shared/kit/personal.ts'
import { type TypedAddress, wholeAddress } from '#shared/kit/points.ts'
import type { CustomerWithStanding } from './CustomerHeader.tsx'
import { useAddressText } from './useAddressText.ts'

/** What is known, empty fields left out; brief: only what one needs before a call. */
export function CustomerFacts({ customer, isBrief }: { customer: CustomerWithStanding; isBrief: boolean }) {
  const { t } = useTranslation()
  const sayLabel = useLabels()
  const addressText = useAddressText(customer)
  const sayBirth = useSayBirth()
  const facts: Fact[] = [
    [t('customers.phone'), reachedBy('phone', customer.contactPoints)],
    [t('customers.email'), reachedBy('email', customer.contactPoints)],
    [t('customers.address'), addressText],
    [t('customers.otherAddresses'), otherAddresses(customer.addresses, sayLabel)],
    [t('customers.needs'), customer.needs],
    [t('customers.tastes'), customer.tastes],
  ]
  if (!isBrief) {
    facts.push(
      [t('customers.contacts.honorific'), customer.honorific],
      [t('messages.selfAddress'), customer.selfAddress],
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
      ...personalFields.map((field): Fact => [t(`customers.${field}`), customer[field]]),
      [t('customers.revenue'), dong(customer.revenue)],
      [t('customers.budget'), dong(customer.budget)],
      [t('customers.neededOn'), customer.neededOn && formatDay(customer.neededOn)],
      [t('customers.neededPlace'), customer.neededPlace],
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
