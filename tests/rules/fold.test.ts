import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldCharacter, initials, normalizeText } from '#shared/kit/fold.ts'

const vietnamese = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const letters = Array.from(vietnamese + vietnamese.toUpperCase())
const name = array(constantFrom(...letters, ' ', '-', '7'), { maxLength: 40 }).map((parts) => parts.join(''))
const anyText = oneof(name, string({ unit: 'binary', maxLength: 30 }), string({ unit: 'grapheme', maxLength: 30 }))

describe('text is found without accents', () => {
  test.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['ĐỖ ĐẠI ĐỒNG', 'do dai dong'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['Thuỷ, Thủy', 'thuy, thuy'],
    ['  Công\u00a0ty \t TNHH\r\nÁnh  Dương ', 'cong ty tnhh anh duong'],
    ['\ufeffSữa\u200b Ông\u00ad Thọ', 'sua ong tho'],
    ['C++ (CP) 30/4', 'c++ (cp) 30/4'],
    ['Z̸a̡l̢g̛o', 'zalgo'],
    ['ÑANDÚ Žižek ﬁ', 'nandu zizek ﬁ'],
    ['İstanbul', 'istanbul'],
    ['Mai 🌸 \ud800', 'mai 🌸'],
    ['東京 한글 が', '東京 한글 が'],
    [' \u0301', ''],
    ['', ''],
  ])('%j folds to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('composed and decomposed text meet, in any letter case', () => {
    assert(
      property(name, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()))
        expect(fold(text)).toMatch(/^[a-z7-]*(?: [a-z7-]+)*$/)
      }),
    )
  })

  test('folding twice changes nothing, whatever the text', () => {
    assert(
      property(anyText, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 2000 },
    )
  })

  test('a letter folds alone as it folds in a word', () => {
    for (const letter of [...letters, '₫', 'ß', '東', '🌸']) expect(foldCharacter(letter)).toBe(fold(letter))
  })

  test.each([
    ['Nguyễn Văn Đức', 'nvd'],
    ['  Đỗ  Ánh ', 'da'],
    ['"Hoà Phát" (CN 2)', 'hpc2'],
    ['- / -', ''],
  ])('the initials of %j are %j', (text, letters) => {
    expect(initials(text)).toBe(letters)
  })
})

describe('text is stored as typed, only made clean', () => {
  test.each([
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['  Công\u00a0ty   TNHH ', 'Công ty TNHH'],
    ['Số 1\r\nPhường  2 \n\r Hà Nội\r', 'Số 1\nPhường 2\n\nHà Nội'],
    ['A\u0000B\u0007C\u001fD', 'ABCD'],
    ['\ufeffAn\u200b\u2060', 'An'],
    ['hop\u202efdp.exe', 'hopfdp.exe'],
    ['lone \ud800 half \udc00 pair 🌸', 'lone half pair 🌸'],
    ['👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥', '👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥'],
    ['a\u200db', 'ab'],
    ['tab\tstop', 'tab stop'],
    [
      "'; DROP TABLE-- =cmd|' /C calc'!A0 <img src=x onerror=1> {{7*7}} __proto__ ＝1+1",
      "'; DROP TABLE-- =cmd|' /C calc'!A0 <img src=x onerror=1> {{7*7}} __proto__ ＝1+1",
    ],
    ['\u00a0\u3000', ''],
    ['', ''],
  ])('%j is stored as %j', (typed, stored) => {
    expect(normalizeText(typed)).toBe(stored)
  })

  test('storing what was stored changes nothing, and no broken or control character is left', () => {
    assert(
      property(anyText, (text) => {
        const stored = normalizeText(text)
        expect(normalizeText(stored)).toBe(stored)
        expect(stored).toBe(stored.normalize('NFC').trim())
        expect(stored).not.toMatch(/[^\P{Cc}\n]|\p{Cs}| {2}/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('a note of a million letters takes no noticeable time', () => {
    const note = 'Khách hỏi giá,  hẹn gọi lại.\r\n'.repeat(35_000)
    const start = performance.now()
    expect(normalizeText(note).length).toBeGreaterThan(900_000)
    expect(fold(note).length).toBeGreaterThan(900_000)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
