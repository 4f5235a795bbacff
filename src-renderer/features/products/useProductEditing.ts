import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useFormInCells } from '#renderer/kit/ui/form/useFormInCells.ts'
import type { Product } from '#shared/features/products/schema.ts'
import { inputOf, type ProductValues, valuesOf } from './productForm.ts'

/** Products are edited in the cells of their list as in their form. */
export function useProductEditing() {
  return useFormInCells<Product, ProductValues>({
    ...{ record: 'product', mayEdit: useMay('customers.edit'), get: client.products.get, valuesOf, withValue },
    update: (row, values) => client.products.update({ ...row, input: inputOf(values) }),
  })
}

/** In the form months are text. */
function withValue(values: ProductValues, key: string, value: EditValue): ProductValues {
  return { ...values, [key]: key.endsWith('Months') ? String(value ?? '') : value }
}
