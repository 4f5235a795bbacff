import { describe, expect, it } from 'vitest'
import { blockOf } from '#renderer/kit/copiedBlock.ts'

describe('rows copied for a spreadsheet', () => {
  it('have tabs between their cells and nothing of the kind inside', () => {
    expect(
      blockOf([
        ['Tên', 'Doanh thu'],
        ['Hoà\tPhát\nHà Nội', 1_500_000],
      ]).text,
    ).toBe('Tên\tDoanh thu\r\nHoà Phát Hà Nội\t1500000')
  })

  it('run nothing, and keep the zero of a number', () => {
    const { text, html } = blockOf([['=1+1', '0901234567']])

    expect(text).toBe("'=1+1\t0901234567")
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>0901234567</td>`)
  })

  it('are no markup', () => {
    expect(blockOf([['<b>A & "B"']]).html).toContain('&lt;b&gt;A &amp; &quot;B&quot;</td>')
  })
})
