import type { Page } from '@playwright/test'
import type { CustomerId } from '#shared/kit/id.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import type { Ask } from '#tests/helpers/pageLine.ts'

/** A form one types into: how it is opened by hand, and the labels of its text fields. */
export interface TypedForm {
  name: string
  open: (page: Page) => Promise<void>
  fields: readonly string[]
}

const customer = 'Công ty TNHH Điện lạnh Hòa Phát'
const contact = 'Trần Quốc Bảo'
const meeting = 'Khảo sát tại nhà máy'
const errand = 'Gửi báo giá'
const HOUR = 3_600_000

/** One record of each kind, so that there is something to open. */
export async function fillOffice(ask: Ask) {
  const { result } = await ask<{ id: CustomerId }>('customers.create', aCustomer({ name: customer }))
  const customerId = result?.id ?? (0 as CustomerId)
  const now = Date.now()
  await ask('contacts.create', { customerId, input: { fullName: contact, isMain: true } })
  await ask('contracts.create', aContract(customerId))
  await ask('calls.plan', { customerId, plannedAt: now + HOUR, reason: 'Nhắc' })
  await ask('tasks.create', { title: errand, customerId })
  await ask('appointments.create', { title: meeting, customerId, startsAt: now, endsAt: now + HOUR })
}

export function goTo(page: Page, place: string) {
  return page.getByRole('navigation', { name: 'Khách Quen' }).getByRole('link', { name: place }).click()
}

/** The tasks stand under the calls. */
export async function goToTasks(page: Page) {
  await goTo(page, 'Gọi & Việc')
  await page
    .getByRole('list', { name: 'Công việc', exact: true })
    .getByRole('button', { name: /^Của tôi/ })
    .click()
}

async function choose(page: Page, place: string, name: string) {
  await goTo(page, place)
  await page.getByRole('row', { name }).first().click()
}

function press(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).first().click()
}

function onCustomer(button: string) {
  return async (page: Page) => {
    await choose(page, 'Khách hàng', customer)
    await press(page, button)
  }
}

async function onContacts(page: Page, button: string) {
  await choose(page, 'Khách hàng', customer)
  await page.getByRole('tab', { name: /Người liên hệ/ }).click()
  await press(page, button)
}

/** Every form of the program that keeps a draft. */
export const typedForms: readonly TypedForm[] = [
  {
    name: 'new customer',
    async open(page) {
      await goTo(page, 'Khách hàng')
      await press(page, 'Thêm khách hàng')
    },
    fields: ['Tên khách hàng', 'Địa chỉ', 'Ghi chú'],
  },
  { name: 'customer', open: onCustomer('Sửa'), fields: ['Tên khách hàng', 'Nguồn', 'Ghi chú'] },
  { name: 'new contact', open: (page) => onContacts(page, 'Thêm người liên hệ'), fields: ['Họ và tên', 'Chức vụ', 'Ghi chú'] },
  { name: 'contact', open: (page) => onContacts(page, `Sửa ${contact}`), fields: ['Họ và tên', 'Phòng ban'] },
  { name: 'new appointment', open: onCustomer('Lịch hẹn'), fields: ['Tiêu đề', 'Địa điểm', 'Ghi chú'] },
  {
    name: 'appointment',
    async open(page) {
      await goTo(page, 'Hôm nay')
      await page.getByText(meeting).first().click()
    },
    fields: ['Tiêu đề', 'Ghi chú'],
  },
  {
    name: 'new contract',
    async open(page) {
      await goTo(page, 'Hợp đồng')
      await press(page, 'Thêm hợp đồng')
    },
    fields: ['Tên hợp đồng', 'Ghi chú'],
  },
  {
    name: 'contract',
    async open(page) {
      await choose(page, 'Hợp đồng', 'Bảo trì 40 máy điều hoà')
      await press(page, 'Sửa')
    },
    fields: ['Tên hợp đồng', 'Ghi chú'],
  },
  { name: 'call made', open: onCustomer('Ghi cuộc gọi'), fields: ['Lý do gọi', 'Ghi chú'] },
  { name: 'call planned', open: onCustomer('Hẹn gọi'), fields: ['Lý do gọi'] },
  {
    name: 'call moved',
    async open(page) {
      await choose(page, 'Gọi & Việc', customer)
      await page.keyboard.press('F2')
    },
    fields: ['Lý do gọi'],
  },
  {
    name: 'outcome of a call',
    async open(page) {
      await goTo(page, 'Gọi & Việc')
      await page.getByRole('row', { name: customer }).first().dblclick()
    },
    fields: ['Ghi chú'],
  },
  {
    name: 'new task',
    async open(page) {
      await goToTasks(page)
      await press(page, 'Thêm công việc')
    },
    fields: ['Công việc', 'Ghi chú'],
  },
  {
    name: 'task',
    async open(page) {
      await goToTasks(page)
      await page.getByRole('row', { name: errand }).first().dblclick()
    },
    fields: ['Công việc', 'Dự kiến', 'Ghi chú'],
  },
  { name: 'message', open: onCustomer('Soạn lời nhắn…'), fields: ['Tiêu đề thư', 'Nội dung'] },
  { name: 'the firm', open: (page) => goTo(page, 'Cài đặt'), fields: ['Tên công ty', 'Địa chỉ'] },
]

/** The field of a form, which stands in a dialog or on the page of the settings. */
export function fieldOf(page: Page, form: TypedForm, label: string) {
  const place = form.name === 'the firm' ? page.locator('main form') : page.getByRole('dialog')
  // The mark of a field that must be filled in belongs to its name.
  return place.getByLabel(new RegExp(`^${label}( ?\\*)?$`)).first()
}

export async function valuesIn(page: Page, form: TypedForm) {
  const values: Record<string, string> = {}
  for (const label of form.fields) values[label] = await fieldOf(page, form, label).inputValue()
  return values
}
