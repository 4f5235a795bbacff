import { type Field, field, several } from './field.ts'

/** Whom a row of customers names beside them, and how people head such columns. */
export const peopleInRowFields = {
  contactName: several(
    'text',
    200,
    `nguoi lien he, ten nguoi lien he, ho ten nguoi lien he, nguoi dai dien, dai dien,
    lien he ho ten, lien he ho va ten, lien he ten, ho ten lien he, nguoi lien he ho ten, nguoi lien he ho va ten, nguoi lien he ten, contact, contact name, contact person`,
  ),
  contactHonorific: several(
    'honorific',
    20,
    `xung ho, danh xung, xung ho nguoi lien he, danh xung nguoi lien he, nguoi lien he xung ho, lien he xung ho, salutation`,
  ),
  contactSelfAddress: several(
    'text',
    20,
    `tu xung, cach tu xung, tu xung nguoi lien he, tu xung voi nguoi lien he, nguoi lien he tu xung, lien he tu xung, how we call ourselves`,
  ),
  contactTitle: several(
    'text',
    100,
    `chuc vu, chuc danh, chuc vu nguoi dai dien, chuc danh nguoi dai dien, chuc vu nguoi lien he, nguoi lien he chuc vu, lien he chuc vu, job title, position, title`,
  ),
  contactPhone: field(
    'phone',
    100,
    `dien thoai nguoi lien he, sdt nguoi lien he, dt nguoi lien he, nguoi lien he dien thoai, nguoi lien he sdt, nguoi lien he dt,
    dtdd nguoi lien he, di dong nguoi lien he, dien thoai nguoi dai dien, sdt nguoi dai dien, dt nguoi dai dien,
    nguoi lien he di dong, lien he dien thoai, lien he sdt, lien he dt, lien he di dong, contact phone, contact mobile`,
  ),
  contactEmail: field(
    'email',
    200,
    `email nguoi lien he, email nguoi dai dien, nguoi lien he email, lien he email, email lien he, contact email`,
  ),
  contactBornOn: several('birth', 40, `ngay sinh nguoi lien he, sinh nhat nguoi lien he, nguoi lien he ngay sinh`),
} satisfies Record<string, Field>
