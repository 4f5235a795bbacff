import { runInThisContext } from 'node:vm'
import { expect, test } from 'vitest'
import { inAscii } from '#scripts/settings/asciiOnly.ts'

const said = '({ text: `Chị ${"Hường"} trả 5 ₫`, sign: "🎉", isParty: /^🎉$/u.test("🎉"), isVowel: /[ạẠ]/.test("Ạ") })'

test('a script in ASCII says what it said before', () => {
  const script = inAscii(said)
  expect(script).toMatch(/^[\0-\x7f]+$/)
  expect(runInThisContext(script)).toEqual({ text: 'Chị Hường trả 5 ₫', sign: '🎉', isParty: true, isVowel: true })
})

test('a raw template with such a letter, which would become something else, is refused', () => {
  expect(() => inAscii('const sign = String.raw`\\s*${"₫"}`')).not.toThrow()
  expect(() => inAscii('const sign = String.raw`\\s*₫`')).toThrow('a raw template may only have ASCII')
})
