const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/iu
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u
const plainAddress = /^[a-z0-9](?:[a-z0-9_+-]|\.(?!\.|@)){0,62}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/u

/**
 * One e-mail address, blanks around it removed, the domain in lower case (an international one in NFC); undefined if it is
 * none: two '@', quoted or accented part before it (a Vietnamese keyboard left on), control characters, no dot in the domain.
 */
export function parseEmail(text: string): string | undefined {
  const address = text.trim()
  if (address.length > 254) return undefined
  if (plainAddress.test(address)) return address
  const at = address.indexOf('@')
  if (at < 1 || at > 64) return undefined
  const local = address.slice(0, at)
  if (!localPart.test(local)) return undefined
  const domain = address
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase()
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((label) => label.length <= 63 && domainLabel.test(label))) return undefined
  if (!/^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/u.test(labels.at(-1) as string)) return undefined
  return `${local}@${domain}`
}
