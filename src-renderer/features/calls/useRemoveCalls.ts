import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Call } from '#shared/features/calls/schema.ts'
import type { CallId } from '#shared/kit/id.ts'
import { useCallView } from './view.ts'

/** Puts calls into the bin, with a way back for as many as went. */
export function useRemoveCalls() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async (ids: CallId[], only: Pick<Call, 'customerName'> | undefined) => {
    const removed: CallId[] = []
    try {
      for (const id of ids) {
        await client.calls.remove(id)
        removed.push(id)
      }
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
    if (removed.length === 0) return
    useCallView.getState().select(new Set())
    const text = only
      ? t('calls.saved.removed', { name: only.customerName })
      : t('calls.saved.removedMany', { count: removed.length })
    notify({ text, undo: () => Promise.all(removed.map((id) => client.calls.restore(id))) })
  }
}
