import { DeleteDismissRegular } from '@fluentui/react-icons/svg/delete-dismiss'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { BinKind } from '#shared/features/bin/schema.ts'
import { EraseDialog } from './EraseDialog.tsx'

export interface Erasable {
  record: BinKind
  /** The chosen ones. */
  ids: readonly number[]
  /** Puts one into the bin; whatever lies there already stays. */
  remove: (id: never) => Promise<unknown>
  /** They are gone, and chosen no longer. */
  onErased: () => void
}

/** Shift+Delete, as everywhere: the chosen ones go for ever, past the bin, when that was said once more. */
export function useEraseCommand({ record, ids, remove, onErased }: Erasable) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const [asked, setAsked] = useState<readonly number[]>()

  const erase = (those: readonly number[]) =>
    attempt(async () => {
      for (const id of those) await remove(id as never)
      const count = await client.bin.erase(those.map((recordId) => ({ record, recordId })))
      onErased()
      notify({ text: t('bin.erased', { count }) })
    })

  useOffer('erase', [
    {
      id: 'erase',
      text: t('bin.erase'),
      icon: DeleteDismissRegular,
      keys: 'Shift+Delete',
      isDisabled: ids.length === 0,
      run: () => setAsked(ids),
      may: 'bin.erase',
      place: 'palette',
    },
  ])
  return asked && <EraseDialog count={asked.length} onErase={() => erase(asked)} onClose={() => setAsked(undefined)} />
}
