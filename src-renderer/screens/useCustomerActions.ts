import { FlagRegular } from '@fluentui/react-icons/svg/flag'
import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomerView } from '#renderer/features/customers/view.ts'
import { useFlagDeeds } from '#renderer/features/tasks/useRecordFlag.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { binAction } from '#renderer/kit/ui/binAction.ts'
import type { RowAction } from '#renderer/kit/ui/RowActions.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { CustomerRow } from '#shared/features/customers/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

interface ActionContext {
  isBin: boolean
  onCategorise: () => void
  onRemove: (ids: CustomerId[]) => void
}

/** What the customer under the pointer offers: a flag, categories, the bin. */
export function useCustomerActions({ isBin, ...deeds }: ActionContext) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const latest = useLatest({ ...deeds, ...useFlagDeeds() })
  const [mayFlag, mayEdit, mayRemove] = [mayWhat('tasks.add'), mayWhat('customers.edit'), mayWhat('customers.delete')]
  // The same while nothing of it changed, or each key in the search box would draw the list anew.
  return useMemo((): RowAction<CustomerRow>[] => {
    if (isBin) return []
    const flag: RowAction<CustomerRow> = {
      id: 'flag',
      text: t('tasks.flag.record'),
      icon: FlagRegular,
      run: ({ id, name }) => void latest.current.cycle({ bearer: { customerId: id }, name }),
    }
    const categorise: RowAction<CustomerRow> = {
      id: 'categorise',
      text: t('categories.command'),
      icon: TagRegular,
      run({ id }) {
        useCustomerView.getState().select(new Set([id]))
        latest.current.onCategorise()
      },
    }
    const remove = binAction<CustomerRow>(t, ({ id }) => latest.current.onRemove([id]))
    return [...(mayFlag ? [flag] : []), ...(mayEdit ? [categorise] : []), ...(mayRemove ? [remove] : [])]
  }, [t, isBin, mayFlag, mayEdit, mayRemove, latest])
}
