// A spreadsheet program runs a text field that begins like a formula. Our .csv files put an apostrophe before such a field, and
// before one that begins with apostrophes and then so: taking one away again gives every text back exactly.

const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/u
/** Whole and decimal numbers, grouped or not, and international phone numbers run nothing. */
const harmless = /^(?:[+-]?\d+(?:[.,]\d+)*|\+\d[\d .()-]*)$/u

/** The text as it may stand in a .csv file. */
export function withGuard(text: string): string {
  return dangerous.test(text) && !harmless.test(text) ? `'${text}` : text
}

/** The text that `withGuard` was given. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text
}
