import { type Field, field } from './field.ts'

// Where somebody is reached, and how people head such columns.

export const mobile = field(
  'phone',
  100,
  `di dong, dt di dong, dien thoai di dong, so di dong, dtdd, dt dd, sdt di dong, mobile, mobile phone, cell, cell phone`,
)
export const landline = field(
  'phone',
  100,
  `co dinh, dt co dinh, dien thoai co dinh, so co dinh, may ban, dt ban, dien thoai ban, dien thoai co quan, dien thoai lam viec, dt co quan, landline,
  office phone, work phone, business phone, company main phone`,
)
export const phone = field(
  'phone',
  100,
  `dien thoai, so dien thoai, d thoai, dt, d t, sdt, s d t, so dt, so phone, so lien he, so lien lac, dien thoai lien he, sdt lien he, hotline, tel, telephone,
  phone, phone number, phone no, contact number, lien he, lien lac, dien thoai nha rieng, dien thoai nha, home phone`,
)
export const fax = field('phone', 100, `fax, so fax, may fax, fax number, fax no, business fax, work fax, home fax, other fax`)
export const zalo = field('zalo', 100, `zalo, co zalo, so zalo, sdt zalo, dt zalo, dien thoai zalo, zalo number, zalo phone`)
const mail =
  'email, e mail, mail, gmail, thu dien tu, dia chi email, hop thu, email address, e mail address, email co quan, email cong ty, ' +
  'email nha rieng, email ca nhan, email nhan hoa don, email hoa don, work email, home email, invoice email, billing email'
export const email = field('email', 200, mail)

/** Addresses of a customer beside its own. */
export const addressFields = {
  deliveryAddress: {
    ...field('text', 5_000, `dia chi giao hang, dia chi nhan hang, dia chi kho, delivery address, shipping address`),
    many: true,
  },
  billingAddress: {
    ...field('text', 5_000, `dia chi xuat hoa don, dia chi hoa don, dia chi xuat hd, billing address, invoice address`),
    many: true,
  },
  branchAddress: { ...field('text', 5_000, `dia chi chi nhanh, chi nhanh, branch address`), many: true },
  homeAddress: { ...field('text', 5_000, `dia chi nha rieng, nha rieng, home address`), many: true },
  otherAddress: { ...field('text', 5_000, `dia chi khac, other address`), many: true },
} satisfies Record<string, Field>
