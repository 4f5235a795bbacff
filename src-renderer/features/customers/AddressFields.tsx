import { Button } from '@fluentui/react-components'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/kit/now.ts'
import { AddressInput, ProvinceInput } from '#renderer/kit/ui/form/AddressInputs.tsx'
import { Framed } from '#renderer/kit/ui/form/fields.tsx'
import { useTypedCommune, withinSentence } from '#renderer/kit/useCommune.ts'
import { useProvinces } from '#renderer/kit/useProvinces.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import styles from './AddressFields.module.css'
import type { CustomerFormValues } from './customerFormValues.ts'

/** The address as it was typed, and below it what it is part of now: the commune where that is certain, else the province. */
export function AddressFields({ form }: { form: UseFormReturn<CustomerFormValues> }) {
  const { t } = useTranslation()
  const { control, setFocus, setValue, watch } = form
  const provinces = useProvinces()
  const today = dayOfInstant(useNow())
  const province = watch('province')
  const commune = useTypedCommune(watch('address'), province)
  const typed = provinces.of(province)
  const kindOf = (name: string) => t(`customers.provinceKinds.${provinces.kindOf(name, today)}`)

  const setProvince = (now: string) => setValue('province', now, { shouldDirty: true, shouldValidate: true })

  function use({ address, province: now }: NonNullable<typeof commune>) {
    setValue('address', address, { shouldDirty: true, shouldValidate: true })
    if (typed?.name !== now || typed.mergedOn) setProvince(now)
    setFocus('address')
  }

  return (
    <>
      <Controller
        control={control}
        name="address"
        render={({ field, fieldState }) => (
          <Framed
            label={t('customers.address')}
            hint={
              commune && (
                <span className={styles.hint}>
                  {t('customers.communeNow', {
                    name: withinSentence(commune.name),
                    kind: kindOf(commune.province),
                    province: commune.province,
                  })}
                  <Button size="small" appearance="subtle" title={commune.address} onClick={() => use(commune)}>
                    {t('customers.useCommune')}
                  </Button>
                </span>
              )
            }
            isFull
            error={fieldState.error?.message}
          >
            <AddressInput {...field} province={province} onProvince={setProvince} />
          </Framed>
        )}
      />
      <Controller
        control={control}
        name="province"
        render={({ field, fieldState }) => (
          <Framed
            label={t('customers.province')}
            hint={
              !commune && typed?.mergedOn ? t('customers.provinceNow', { name: typed.name, kind: kindOf(typed.name) }) : undefined
            }
            error={fieldState.error?.message}
          >
            <ProvinceInput {...field} />
          </Framed>
        )}
      />
    </>
  )
}
