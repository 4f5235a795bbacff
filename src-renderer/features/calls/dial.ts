import { parsePhone } from '#shared/kit/phone.ts'
import { desktop } from '#renderer/kit/client.ts'

/** Hands a number to the computer's telephone program; a text without digits is nobody's number. */
export async function dial(phone: string) {
  const number = parsePhone(phone)?.e164 ?? phone.replace(/[^\d+]/g, '')
  if (number) await desktop.openLink({ url: `tel:${number}` })
}

/** A number as one reads it aloud, or as it was typed when it is none of ours. */
export function phoneText(phone: string) {
  return parsePhone(phone)?.formatted ?? phone
}
