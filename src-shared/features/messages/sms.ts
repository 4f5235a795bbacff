/** The letters a short message of 160 is made of (GSM 03.38), and those of them that take the room of two. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const double = new Set('^{}\\[~]|€\f')

export interface SmsSize {
  signs: number
  /** How many fit into as many messages as it takes. */
  room: number
  messages: number
}

/** What a text is as a short message: 160 signs, or 153 in each of several; with one letter beyond the basic ones 70, or 67. */
export function smsSize(text: string): SmsSize {
  const letters = Array.from(text)
  const isBasic = letters.every((letter) => basic.has(letter) || double.has(letter))
  const signs = isBasic ? letters.length + letters.filter((letter) => double.has(letter)).length : text.length
  const [alone, each] = isBasic ? [160, 153] : [70, 67]
  const messages = signs <= alone ? 1 : Math.ceil(signs / each)
  return { signs, room: messages === 1 ? alone : messages * each, messages }
}

const typographic: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '₫': 'd',
  '\u00a0': ' ',
}

/** A text in the letters of the cheapest message: without accents, with plain quotes and dashes. */
export function plainSms(text: string) {
  return withoutAccents(text).replace(/[‘’“”–—…₫\u00a0]/gu, (sign) => typographic[sign] ?? sign)
}

/** The same text, big letters too, without its accents: Đức → Duc. */
function withoutAccents(text: string) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .normalize('NFC')
}
