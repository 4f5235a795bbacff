import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { singulars } from '#renderer/kit/texts/en/one.ts'
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

/** A limit, a list of the state, or a count that is told only of several. */
const neverOne = [
  'audit.foundMore',
  'calendar.print.range',
  'imports.columns.more',
  'issue.longer-than',
  'list.dragged',
  'list.tooManyToCopy',
  'people.autoLock.minutes',
  'provinces.communes',
  'provinces.loaded',
  'provinces.loadedBoth',
  'provinces.source',
  'record.print.rowsCut',
  'today.contracts.seeAll',
]

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

  it('in English says of one alone what it says of many, with the same blanks', () => {
    for (const [plural, text] of Object.entries(singulars)) {
      const key = plural.replace(/_one$/, '')
      const many = english.get(key) ?? ''
      expect(text, key).not.toBe(many)
      expect(placeholders(many), key).toEqual(expect.arrayContaining(placeholders(text)))
    }
    const pluralOnly = [...english]
      .filter(([key, text]) => /\{\{count(, number)?\}\} (\w+ )?\w+s\b/.test(text) && !(`${key}_one` in singulars))
      .map(([key]) => key)
    expect(pluralOnly.toSorted()).toEqual(neverOne)
  })

  it('speaks English of one customer, and of two', async () => {
    const speaker = createInstance()
    await speaker.init({ lng: 'en', resources: { en: { texts: structuredClone(en) } }, defaultNS: 'texts' })
    speaker.addResources('en', 'texts', singulars)

    expect([1, 2].map((count) => speaker.t('customers.found', { count }))).toEqual(['1 result', '2 results'])
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
