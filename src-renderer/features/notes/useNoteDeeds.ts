import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { NoteId } from '#shared/kit/id.ts'

/** What is done to a note without a form; a failure is said as a sentence. */
export function useNoteDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()

  return {
    pin: (id: NoteId, isPinned: boolean) => attempt(() => client.notes.pin({ id, isPinned })),
    remove: (id: NoteId) =>
      attempt(async () => {
        await client.notes.remove(id)
        notify({ text: t('record.notes.removed'), undo: () => client.notes.restore(id) })
      }),
  }
}
