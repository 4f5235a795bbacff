import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerFileDialogs, foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'

// What offices bring, in the real window: old fonts, hand-made headers, cards of a phone, and the template for those who have nothing yet.
test.describe.configure({ mode: 'serial' })

const files = join(import.meta.dirname, '../fixtures/imports')
let office: RunningApp
let page: Page

test.beforeAll(async () => {
  office = await startApp(freshFolder())
  page = office.page
  await foundFirm(page, { sample: false })
  await page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: 'Khách hàng' }).click()
})

test.afterAll(async () => {
  await office.close()
  removeFolder(office.dataFolder)
})

function openWizard(file: string) {
  return openWizardWith(join(files, file))
}

async function openWizardWith(path: string) {
  await answerFileDialogs(office.app, { open: path })
  await page.getByRole('button', { name: 'Nhập', exact: true }).first().click()
  const wizard = page.getByRole('dialog')
  await wizard.getByRole('button', { name: 'Chọn tệp…' }).click()
  return wizard
}

async function goOn(name: string) {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).last().click()
}

test('a list in VNI is shown in Unicode, and the wizard says that it was converted', async () => {
  const wizard = await openWizard('vni.xlsx')

  await expect(wizard.getByText('Đã chuyển từ bảng mã VNI.')).toBeVisible()
  await expect(wizard.getByText('Công ty TNHH Sơn Hà')).toBeVisible()
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await expect(wizard.getByText('5 dòng đúng')).toBeVisible()
  await expect(wizard.getByText('Đã thêm lại số 0 ở đầu cho 1 số điện thoại.')).toBeVisible()
  await goOn('Huỷ')
})

test('a header of two rows below titles is understood, with the people under it', async () => {
  const wizard = await openWizard('tieu-de-hai-dong.xlsx')

  await goOn('Tiếp')
  await expect(wizard.getByText('Liên hệ / Điện thoại')).toBeVisible()
  await expect(wizard.getByText('Người liên hệ: điện thoại')).toBeVisible()
  await goOn('Kiểm tra')
  await expect(wizard.getByText('3 dòng đúng')).toBeVisible()
  await goOn('Huỷ')
})

test('cells merged over rows, amounts in millions and a second person of a firm are understood and told', async () => {
  const wizard = await openWizard('gop-theo-dong.xlsx')
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await expect(wizard.getByText('Đã đổi 2 số tiền ra đồng theo đơn vị ghi ở tiêu đề.')).toBeVisible()
  await expect(wizard.getByText('Đã bỏ qua 6 dòng không phải khách: dòng trống, tiêu đề, tổng cộng, chữ ký.')).toBeVisible()
  await goOn('Tiếp')
  await expect(wizard.getByRole('row', { name: 'Người liên hệ 1 0 0 0' })).toBeVisible()
  await goOn('Huỷ')
})

test('cards of a phone come in as firms with their people', async () => {
  const wizard = await openWizard('dien-thoai-cu.vcf')

  await expect(wizard.getByText('Người trong danh bạ')).toBeVisible()
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await goOn('Tiếp')
  await wizard.getByRole('button', { name: /^Nhập \d+ dòng$/ }).click()
  await expect(wizard.getByText('Đã nhập xong')).toBeVisible()
  await goOn('Đóng')
  await expect(page.locator('[data-list="customers"]').getByText('Công ty Nhựa Bình Minh')).toBeVisible()
})

test('the photos and groups of cards come in, photos made small on the way; one that cannot be read is told at its row', async () => {
  const wizard = await openWizardWith(join(files, '../cards/apple.vcf'))
  await goOn('Tiếp')
  await expect(wizard.getByText('JPEG, 2 kB')).toBeVisible()
  await goOn('Kiểm tra')
  await expect(wizard.getByText('3 dòng đúng')).toBeVisible()
  await goOn('Tiếp')
  await expect(wizard.getByText('3 dòng có ảnh; ai đã có ảnh trong chương trình thì giữ ảnh đó.')).toBeVisible()
  await expect(wizard.getByText('Đưa người trong tệp vào 1 nhóm liên hệ: Nhóm tennis')).toBeVisible()
  await wizard.getByRole('button', { name: 'Nhập 3 dòng' }).click()
  await expect(wizard.getByText('3 người hay công ty có thêm ảnh.')).toBeVisible()
  await expect(wizard.getByText('1 nhóm liên hệ đã có người trong tệp này.')).toBeVisible()
  await goOn('Đóng')
  await page.locator('[data-list="customers"]').getByText('Trần Thị Lan').first().click()
  const face = page.getByRole('article', { name: 'Trần Thị Lan' }).locator('header img')
  await expect(face).toBeVisible()
  expect(await face.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(80)

  const second = await openWizardWith(join(files, '../cards/bad.vcf'))
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  // A picture of another kind that the window can draw comes in as a JPEG.
  await expect(second.getByText('4 dòng nhập kèm cảnh báo')).toBeVisible()
  await second.getByRole('button', { name: 'Lỗi sau' }).click()
  await expect(second.getByText(/Ảnh: Không mở được ảnh này/).first()).toBeVisible()
  await goOn('Tiếp')
  await second.getByRole('radio', { name: 'Không so, thêm tất cả' }).check()
  await expect(second.getByText('1 dòng có ảnh; ai đã có ảnh trong chương trình thì giữ ảnh đó.')).toBeVisible()
  await goOn('Huỷ')
})

test('a wrong cell is put right in the preview, and a row whose customer is there is treated by itself', async () => {
  const list = join(office.dataFolder, 'sua.csv')
  const rows = [
    'Tên khách hàng,Điện thoại,Ngày thành lập',
    'Xưởng mộc Hòa Bình,0912345678,31/02/2020',
    'Tiệm bánh Ánh Dương,0987654321,',
  ]
  writeFileSync(list, rows.join('\n'))
  await importAll(list)
  writeFileSync(list, [...rows, 'Cửa hàng Đức Phát,0903111222,15/08/2015'].join('\n'))

  const wizard = await openWizardWith(list)
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await wizard.getByRole('button', { name: 'Lỗi sau' }).click()
  await wizard.getByRole('textbox', { name: 'Ngày thành lập' }).fill('28/02/2020')
  await page.keyboard.press('Enter')
  await expect(wizard.getByText('3 dòng đúng')).toBeVisible()
  await expect(wizard.getByText('Dòng 2 không có vấn đề.')).toBeVisible()
  await goOn('Tiếp')
  await wizard.getByRole('combobox', { name: 'Dòng 3, Tiệm bánh Ánh Dương: sẽ' }).selectOption('Bỏ qua')
  await wizard.getByRole('button', { name: 'Nhập 2 dòng' }).click()

  await expect(wizard.getByText('Đã nhập xong')).toBeVisible()
  await goOn('Đóng')
})

async function importAll(path: string) {
  const wizard = await openWizardWith(path)
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await goOn('Tiếp')
  await wizard.getByRole('checkbox', { name: /có ô sai/ }).check()
  await wizard.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await expect(wizard.getByText('Đã nhập xong')).toBeVisible()
  await goOn('Đóng')
}

test('a firm of a phone book whose number two customers have comes with its people to the one that is chosen', async () => {
  const list = join(office.dataFolder, 'chi-nhanh.csv')
  const branches = ['Chi nhánh Thép Việt Bắc', 'Chi nhánh Thép Việt Nam'].map((name) => `${name},02438221234`)
  writeFileSync(list, ['Tên khách hàng,Điện thoại', ...branches].join('\n'))
  const first = await openWizardWith(list)
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await goOn('Tiếp')
  await first.getByRole('radio', { name: 'Không so, thêm tất cả' }).check()
  await first.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await expect(first.getByText('Đã nhập xong')).toBeVisible()
  await goOn('Đóng')
  const card = (said: string) => `BEGIN:VCARD\nVERSION:3.0\nORG:Công ty Thép Việt\n${said}\nEND:VCARD`
  const book = join(office.dataFolder, 'danh-ba.vcf')
  writeFileSync(book, [card('FN:\nTEL:02438221234'), card('FN:Lê Thảo\nN:Lê;Thảo\nTEL:0912345002')].join('\n'))

  const wizard = await openWizardWith(book)
  await goOn('Tiếp')
  await goOn('Kiểm tra')
  await goOn('Tiếp')
  await expect(wizard.getByText('Nhiều khách hàng cùng khớp, không rõ là ai.')).toBeVisible()
  const which = wizard.getByRole('combobox', { name: 'Dòng 2, Công ty Thép Việt: sẽ' })
  await expect(which.locator('option:checked')).toHaveText('Cập nhật khách nào?')
  await which.selectOption(await which.getByRole('option', { name: /^Cập nhật .+ Chi nhánh Thép Việt Nam$/ }).textContent())
  await wizard.getByRole('button', { name: 'Nhập 2 dòng' }).click()

  await expect(wizard.getByText('Đã nhập xong')).toBeVisible()
  await goOn('Đóng')
  await page.locator('[data-list="customers"]').getByText('Công ty Thép Việt', { exact: true }).click()
  const record = page.getByRole('article', { name: 'Công ty Thép Việt' })
  await record.getByRole('tab', { name: 'Người liên hệ' }).click()
  await expect(record.getByText('Lê Thảo').first()).toBeVisible()
  await expect(page.locator('[data-list="customers"]').getByText('Chi nhánh Thép Việt Bắc')).toBeVisible()
})

test('who works at a customer already is shown before, and gets one more employer', async () => {
  const path = join(office.dataFolder, 'danh-ba.csv')
  const head = 'First Name,Last Name,Company,Job Title,Mobile Phone'
  for (const firm of ['Công ty Nội thất Bảo Mỹ', 'Công ty Xây dựng Bình An']) {
    writeFileSync(path, [head, `Văn Hùng,Nguyễn,${firm},Cố vấn,0912345001`].join('\n'))
    const wizard = await openWizardWith(path)
    await expect(wizard.getByText('Cố vấn')).toBeVisible()
    await goOn('Tiếp')
    await goOn('Kiểm tra')
    await goOn('Tiếp')
    const run = wizard.getByRole('button', { name: 'Nhập 1 dòng' })
    if (firm === 'Công ty Xây dựng Bình An') {
      await expect(wizard.getByText(/^1 người đã có ở khách hàng khác/)).toBeVisible()
      const becomes = wizard.getByLabel('Dòng 2, Nguyễn Văn Hùng · Công ty Xây dựng Bình An: sẽ')
      await expect(becomes.locator('option:checked')).toHaveText('Thêm nơi làm việc')
    }
    await run.click()
    await expect(wizard.getByText('Đã nhập xong')).toBeVisible()
    await goOn('Đóng')
  }

  await page.locator('[data-list="customers"]').getByText('Công ty Xây dựng Bình An').click()
  const record = page.getByRole('article', { name: 'Công ty Xây dựng Bình An' })
  await record.getByRole('tab', { name: 'Người liên hệ' }).click()
  await expect(record.getByText('Nguyễn Văn Hùng').first()).toBeVisible()
  await expect(record.getByText('Công ty Nội thất Bảo Mỹ')).toBeVisible()
})

test('the template is saved where one chooses', async () => {
  const target = join(office.dataFolder, 'mau.xlsx')
  await answerFileDialogs(office.app, { save: target })
  await page.getByRole('button', { name: 'Nhập', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tải tệp mẫu' }).click()
  await expect(page.getByText('Đã lưu tệp mẫu vào mau.xlsx', { exact: true })).toBeVisible()
  expect(existsSync(target) && statSync(target).size > 2_000).toBe(true)
})
