import { skipToken, useQuery } from '@tanstack/react-query'
import { Controller, type FieldValues } from 'react-hook-form'
import { ask } from '#renderer/kit/client.ts'
import { type FieldProps, Framed } from '#renderer/kit/ui/form/fields.tsx'
import { ProductInput } from '#renderer/kit/ui/form/ProductInput.tsx'
import type { ProductHit } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'

/** What was bought. `onChosen`: told of what somebody chooses. */
export function ProductField<Form extends FieldValues>({
  onChosen,
  ...props
}: FieldProps<Form, ProductId | null> & { onChosen: (product: ProductHit) => void }) {
  return (
    <Controller
      control={props.control}
      name={props.name}
      render={({ field, fieldState }) => (
        <Framed {...props} error={fieldState.error?.message}>
          <Chosen
            ref={field.ref}
            id={field.value}
            onChange={(product) => {
              field.onChange(product?.id ?? null)
              if (product) onChosen(product)
            }}
          />
        </Framed>
      )}
    />
  )
}

interface ChosenProps {
  id: ProductId | null
  onChange: (product: ProductHit | null) => void
  ref: React.Ref<HTMLInputElement>
}

function Chosen({ id, ...field }: ChosenProps) {
  const { data } = useQuery(ask.products.get.queryOptions({ input: id ?? skipToken }))
  return <ProductInput {...field} value={id === null ? null : { id, name: data?.name ?? '' }} />
}
