import { crc32, deflateSync } from 'node:zlib'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { ContactId, CustomerId, DocumentId } from '#shared/kit/id.ts'
import { whatHinders } from '#tests/helpers/axe.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, openAnotherWindow, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { openLine } from '#tests/helpers/pageLine.ts'

// Hường puts faces to the names: from her phone, from the desktop, from the clipboard.
test.describe.configure({ mode: 'serial' })

let office: RunningApp
let page: Page
let customerId: CustomerId

test.beforeAll(async () => {
  office = await startApp(freshFolder(), { width: 1280, height: 800 })
  page = office.page
  await foundFirm(page, { sample: false })
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: 'Công ty Sao Mai', phones: [] }))
  customerId = result?.id as CustomerId
  await ask('contacts.create', { customerId, input: { honorific: 'Chị', fullName: 'Lê Thị Hoa' } })
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Công ty Sao Mai' }).click()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
})

test.afterAll(async () => {
  expect(office.complaints).toEqual([])
  await office.close()
  removeFolder(office.dataFolder)
})

/** A photo as a phone takes it: 12 megapixels, held upright, its upper half red, with the place in its EXIF. */
async function fromPhone() {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000)
    const ground = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    ground.fillStyle = '#00f'
    ground.fillRect(0, 0, 4000, 3000)
    ground.fillStyle = '#f00'
    ground.fillRect(0, 0, 2000, 3000)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const jpeg = Buffer.from(bytes)
  const turned = '45786966000049492a00080000000100120103000100000006000000000000000000'
  const exif = Buffer.concat([Buffer.from(turned, 'hex'), Buffer.from('10.7769 N 106.7009 E')])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2])
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([head, exif, jpeg.subarray(2)]) }
}

/** The size, and the colour at these places, of a picture as it is shown. */
function seen(picture: Locator, places: readonly [x: number, y: number][]) {
  return picture.evaluate(async (element, wanted) => {
    const image = element as HTMLImageElement
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const ground = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    ground.drawImage(image, 0, 0)
    const colours = wanted.map(([x, y]) => {
      const [red = 0, green = 0, blue = 0] = ground.getImageData(x, y, 1, 1).data
      return red > 200 && green > 200 ? 'white' : red > blue ? 'red' : 'blue'
    })
    return { width: image.naturalWidth, height: image.naturalHeight, colours }
  }, places)
}

const form = () => page.getByRole('dialog')
const field = () => form().getByRole('group', { name: 'Ảnh' })
const preview = () => field().locator('img')
const person = () => page.getByRole('listitem').filter({ hasText: 'Chị Lê Thị Hoa' })

async function edit(button: string, title: string) {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('dialog', { name: title })).toBeVisible()
}

async function save() {
  await page.keyboard.press('Control+s')
  await expect(form()).toBeHidden()
}

async function photoOf(): Promise<{ id: ContactId; photoId: DocumentId | null }> {
  const { ask } = await openLine(page)
  const { result } = await ask<{ id: ContactId; photoId: DocumentId | null }[]>('contacts.list', customerId)
  if (!result?.[0]) throw new Error('nobody works there')
  return result[0]
}

test('a photo from the phone stands upright, is a small square, and does not say where it was taken', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await field()
    .locator('input')
    .setInputFiles(await fromPhone())
  await expect(preview()).toBeVisible()
  await save()

  const picture = person().locator('img')
  expect(
    await seen(picture, [
      [192, 20],
      [192, 360],
    ]),
  ).toEqual({ width: 384, height: 384, colours: ['red', 'blue'] })
  const stored = await picture.evaluate(async (image) => {
    const blob = await (await fetch((image as HTMLImageElement).src)).blob()
    return { bytes: blob.size, type: blob.type, text: await blob.text() }
  })
  expect(stored.bytes).toBeLessThan(60_000)
  expect(stored.type).toBe('image/jpeg')
  expect(stored.text).not.toContain('106.7009')
})

test('her page shows it too', async () => {
  await person().getByRole('link', { name: 'Chị Lê Thị Hoa' }).press('Enter')
  const card = page.getByRole('article', { name: 'Chị Lê Thị Hoa' })
  await expect(card.locator('header img')).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  await page.goBack()
  await expect(page.getByRole('row', { name: 'Công ty Sao Mai' })).toBeVisible()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
})

/** A PNG of black squares that says it is so wide and high, and is small because nothing is in it. */
function aHugePicture(side: number) {
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const lines = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a small file that would unpack into gigabytes is refused before it is, and one that just has many pixels is taken', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  const bring = (buffer: Buffer) => field().locator('input').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer })

  await bring(aHugePicture(30_000))
  await expect(form().getByText('Không đọc được tệp này như một ảnh.')).toBeVisible()
  await bring(aHugePicture(5_000))
  await expect(form().getByText('Không đọc được tệp này như một ảnh.')).toBeHidden()
  await form().getByRole('button', { name: 'Huỷ' }).click()
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await expect(form()).toBeHidden()
})

test('what is no picture is said at the field, and nothing that was typed is lost', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await form().getByLabel('Chức vụ').fill('Giám đốc')
  await field()
    .locator('input')
    .setInputFiles({ name: 'hoa.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('không phải ảnh') })

  await expect(form().getByText('Không đọc được tệp này như một ảnh.')).toBeVisible()
  await expect(preview()).toBeVisible()
  expect(await whatHinders(page)).toEqual([])
  const before = await photoOf()
  await save()
  await expect(person()).toContainText('Giám đốc')
  expect(await photoOf()).toMatchObject({ photoId: before.photoId })
})

test('it is taken off by the keyboard alone, and the letter stands there again', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await field().getByRole('button', { name: 'Bỏ ảnh' }).focus()
  await page.keyboard.press('Enter')

  await expect(field().getByRole('button', { name: 'Chọn ảnh…' })).toBeFocused()
  await expect(preview()).toBeHidden()
  await save()
  await expect(person().locator('img')).toBeHidden()
  expect(await photoOf()).toMatchObject({ photoId: null })
})

test('closing the form asks first when only the photo is new', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await field().locator('input').setInputFiles('resources/icons/128x128.png')
  await expect(preview()).toBeVisible()
  await form().getByRole('button', { name: 'Huỷ' }).click()

  await page.getByRole('button', { name: 'Bỏ', exact: true }).click()
  await expect(form()).toBeHidden()
  expect(await photoOf()).toMatchObject({ photoId: null })
})

/** Lets a picture of these pixels come as dropping or pasting does. */
function bring(by: 'drop' | 'paste', [width, height]: [number, number]) {
  return field().evaluate(
    async (element, { by, width, height }) => {
      const canvas = new OffscreenCanvas(width, height)
      const ground = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      ground.fillStyle = '#00f'
      ground.fillRect(0, 0, width, height)
      const transfer = new DataTransfer()
      transfer.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], 'image.png', { type: 'image/png' }))
      const at = by === 'paste' ? (document.activeElement ?? element) : (element.firstElementChild ?? element)
      const how = { bubbles: true, cancelable: true }
      at.dispatchEvent(
        by === 'paste'
          ? new ClipboardEvent('paste', { ...how, clipboardData: transfer })
          : new DragEvent('drop', { ...how, dataTransfer: transfer }),
      )
    },
    { by, width, height },
  )
}

/** A picture that is just being replaced can be drawn no more, and its successor not yet. */
const expectWidth = (width: number) => expect(async () => expect((await seen(preview(), [])).width).toBe(width)).toPass()

test('a picture is dropped onto the field, and one is pasted while it has the focus', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await bring('drop', [100, 300])
  expect(await seen(preview(), [[50, 50]])).toEqual({ width: 100, height: 100, colours: ['blue'] })

  await field().getByRole('button', { name: 'Chọn ảnh…' }).focus()
  await bring('paste', [500, 500])
  await expectWidth(384)
  await save()
  await expect(person().locator('img')).toBeVisible()
})

test('the logo of a firm is shown whole, on white, at the head of its page', async () => {
  await edit('Sửa', 'Sửa khách hàng')
  await bring('drop', [600, 200])
  await expect(preview()).toBeVisible()
  await save()

  const logo = page.getByRole('article', { name: 'Công ty Sao Mai' }).locator('header img')
  const places: [number, number][] = [
    [192, 10],
    [10, 192],
    [374, 192],
    [192, 374],
  ]
  expect(await seen(logo, places)).toEqual({ width: 384, height: 384, colours: ['white', 'blue', 'blue', 'white'] })
})

/** Somebody else gives her a photo of this width in a window of their own, while the form stands open in this one. */
async function inOtherWindow(width: number) {
  const mine = page
  page = await openAnotherWindow(office.app)
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: 'Công ty Sao Mai' }).click()
  await page.getByRole('tab', { name: 'Người liên hệ' }).click()
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await bring('drop', [width, width])
  await expectWidth(width)
  await save()
  await page.close()
  page = mine
}

test('the second of two who give her a photo at once sees both pictures, and which is kept is for them to say', async () => {
  for (const [kept, width] of [
    ['Hiện tại', 200],
    ['Của bạn', 250],
  ] as const) {
    await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
    await bring('drop', [100, 100])
    await expectWidth(100)
    await inOtherWindow(width)
    const theirs = await photoOf()
    await page.keyboard.press('Control+s')

    const question = page.getByRole('alertdialog')
    await expect(question.locator('img')).toHaveCount(2)
    expect(await whatHinders(page)).toEqual([])
    await question.getByRole('radio', { name: `Ảnh, ${kept}: Ảnh` }).check()
    await question.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
    await expect(form()).toHaveCount(0)

    await expect.poll(async () => (await photoOf()).photoId === theirs.photoId).toBe(kept === 'Hiện tại')
    await expect(person().locator('img')).toBeVisible()
  }
})

test('whoever only typed a word leaves the photo that came meanwhile as it is, and is not asked', async () => {
  await edit('Sửa Lê Thị Hoa', 'Sửa người liên hệ')
  await form().getByLabel('Phòng ban').fill('Kế toán')
  await inOtherWindow(300)
  const theirs = await photoOf()
  await save()

  await expect(person()).toContainText('Kế toán')
  expect(await photoOf()).toMatchObject({ photoId: theirs.photoId })
})
