import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { ReadResult } from '#shared/features/imports/jobs.ts'
import { inline, writeWorkbook } from '#tests/helpers/oddWorkbook.ts'
import {
  checkedRows,
  failureHere,
  failureOf,
  readAndCheckHere,
  runReader,
  scratchFolder,
  startReader,
} from '#tests/helpers/readerProcess.ts'

const folder = scratchFolder()
afterAll(() => folder.remove())

let files = 0
function newFile(kind: string) {
  files += 1
  return folder.path(`${files}.${kind}`)
}

function written(content: string | Buffer, kind = 'xlsx') {
  const file = newFile(kind)
  writeFileSync(file, content)
  return file
}

describe('a file that is too much ends with a sentence and within its time', () => {
  test('a quote left open in a list as large as is read names its line', async () => {
    const row = `Công ty Thương mại và Dịch vụ,0912345678,${'Số 1 Lê Lợi '.repeat(80)}\n`
    const rows = row.repeat(Math.floor((49 * 1024 * 1024) / Buffer.byteLength(row)))
    const file = written(`Tên khách hàng,Điện thoại,Ghi chú\n"Công ty chưa đóng,,\n${rows}`, 'csv')
    expect(await failureOf({ kind: 'read', file, staging: newFile('db') })).toEqual({
      code: 'unclosed-quote',
      facts: { line: 2 },
    })
  })

  test('a line of a hundred megabytes', async () => {
    const file = written(`Tên khách hàng\n${'x'.repeat(100 * 1024 * 1024)}\n`, 'csv')
    expect(await failureOf({ kind: 'read', file, staging: newFile('db') })).toMatchObject({ code: 'too-big' })
  })

  test('a workbook whose directory promises petabytes in 64 bits', async () => {
    const liar = readFileSync(await writeWorkbook(newFile('xlsx'), `<row r="1">${inline('A1', 'Tên khách hàng')}</row>`))
    const at = liar.indexOf('PK\u0001\u0002')
    liar.writeUInt32LE(0xff_ff_ff_fe, at + 24)
    expect(await failureHere(written(liar), newFile('db'))).toBe('inflates-too-much')
  })
})

describe('a file that does more than hold a list', () => {
  test('macros, links to other workbooks and data connections are not looked at', async () => {
    const { rows } = await readAndCheckHere(
      await writeWorkbook(
        newFile('xlsx'),
        `<row r="1">${inline('A1', 'Tên khách hàng')}${inline('B1', 'Ghi chú')}</row>
        <row r="2">${inline('A2', 'Công ty A')}<c r="B2" t="str"><f>DDE("cmd";"/c calc";"x")</f><v>sáu</v></c></row>`,
        {
          'xl/vbaProject.bin': 'Sub AutoOpen()',
          'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook r:id="file:///c:/windows"/></externalLink>',
          'xl/connections.xml': '<connections><connection id="1" name="x" connectionFile="//host/share"/></connections>',
        },
      ),
      newFile('db'),
    )
    expect(rows.map(({ values }) => [values.name, values.note])).toEqual([['Công ty A', 'sáu']])
  })

  test('a list that somebody saves again while it is read comes in as one of the two, or is refused', async () => {
    const lines = (name: string) => Array.from({ length: 60_000 }, (_, index) => `${name} ${index};09${10_000_000 + index}`)
    const text = (name: string) => `Tên khách hàng;Điện thoại\n${lines(name).join('\n')}\n`
    const file = written(text('Cũ'), 'csv')
    const staging = newFile('db')
    const { child, run } = startReader({ kind: 'read', file, staging })
    await new Promise<void>((resolve) => void child.on('message', () => resolve()))
    writeFileSync(`${file}.new`, text('Mới'))
    renameSync(`${file}.new`, file)
    const { result } = await run
    expect(result).toMatchObject({ sheets: [{ rows: 60_000 }] })
    await runReader({ kind: 'check', staging, sheets: (result as ReadResult).sheets })
    expect(new Set(checkedRows(staging).map(({ values }) => values.name.split(' ')[0])).size).toBe(1)
  })
})
