import { Checkbox } from '@fluentui/react-components'
import { type Control, Controller, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

/** That a customer is not to be asked again. */
export function AskedField<Form extends FieldValues>({
  control,
  name,
}: {
  control: Control<Form>
  name: FieldPathByValue<Form, boolean>
}) {
  const { t } = useTranslation()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Checkbox
          ref={field.ref}
          label={t('purchases.askNoMore')}
          checked={!field.value}
          onChange={(_, { checked }) => field.onChange(checked !== true)}
          onBlur={field.onBlur}
        />
      )}
    />
  )
}
