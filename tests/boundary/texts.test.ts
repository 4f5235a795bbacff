import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '#renderer/kit/texts/en.ts'
import { vi } from '#renderer/kit/texts/vi.ts'
import { root } from '#scripts/steps.ts'

interface Texts {
  [key: string]: string | Texts
}

/** Every text with its key, `customers.views.all`. */
function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[path + key, text] as [string, string]] : flat(text, `${path}${key}.`),
  )
}

function placeholders(text: string) {
  return [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).toSorted()
}

const vietnamese = new Map(flat(vi))
const english = new Map(flat(en))

describe('what the window says', () => {
  it('is said in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted())
    expect(vietnamese.size).toBeGreaterThan(400)
  })

  it('has a word at every place, and the same blanks to fill in', () => {
    for (const [key, text] of vietnamese) {
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })

  it('has a sentence for every reason the program refuses something', () => {
    const thrown = filesBelow('src-main').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/conflict\('([a-z-]+)'/g)].map((match) => match[1]),
    )
    const missing = [...new Set(thrown)].filter((reason) => reason !== undefined && !vietnamese.has(`conflict.${reason}`))

    expect(missing).toEqual([])
    expect(thrown.length).toBeGreaterThan(20)
  })

  it('has a sentence for every fault a schema finds', () => {
    const found = filesBelow('src-shared').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/error: '([a-z-]+)'/g)].map((match) => match[1]),
    )

    expect([...new Set(found)].filter((fault) => fault !== undefined && !vietnamese.has(`issue.${fault}`))).toEqual([])
  })
})

function filesBelow(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))
}
