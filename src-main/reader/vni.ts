// VNI, the encoding of many offices of the South before Unicode: a letter and behind it a sign of its own for hat and tone, both at home
// in Western code pages. 'Coâng ty' is 'Công ty'.

/** Behind a, e, o, u, y, ơ and ư: the tone, as a combining mark. */
const tones: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
/** Behind a, e and o: the hat, with a tone or without. */
const hats: Readonly<Record<string, string>> = {
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
}
/** Behind a: the bow. */
const bows: Readonly<Record<string, string>> = {
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
}
/** Letters of one sign. */
const single: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', ö: 'ư', ô: 'ơ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
}

const letters = letterTable()
const longestFirst = new RegExp([...letters.keys()].toSorted((one, other) => other.length - one.length).join('|'), 'gu')

/** Text in VNI as Unicode; what is no sign of VNI stays. */
export function fromVni(text: string): string {
  return text.replace(longestFirst, (signs) => letters.get(signs) as string).normalize('NFC')
}

/** Every letter of VNI with what it means; a sign may be in capitals behind a capital. */
function letterTable(): Map<string, string> {
  const table = new Map<string, string>()
  const add = (base: string, meaning: string, signs: Readonly<Record<string, string>>) => {
    for (const [sign, marks] of Object.entries(signs)) {
      for (const written of [base + sign, base + sign.toUpperCase()]) table.set(written, meaning + marks)
      for (const written of [base.toUpperCase() + sign, base.toUpperCase() + sign.toUpperCase()])
        table.set(written, meaning.toUpperCase() + marks)
    }
  }
  for (const [sign, letter] of Object.entries(single)) add('', '', { [sign]: letter })
  for (const [sign, letter] of Object.entries(single)) table.set(sign.toUpperCase(), letter.toUpperCase())
  for (const base of ['a', 'e', 'o', 'u', 'y']) add(base, base, tones)
  for (const base of ['a', 'e', 'o']) add(base, base, hats)
  add('a', 'a', bows)
  for (const base of ['ö', 'ô']) add(base, single[base] as string, tones)
  return table
}
