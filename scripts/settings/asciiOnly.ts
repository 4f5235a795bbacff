import type { Plugin } from 'vite'

/**
 * Writes every letter beyond ASCII as its escape: V8 keeps a script that has a single one with two bytes for each sign, and reads it more slowly.
 * Such letters stand in texts and patterns alone, where the escape is the letter; but in a raw template it would stay six signs.
 */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inAscii(file.code)
    },
  }
}

/** The same script in ASCII. Throws where a raw template would say something else. */
export function inAscii(code: string) {
  for (const [raw] of code.matchAll(/\.raw`[^`]*`/g)) {
    const own = raw.replace(/\$\{[^}]*\}/g, '')
    if (/[^\0-\x7f]/.test(own)) throw new Error(`a raw template may only have ASCII: ${own}`)
  }
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
