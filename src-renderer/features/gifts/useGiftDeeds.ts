import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { useGiftView } from './view.ts'

/** What is done with gifts without a form. */
export function useGiftDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const remove = (ids: GiftId[]) =>
    attempt(async () => {
      await client.gifts.remove(ids)
      useGiftView.getState().select(new Set())
      notify({ text: t('gifts.removed', { count: ids.length }), undo: () => client.gifts.restore(ids) })
    })
  return { remove }
}
