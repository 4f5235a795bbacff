import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { aJob } from '#tests/helpers/importing.ts'
import { createWorld } from '#tests/helpers/world.ts'

it('a block that was pasted comes back as it stood, and nothing of it stays on the disk', async () => {
  await using world = await createWorld()
  const pasted = 'Mã\tTên sản phẩm\tGhi chú\r\nML-9\tMáy lạnh\t"hai\ndòng"\r\n\r\nML-12\tMáy lạnh to\t\r\n'

  const { sheets } = await world.client.imports.block({ job: aJob(), source: { pasted } })

  expect(sheets).toEqual([
    {
      name: '',
      merges: [],
      rows: [
        { row: 1, cells: ['Mã', 'Tên sản phẩm', 'Ghi chú'] },
        { row: 2, cells: ['ML-9', 'Máy lạnh', 'hai\ndòng'] },
        { row: 4, cells: ['ML-12', 'Máy lạnh to'] },
      ],
    },
  ])
  expect(readdirSync(world.folder.temporary)).toEqual([])
})

it('a file comes back with its name and every sheet that holds anything', async () => {
  await using world = await createWorld()
  const file = world.fileWith('bang-gia.csv', 'Mã;Tên sản phẩm;Đơn giá\nML-9;Máy lạnh;8.900.000\n')

  const { name, sheets } = await world.client.imports.block({ job: aJob(), source: { file } })

  expect(name).toBe('bang-gia.csv')
  expect(sheets[0]?.rows[1]).toEqual({ row: 2, cells: ['ML-9', 'Máy lạnh', '8.900.000'] })
})

it('a list that is too long for it says how long it is, and what is no list says so', async () => {
  await using world = await createWorld()
  const lines = Array.from({ length: 10_300 }, (_, index) => `SP-${index};Máy ${index}`)
  const long = world.fileWith('dai.csv', ['Mã;Tên sản phẩm', ...lines].join('\n'))
  const pdf = world.fileWith('hop-dong.pdf', '%PDF-1.7')

  await expect(world.client.imports.block({ job: aJob(), source: { file: long } })).rejects.toMatchObject({
    data: { reason: 'too-many-rows', facts: { limit: 10_000 } },
  })
  await expect(world.client.imports.block({ job: aJob(), source: { file: pdf } })).rejects.toMatchObject({
    data: { reason: 'unknown-format' },
  })
})

it('a block whose last row reads like a header of customers comes back whole', async () => {
  await using world = await createWorld()
  const pasted = 'Mã hàng\tTên hàng\tĐơn giá\nML-9\tMáy lạnh\tliên hệ\n'

  const { sheets } = await world.client.imports.block({ job: aJob(), source: { pasted } })

  expect(sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2])
})
