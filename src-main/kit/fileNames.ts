const forbidden = /[\\/:*?"<>|]/gu
const unseen = /[\p{Cf}\p{Co}\p{Cs}]/gu
/** Names that mean a device on Windows, with any ending. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu

/** The text as a name of a file or a folder that every system takes, with at most so many letters. */
export function safeName(text: string, most: number): string {
  const allowed = text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(forbidden, '-')
    .trim()
  // Windows takes dots and blanks at the end away, and a dot at the beginning hides a file elsewhere.
  const short = lettersOf(allowed.replace(/^\.+/u, ''))
    .slice(0, most)
    .join('')
    .replace(/[. ]+$/u, '')
  if (short === '') return '-'
  return devices.test(short) ? `_${short}` : short
}

const letters = new Intl.Segmenter('vi')

/** What a person takes for one letter, however many signs it consists of. */
function lettersOf(text: string) {
  return Array.from(letters.segment(text), ({ segment }) => segment)
}

const ending = /^(.*[^.])(\.[\p{L}\d]{1,10})$/su

/** What says of which kind a file is, `.pdf`; empty when nothing does. */
export function endingOf(name: string): string {
  return ending.exec(name.trim())?.[2] ?? ''
}

/** The same for the name of a file: what says of which kind it is stays, however long the rest. */
export function safeFileName(text: string, most: number): string {
  const [, rest = text, kind = ''] = ending.exec(text.trim()) ?? []
  return `${safeName(rest, most - kind.length)}${kind}`
}

/** Gives each path once, also to systems that know no capital letters: the second one of the same name gets a number. */
export function createPaths() {
  const taken = new Set<string>()
  return (path: string): string => {
    const [, rest = path, ending = ''] = /^(.*[^./])(\.[\p{L}\d]{1,10})$/su.exec(path) ?? []
    for (let count = 1; ; count += 1) {
      const free = count === 1 ? path : `${rest} (${count})${ending}`
      const key = free.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return free
    }
  }
}
