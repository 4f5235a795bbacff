import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { parsePhone } from '#shared/kit/phone.ts'
import { phoneText } from './phoneText.ts'

/** Hands a number to the computer's telephone program; where there is none, one dials by hand. A text without digits is nobody's number. */
export function useDial() {
  const { t } = useTranslation()
  const notify = useNotify()
  return (phone: string) => {
    const number = parsePhone(phone)?.e164 ?? phone.replace(/[^\d+]/g, '')
    if (!number) return
    desktop
      .openLink({ url: `tel:${number}` })
      .catch(() => notify({ text: t('calls.dialByHand', { phone: phoneText(phone) }), intent: 'info' }))
  }
}
