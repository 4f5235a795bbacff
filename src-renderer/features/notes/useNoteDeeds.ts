import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { NoteId } from '#shared/kit/id.ts'

/** What is done to a note without a form; a failure is said as a sentence. */
export function useNoteDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()

  async function attempt(deed: () => Promise<unknown>) {
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return {
    pin: (id: NoteId, isPinned: boolean) => attempt(() => client.notes.pin({ id, isPinned })),
    remove: (id: NoteId) =>
      attempt(async () => {
        await client.notes.remove(id)
        notify({ text: t('record.notes.removed'), undo: () => client.notes.restore(id) })
      }),
  }
}
