import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { DataRequest } from '#shared/features/privacy/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'

/** What is done to a request without a form; a failure is said as a sentence. */
export function useRequestDeeds() {
  const { t } = useTranslation()
  const notify = useNotify()

  async function attempt(deed: () => Promise<unknown>) {
    try {
      await deed()
      notify({ text: t('privacy.request.changed') })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return {
    answer: ({ id, version }: DataRequest) =>
      attempt(() => client.privacy.answerRequest({ id, version, answeredOn: dayOfInstant(Date.now()) })),
    reopen: ({ id, version }: DataRequest) => attempt(() => client.privacy.reopenRequest({ id, version })),
  }
}
