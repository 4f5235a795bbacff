import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Person } from '#shared/features/privacy/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { useStated } from './useStated.ts'

/** Takes a consent back from today on, by one click: a person must not have to ask for it twice. */
export function useWithdraw({ name, ...person }: Person & { name: string }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const stated = useStated()
  return async ({ purpose, channel }: { purpose: string; channel: string }) => {
    try {
      const happenedOn = dayOfInstant(Date.now())
      await client.privacy.recordConsent({ ...person, purpose, channel, state: 'withdrawn', happenedOn })
      const words = { name, purpose: stated('purpose', purpose), channel: stated('channel', channel) }
      notify({ text: t('privacy.consent.withdrawn', words) })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
