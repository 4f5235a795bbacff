export type TaxCode = {
  /** 10 digits, 10-3 or 12 digits if it could be read as such; else what was typed, without blanks around it. */
  value: string
  /** 'check-digit': right shape, wrong check; 'length': none of the three shapes. A warning, never a reason to refuse. */
  warning?: 'check-digit' | 'length'
}

const checkWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const

/**
 * A Vietnamese tax code (MST): ten digits of a firm, ten and a branch number ('0312345678-001'), or since 01/07/2025 the twelve
 * digits of a citizen. Blanks and dots are taken out; a leading zero that Excel lost comes back if the ten digits then pass.
 */
export function parseTaxCode(text: string): TaxCode {
  const typed = text.normalize('NFC').trim()
  const match = /^(\d{9,13})(?:-(\d{3}))?$/u.exec(typed.replace(/[\s.\u200b\ufeff]/gu, '').replace(/[‐‑‒–—−]/gu, '-'))
  if (match === null) return { value: typed, warning: 'length' }
  const digits = match[1] as string
  const branch = match[2] === undefined ? '' : `-${match[2]}`
  if (digits.length === 10) return checked(digits, branch)
  if (digits.length === 9 && hasRightCheckDigit(`0${digits}`)) return { value: `0${digits}${branch}` }
  if (digits.length === 12 && branch === '') return { value: digits }
  if (digits.length === 13 && branch === '' && hasRightCheckDigit(digits.slice(0, 10))) {
    return { value: `${digits.slice(0, 10)}-${digits.slice(10)}` }
  }
  return { value: typed, warning: 'length' }
}

/** The tenth digit is 10 − (Σ digit·weight mod 11) over the first nine; a result of 10 was never issued. */
export function hasRightCheckDigit(tenDigits: string): boolean {
  let sum = 0
  for (let index = 0; index < 9; index++) sum += (tenDigits.charCodeAt(index) - 48) * (checkWeights[index] as number)
  return 10 - (sum % 11) === tenDigits.charCodeAt(9) - 48
}

function checked(digits: string, branch: string): TaxCode {
  const value = digits + branch
  return hasRightCheckDigit(digits) ? { value } : { value, warning: 'check-digit' }
}
