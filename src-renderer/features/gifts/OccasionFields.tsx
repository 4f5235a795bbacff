import { useEffect } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import type { Day } from '#shared/kit/day.ts'
import type { GiftValues } from './giftForm.ts'
import { OTHER, useOccasionChoices } from './occasions.ts'

/** For what a gift is, and for which day; an occasion that is chosen anew brings its next day. */
export function OccasionFields({ form, today, isNew }: { form: UseFormReturn<GiftValues>; today: Day; isNew: boolean }) {
  const { t } = useTranslation()
  const { control, setValue, getFieldState } = form
  const occasion = useWatch({ control, name: 'occasion' })
  const { choices, dayFrom } = useOccasionChoices()
  const next = isNew || getFieldState('occasion').isDirty ? dayFrom(occasion, today) : undefined
  useEffect(() => {
    if (next !== undefined) setValue('dueOn', next, { shouldDirty: true })
  }, [next, setValue])
  return (
    <>
      <ChoiceField control={control} name="occasion" label={t('gifts.occasion')} isRequired choices={choices} />
      <DayField control={control} name="dueOn" label={t('gifts.dueOn')} isRequired />
      {(occasion === OTHER || occasion === 'important-date') && (
        <TextField control={control} name="occasionName" label={t('gifts.occasionName')} isRequired={occasion === OTHER} isFull />
      )}
    </>
  )
}
