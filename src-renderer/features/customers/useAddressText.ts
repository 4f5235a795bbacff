import { useTranslation } from 'react-i18next'
import { useCommune, withinSentence } from '#renderer/kit/useCommune.ts'
import { useProvinces } from '#renderer/kit/useProvinces.ts'
import type { Customer } from '#shared/features/customers/schema.ts'

/** Address and province as they were typed, and what they are part of now: the commune where that is certain, else the province. */
export function useAddressText({ address, province }: Pick<Customer, 'address' | 'province'>) {
  const { t } = useTranslation()
  const provinces = useProvinces()
  const { commune, isLoading } = useCommune(address, province)
  const merged = provinces.of(province)
  const typed = [address, province].filter((part, index) => part && !(index === 1 && address.includes(part))).join(', ')
  if (isLoading) return typed
  if (commune) {
    const isSameProvince = merged?.name === commune.province && !merged.mergedOn
    const name = withinSentence(commune.name)
    return t('customers.communeThen', { typed, name: isSameProvince ? name : `${name}, ${commune.province}` })
  }
  return merged?.mergedOn && typed !== address
    ? [address, t('customers.provinceThen', { typed: province, name: merged.name })].filter(Boolean).join(', ')
    : typed
}
