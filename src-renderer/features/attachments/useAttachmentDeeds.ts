import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { formatTime } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Dropped } from '#renderer/kit/ui/record/DropZone.tsx'
import type { Attachment } from '#shared/features/attachments/schema.ts'
import { MOST_DROPPED_BYTES } from '#shared/features/documents/schema.ts'
import type { CustomerId, FileToken } from '#shared/kit/id.ts'

/** What is done with the files of a customer, each said with a way back; a failure is said as a sentence. */
export function useAttachmentDeeds(customerId: CustomerId) {
  const { t } = useTranslation()
  const notify = useNotify()

  function refuse(text: string) {
    notify({ text, intent: 'error' })
  }

  async function choose() {
    try {
      const chosen = await desktop.chooseFile({ kind: 'any' })
      if (chosen) tell([await client.attachments.attach({ customerId, file: chosen.file })])
    } catch (error) {
      refuse(say(error))
    }
  }

  /** One after the other; what is refused does not keep the others from being attached. */
  async function drop({ files, folders }: Dropped) {
    for (const name of folders) refuse(t('record.files.folder', { name }))
    const attached: Attachment[] = []
    for (const file of files) {
      const done = await attachOne(file)
      if (done) attached.push(done)
    }
    tell(attached)
  }

  async function attachOne(file: File) {
    const limit = MOST_DROPPED_BYTES / 1_048_576
    if (file.size > MOST_DROPPED_BYTES) return refuse(t('record.files.tooBig', { name: file.name, limit }))
    try {
      return await client.attachments.attach({ customerId, file: named(file) })
    } catch (error) {
      return refuse(t('record.files.failed', { name: file.name, why: say(error) }))
    }
  }

  /** Every picture that is pasted is called `image.png`. */
  function named(file: File): File | FileToken {
    if (file.name !== 'image.png') return file
    const name = t('record.files.pasted', { at: formatTime(Date.now()).replace(':', '-') })
    return new File([file], name, { type: file.type })
  }

  function tell(attached: readonly Attachment[]) {
    const [first] = attached
    if (!first) return
    const text =
      attached.length === 1 ? t('record.files.attached', first) : t('record.files.attachedMany', { count: attached.length })
    notify({ text, undo: () => Promise.all(attached.map(({ id }) => client.attachments.remove(id))) })
  }

  async function remove({ id, name }: Attachment) {
    try {
      await client.attachments.remove(id)
      notify({ text: t('record.files.removed', { name }), undo: () => client.attachments.restore(id) })
    } catch (error) {
      refuse(say(error))
    }
  }

  return { choose, drop, remove }
}
