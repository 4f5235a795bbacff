import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { GiftRegular } from '@fluentui/react-icons/svg/gift'
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited'
import { useTranslation } from 'react-i18next'
import { useGiftDeeds } from '#renderer/features/gifts/useGiftDeeds.ts'
import { useGiftExport } from '#renderer/features/gifts/useGiftExport.ts'
import { client } from '#renderer/kit/client.ts'
import { type Command, useOffer } from '#renderer/kit/commands.ts'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { useExportCommands } from '#renderer/kit/useExportCommands.ts'
import type { Gift, GiftEnd } from '#shared/features/gifts/schema.ts'
import type { Person } from '#shared/features/privacy/schema.ts'
import type { GiftId } from '#shared/kit/id.ts'

export type OpenGift =
  | { dialog: 'new' | 'plan' }
  | { dialog: 'edit'; gift: Gift }
  | { dialog: 'finish'; ids: readonly GiftId[]; status: GiftEnd['status'] }
  | { dialog: 'labels'; receivers: Person[] }

/** What is done in the book of gifts, and with those that are chosen. */
export function useGiftCommands(ids: GiftId[], setOpen: (open: OpenGift) => void) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  const { remove } = useGiftDeeds()
  const exports = useExportCommands('gifts', 'customers.export', useGiftExport())
  const [only] = ids.length === 1 ? ids : []
  const onChosen = { isDisabled: ids.length === 0, may: 'customers.edit', place: 'bar' } as const
  const edit = async (id: GiftId) => setOpen({ dialog: 'edit', gift: await client.gifts.get(id) })
  const printLabels = async () => setOpen({ dialog: 'labels', receivers: await client.gifts.receivers(ids) })
  const commands: Command[] = [
    {
      ...{ id: 'new-gift', text: t('gifts.new'), icon: AddRegular, keys: 'Ctrl+N', may: 'customers.edit', place: 'main' },
      run: () => setOpen({ dialog: 'new' }),
    },
    {
      ...{ id: 'plan-gifts', text: t('gifts.plan'), icon: GiftRegular, may: 'customers.edit', place: 'bar' },
      run: () => setOpen({ dialog: 'plan' }),
    },
    {
      ...{ ...onChosen, id: 'give-gifts', text: t('gifts.give'), icon: CheckmarkRegular, keys: 'Insert' },
      run: () => setOpen({ dialog: 'finish', ids, status: 'given' }),
    },
    {
      ...{ ...onChosen, id: 'refuse-gifts', text: t('gifts.refuse'), icon: ProhibitedRegular },
      run: () => setOpen({ dialog: 'finish', ids, status: 'refused' }),
    },
    {
      ...{ ...onChosen, id: 'edit-gift', text: t('action.edit'), icon: EditRegular, isDisabled: only === undefined },
      run: () => only && void attempt(() => edit(only)),
    },
    {
      ...{ ...onChosen, id: 'remove-gifts', text: t('action.delete'), icon: DeleteRegular, keys: 'Delete' },
      run: () => void remove(ids),
    },
    {
      ...{ ...onChosen, id: 'print-gift-labels', text: t('gifts.labels'), may: 'customers.print', place: 'palette' },
      run: () => void attempt(printLabels),
    },
    ...exports,
  ]
  useOffer('gifts', commands)
}
