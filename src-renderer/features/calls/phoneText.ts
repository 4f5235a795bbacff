import { parsePhone } from '#shared/kit/phone.ts'

/** A number as one reads it aloud, or as it was typed when it is none of ours. */
export function phoneText(phone: string) {
  return parsePhone(phone)?.formatted ?? phone
}
