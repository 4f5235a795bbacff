import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkStaged } from '#main/reader/checkJob.ts'
import { createProgress } from '#main/reader/progress.ts'
import { readToStaging } from '#main/reader/read.ts'
import { checkedRows, readAndCheck, readAndCheckHere, scratchFolder } from '#tests/helpers/readerProcess.ts'

test('a long list is checked in several threads and comes out as in one, a code that stands twice told at the later row', async () => {
  const folder = scratchFolder()
  try {
    const file = aLongList(folder.path('dai.csv'))
    const alone = await readAndCheckHere(file, folder.path('alone.db'))
    const threads = await readAndCheck(file, folder.path('threads.db'))

    expect(threads).toEqual(alone)
    expect(threads.check.sheets[0]).toMatchObject({ counts: { ok: 5_998, cell: 2 }, furniture: 1, furnitureRows: [6_002] })
    const twice = threads.rows.filter(({ problems }) => problems.some(({ code }) => code === 'code-twice'))
    expect(twice.map(({ row, values }) => [row, values.code])).toEqual([
      [3_001, 'KH00010'],
      [6_001, 'KH02000'],
    ])
  } finally {
    folder.remove()
  }
})

test('a thread that cannot live is no matter', async () => {
  const folder = scratchFolder()
  try {
    const file = aLongList(folder.path('dai.csv'))
    const alone = await readAndCheckHere(file, folder.path('alone.db'))
    const silent = createProgress(() => undefined)
    const job = { staging: folder.path('dead.db') }
    const { sheets } = await readToStaging({ kind: 'read', file, ...job }, silent)

    const check = await checkStaged({ kind: 'check', sheets, ...job }, silent, new URL('file:///nowhere.ts'))

    expect({ check, rows: checkedRows(job.staging) }).toEqual({ check: alone.check, rows: alone.rows })
  } finally {
    folder.remove()
  }
})

test('a customer’s people in the rows below are its people in several threads too', async () => {
  const folder = scratchFolder()
  try {
    const file = folder.path('dai.csv')
    const rows = Array.from({ length: 3_000 }, (_, index) => [`Công ty ${index};An ${index};`, `;Bình ${index};`]).flat()
    writeFileSync(file, ['Tên khách hàng;Người liên hệ;Địa chỉ', ...rows].join('\n'))

    const threads = await readAndCheck(file, folder.path('threads.db'))

    expect(threads).toEqual(await readAndCheckHere(file, folder.path('alone.db')))
    expect(threads.check.sheets[0]?.counts).toMatchObject({ ok: 6_000, refuse: 0 })
  } finally {
    folder.remove()
  }
})

/** 6,000 customers, two of them with the code of an earlier one, and a sum below. */
function aLongList(file: string) {
  const row = (number: number) =>
    `${codeOf(number)};Công ty Hoà Phát ${number};09${String(10_000_000 + number)};khach${number}@congty.example.vn`
  const rows = Array.from({ length: 6_000 }, (_, index) => row(index + 1))
  writeFileSync(file, ['Mã khách hàng;Tên khách hàng;Di động;Email', ...rows, 'Tổng cộng;;;'].join('\n'))
  return file
}

function codeOf(number: number) {
  const borne = number === 3_000 ? 10 : number === 6_000 ? 2_000 : number
  return `KH${String(borne).padStart(5, '0')}`
}
