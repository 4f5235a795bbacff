// Vietnam's numbering plan behind +84 (national significant numbers, without 0). The plan's outline is all we check, so that a
// new prefix is a number on its first day; the renumberings of 2017 and 2018 are history and do not change any more.

/** Eleven-digit mobiles until 2018, ten digits since: 0168 → 038. */
const mobilesOf2018: Readonly<Record<string, string>> = {
  120: '70',
  121: '79',
  122: '77',
  123: '83',
  124: '84',
  125: '85',
  126: '76',
  127: '81',
  128: '78',
  129: '82',
  162: '32',
  163: '33',
  164: '34',
  165: '35',
  166: '36',
  167: '37',
  168: '38',
  169: '39',
  186: '56',
  188: '58',
  199: '59',
}

/** Area codes until 2017 that no number of today begins with: 04 → 024, 0511 → 0236. */
const areasOf2017: Readonly<Record<string, string>> = {
  4: '24',
  60: '260',
  61: '251',
  62: '252',
  63: '263',
  64: '254',
  66: '276',
  67: '277',
  68: '259',
  320: '220',
  321: '221',
  350: '228',
  351: '226',
  500: '262',
  501: '261',
  510: '235',
  511: '236',
  650: '274',
  651: '271',
  710: '292',
  711: '293',
  780: '290',
  781: '291',
}

/** 1800 and 1900 numbers, dialled without 0. */
export function isHotline(number: string): boolean {
  return number.length >= 8 && number.length <= 10 && (number.startsWith('1800') || number.startsWith('1900'))
}

/** True for what can be a subscriber's number without its 0 (which Excel drops), of today or of before 2018. */
export function isSubscriberNumber(number: string): boolean {
  if (isHotline(number)) return true
  return number.length === 9 ? /^[3-9]/u.test(number) : number.length === 10 && /^[1-35-7]/u.test(number)
}

/** Today's number: itself, or the one that replaced it in 2017-2018; undefined if there is no such number. */
export function currentNumber(number: string): string | undefined {
  if (isHotline(number)) return number
  if (number.length === 9) return currentOfNine(number)
  if (number.length === 10) return currentOfTen(number)
  return isStateNumber(number) ? number : undefined
}

/** How a number that begins as numbers did until 2018 begins today: '016822' → '03822'; undefined when it begins as they do now. */
export function currentBeginning(digits: string): string | undefined {
  const mobile = digits.startsWith('0') ? mobilesOf2018[digits.slice(1, 4)] : undefined
  if (mobile !== undefined) return `0${mobile}${digits.slice(4)}`
  const whole = digits.length > 9 && digits.startsWith('0') ? currentNumber(digits.slice(1)) : undefined
  return whole === undefined || whole === digits.slice(1) ? undefined : `0${whole}`
}

function currentOfNine(number: string): string | undefined {
  const first = number.charCodeAt(0) - 48
  if (first === 3 || first === 5 || first >= 7) return number
  if (first === 4) return `24${number.slice(1)}`
  if (first !== 6) return undefined
  if (isStateNumber(number)) return number
  const area = areasOf2017[number.slice(0, 2)]
  return area === undefined ? undefined : area + number.slice(2)
}

function currentOfTen(number: string): string | undefined {
  if (number.charCodeAt(0) === 50) return number
  const code = number.slice(0, 3)
  const mobile = mobilesOf2018[code]
  if (mobile !== undefined) return mobile + number.slice(3)
  const area = areasOf2017[code]
  return area === undefined ? undefined : area + number.slice(3)
}

/** Police, army and government exchanges (069, 080) and satellite phones (0672). */
function isStateNumber(number: string): boolean {
  return /^69\d{5,7}$|^80\d{5}$|^672\d{6}$/u.test(number)
}
