import { useTranslation } from 'react-i18next'
import { useCommunesBeginning } from '#renderer/kit/useCommune.ts'
import { useProvinces } from '#renderer/kit/useProvinces.ts'
import { lastPart } from '#shared/kit/communesBeginning.ts'
import { CompletedInput, type CompletedInputProps, useTyped } from './CompletedInput.tsx'

interface AddressInputProps extends CompletedInputProps {
  province: string
  onProvince: (province: string) => void
}

/** An address, whose last part is completed to a commune of its province; of all of them where none is typed, which it then fills in. */
export function AddressInput({ province, onProvince, ...field }: AddressInputProps) {
  const { t } = useTranslation()
  const typing = useTyped()
  const offers = useCommunesBeginning(field.value, { province, isTyped: typing.isTyped })
  const isAnywhere = province.trim() === ''
  const completions = offers.map(({ name, province: where, formerly }) => ({
    key: `${name}, ${where}`,
    name,
    beside: [isAnywhere && where, formerly && t('customers.formerly', { name: formerly })].filter(Boolean).join(' · '),
  }))
  function onTake(key: string) {
    const taken = offers.find(({ name, province: where }) => `${name}, ${where}` === key)
    if (!taken) return
    field.onChange(`${lastPart(field.value).before}${taken.name}`)
    if (isAnywhere) onProvince(taken.province)
  }
  return <CompletedInput {...field} completing={{ completions, onTake, ...typing }} />
}

/** A province, completed while it is typed; an old name leads to the province of now. */
export function ProvinceInput(field: CompletedInputProps) {
  const { t } = useTranslation()
  const typing = useTyped()
  const offers = useProvinces()
    .beginning(typing.isTyped ? field.value : '')
    .filter(({ name }) => name !== field.value.trim())
  const completions = offers.map(({ name, formerly }) => ({
    key: formerly ?? name,
    name,
    beside: formerly === undefined ? '' : t('customers.formerly', { name: formerly }),
  }))
  function onTake(key: string) {
    const taken = completions.find((one) => one.key === key)
    if (taken) field.onChange(taken.name)
  }
  return <CompletedInput {...field} completing={{ completions, onTake, ...typing }} />
}
