import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { useTranslation } from 'react-i18next'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import type { ManyField } from '#shared/features/customers/editFields.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import type { BulkOpen } from './CustomerBulk.tsx'

interface BulkContext {
  ids: readonly CustomerId[]
  isBin: boolean
  /** Whether the only chosen one may be edited. */
  mayEditOne: boolean
  onOpen: (open: BulkOpen) => void
}

/** What is done to the customers that are chosen: many of them, or the one. */
export function useBulkCommands({ ids, isBin, mayEditOne, onOpen }: BulkContext) {
  const { t } = useTranslation()
  const mayWhat = useMayWhat()
  const isMany = ids.length > 1
  const may = mayWhat('customers.edit') && (isMany ? mayWhat('customers.bulk') : ids.length === 0 || mayEditOne)
  const isDisabled = ids.length === 0 || isBin
  const ofField = (first: ManyField, text: string): Command => ({
    ...{ id: `bulk-${first}`, text, isDisabled, may, place: 'palette' },
    run: () => onOpen({ dialog: 'edit', first }),
  })
  useOffer('bulk', [
    {
      id: 'bulk-edit',
      text: t('bulk.commandOf', { count: ids.length }),
      icon: EditRegular,
      isDisabled,
      run: () => onOpen({ dialog: 'edit' }),
      may: may && isMany,
      place: 'bar',
    },
    {
      id: 'categorise',
      text: t('categories.command'),
      icon: TagRegular,
      isDisabled,
      run: () => onOpen({ dialog: 'categorise' }),
      may,
      place: 'bar',
    },
    ofField('ownerId', t('bulk.assign')),
    ofField('stage', t('bulk.moveStage')),
    ofField('groupId', t('bulk.addToGroup')),
    {
      id: 'past-deeds',
      text: t('bulk.past.command'),
      run: () => onOpen({ dialog: 'past' }),
      may: 'customers.bulk',
      place: 'palette',
    },
  ])
}
