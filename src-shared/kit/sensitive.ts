/** A field whose values are shown masked until somebody who may asks for one, and that is noted. Fields that come later join here. */
interface SensitiveField {
  record: 'customer'
  field: 'taxCode'
  /** Whether this value of it is sensitive. */
  is: (value: string) => boolean
}

/** Since 01/07/2025 the tax code of a person, and of a household business, is the number of their identity card: twelve digits. */
export const sensitiveFields: readonly SensitiveField[] = [
  { record: 'customer', field: 'taxCode', is: (value) => /^\d{12}$/u.test(value) },
]

const DOTS = '••••'
const SHOWN = 4

/** `•••• 2345` in place of a sensitive value, any other as it is. */
export function masked(field: SensitiveField['field'], value: string) {
  return isSensitive(field, value) ? `${DOTS} ${value.slice(-SHOWN)}` : value
}

/** The letters of a value that everybody sees. */
export function shownOf(field: SensitiveField['field'], value: string) {
  return isSensitive(field, value) ? value.slice(-SHOWN) : value
}

export function isSensitive(field: SensitiveField['field'], value: string) {
  return sensitiveFields.some((one) => one.field === field && one.is(value))
}

/** Somebody gave back what they were shown: the value behind it is meant. */
export function isMask(value: string) {
  return value.startsWith(DOTS)
}
