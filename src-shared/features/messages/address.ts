import { splitFullName } from '#shared/kit/names.ts'

/** How we may speak of ourselves to somebody; any other word can be typed. */
export const selfAddresses = ['em', 'cháu', 'tôi', 'mình', 'con'] as const

/** How somebody is most likely spoken to, where nobody has filled it in: only who is called Thị. It is offered, never written. */
export function guessedHonorific(fullName: string) {
  return isCalledThi(fullName) ? 'Chị' : ''
}

const men = new Set(['Anh', 'Ông', 'Chú', 'Thầy'])
const women = new Set(['Chị', 'Bà', 'Cô'])

/** How somebody is named on a paper. */
export function onPapers({ honorific, fullName }: { honorific: string; fullName: string }) {
  if (men.has(honorific)) return 'Ông'
  return women.has(honorific) || isCalledThi(fullName) ? 'Bà' : 'Ông/Bà'
}

function isCalledThi(fullName: string) {
  return splitFullName(fullName).middle.split(' ')[0] === 'Thị'
}
