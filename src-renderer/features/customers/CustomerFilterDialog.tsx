import { FilterDialog } from '#renderer/kit/ui/filter/FilterDialog.tsx'
import { useCustomerFields } from './filterFields.ts'
import { presentFilter, showOnly, useCustomerView } from './view.ts'

/** Builds the filter of the list, beginning with everything that narrows it now. */
export function CustomerFilterDialog({ onClose }: { onClose: () => void }) {
  const fields = useCustomerFields()
  const { filter, setFilter } = useCustomerView()
  const present = presentFilter(filter)
  const view = filter.view === 'bin' ? 'bin' : 'all'
  return (
    <FilterDialog
      fields={fields}
      filter={present ?? filter.where}
      onApply={(where) => (present ? showOnly({ view, where }) : setFilter({ where }))}
      onClose={onClose}
    />
  )
}
