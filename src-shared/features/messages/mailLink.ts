/** What every mail program takes over from a link; Windows cuts a longer one off. */
const LONGEST_LINK = 2_000

/** A link that begins an e-mail. A text that is too long for it is left out, and `isWhole` says so. */
export function mailLink({ to, subject, text }: { to: string; subject: string; text: string }) {
  const begun = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
  const whole = `${begun}&body=${encodeURIComponent(text.replace(/\n/gu, '\r\n'))}`
  return whole.length <= LONGEST_LINK ? { url: whole, isWhole: true } : { url: begun, isWhole: false }
}
