import { describe, expect, test } from 'vitest'
import { parseEmail } from '#shared/kit/email.ts'

describe('an e-mail address', () => {
  test.each([
    ['sales@thaivinhgroup.example.vn', 'sales@thaivinhgroup.example.vn'],
    [' Duc.Nguyen@Example.COM ', 'Duc.Nguyen@example.com'],
    ['duc+tet@mail.example.org', 'duc+tet@mail.example.org'],
    ["o'neil_1@ex-ample.vn", "o'neil_1@ex-ample.vn"],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    ['a@Bücher.example', 'a@bücher.example'],
    ['a@hoà.vn'.normalize('NFD'), 'a@hoà.vn'],
    ['a@例え.テスト', 'a@例え.テスト'],
    ['a@example.vn\n', 'a@example.vn'],
  ])('%j is %j', (typed, address) => {
    expect(parseEmail(typed)).toBe(address)
  })

  test.each([
    '',
    ' ',
    'lienhe@@congty',
    'ketoan@',
    '@example.vn',
    'a@b@c.vn',
    'a@congty',
    'a@example.',
    'a@.example.vn',
    'a@exa..mple.vn',
    '.a@example.vn',
    'a.@example.vn',
    'a..b@example.vn',
    'a b@example.vn',
    'a@exam ple.vn',
    '"a b"@example.vn',
    'a@example.vn\r\nBcc: x@example.vn',
    'a\n@example.vn',
    'a@example.vn, b@example.vn',
    'A <a@example.vn>',
    'mailto:a@example.vn',
    'hường@example.vn',
    'a@-example.vn',
    'a@example-.vn',
    'a@example.1',
    'a@[127.0.0.1]',
    'a@example.vn\u0000',
    'a@exa\u200bmple.vn',
    `${'a'.repeat(65)}@example.vn`,
    `a@${'b'.repeat(64)}.vn`,
    `a@${'bb.'.repeat(100)}vn`,
    `${'a.'.repeat(40_000)}@`,
    `a@${'a'.repeat(100_000)}`,
  ])('%j is none', (typed) => {
    expect(parseEmail(typed)).toBeUndefined()
  })
})
