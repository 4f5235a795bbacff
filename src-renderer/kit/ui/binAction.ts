import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import type { TFunction } from 'i18next'
import type { RowAction } from './RowActions.tsx'

/** To put the row under the pointer into the bin, whichever are chosen. */
export function binAction<Row>(t: TFunction, run: (row: Row) => void): RowAction<Row> {
  return { id: 'remove', text: t('action.delete'), icon: DeleteRegular, run }
}
