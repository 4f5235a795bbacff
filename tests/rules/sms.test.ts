import { describe, expect, it } from 'vitest'
import { plainSms, smsSize } from '#shared/features/messages/sms.ts'

describe('a short message', () => {
  it('has 160 signs without accents, 70 with them, fewer each when it takes several', () => {
    expect(smsSize('a'.repeat(160))).toEqual({ signs: 160, room: 160, messages: 1 })
    expect(smsSize('a'.repeat(161))).toEqual({ signs: 161, room: 306, messages: 2 })
    expect(smsSize('ạ'.repeat(70))).toEqual({ signs: 70, room: 70, messages: 1 })
    expect(smsSize('ạ'.repeat(71))).toEqual({ signs: 71, room: 134, messages: 2 })
    expect(smsSize('')).toEqual({ signs: 0, room: 160, messages: 1 })
  })

  it('counts two signs for a letter of the second table, and an emoji as its two halves', () => {
    expect(smsSize('[ok]').signs).toBe(6)
    expect(smsSize('🌿')).toEqual({ signs: 2, room: 70, messages: 1 })
  })

  it('loses its accents and fine quotes, and nothing else', () => {
    expect(plainSms('Chào chị Hường – “Đức” đến lúc 9h… 50.000₫')).toBe('Chao chi Huong - "Duc" den luc 9h... 50.000d')
    expect(smsSize(plainSms('Anh Đức ơi, em gửi báo giá ạ!')).room).toBe(160)
  })
})
