import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import type { EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useFormInCells } from '#renderer/kit/ui/form/useFormInCells.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import { type GiftValues, inputOf, valuesOf } from './giftForm.ts'

/** Gifts are edited in the cells of their list as in their form. */
export function useGiftEditing() {
  return useFormInCells<Gift, GiftValues>({
    ...{ record: 'gift', mayEdit: useMay('customers.edit'), get: client.gifts.get, valuesOf, withValue },
    update: (row, values) => client.gifts.update({ ...row, input: inputOf(values) }),
  })
}

function withValue(values: GiftValues, key: string, value: EditValue): GiftValues {
  return { ...values, [key]: key === 'giverId' ? String(value) : value }
}
