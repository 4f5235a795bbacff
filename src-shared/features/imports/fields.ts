import type { CustomKey } from '#shared/kit/customKey.ts'
import { type Field, field } from './field.ts'
import { peopleInRowFields } from './peopleInRowFields.ts'
import { addressedFields, homeAddress, personalFields } from './personalFields.ts'
import { addressFields, email, fax, landline, mobile, phone, zalo } from './reachFields.ts'

/** What the rows of a sheet become; people of a phone book come to their firm, and are customers themselves without one. */
export const targets = ['customers', 'contacts', 'people'] as const
export type Target = (typeof targets)[number]

const birthDay = `ngay sinh, nam sinh, sinh nhat, ngay sinh am lich, sinh nhat am lich, ngay sinh al, ngay thang nam sinh, birthday, birth date, date of birth, dob`
const notes = `ghi chu, chu thich, mo ta, dien giai, luu y, gc, note, notes, remark, remarks, comment, comments, description`

/** What a row of customers may hold, in the order in which the window offers it. */
export const customerFields = {
  name: field(
    'text',
    300,
    `ten khach hang, ten kh, khach hang, ten khach, ten cong ty, cong ty, ten don vi, don vi, ten doanh nghiep, doanh nghiep, ten to chuc,
    to chuc, ten doi tac, doi tac, ten nguoi mua, ten day du, ho va ten, ho ten, ten, ho ten khach hang, ho va ten khach hang, ten zalo, ten facebook,
    customer name, customer, company name, company, account name, account, organization name, organization, organisation, full name, name`,
  ),
  shortName: field('text', 100, `ten viet tat, viet tat, ten tat, ten ngan, short name`),
  tradeName: field('text', 300, `ten giao dich, ten thuong mai, ten thuong hieu, thuong hieu, trading name, trade name, brand`),
  englishName: field('text', 300, `ten tieng anh, ten quoc te, ten nuoc ngoai, english name, international name`),
  code: field(
    'text',
    30,
    `ma khach hang, ma kh, ma khach, makh, ma doi tac, ma so khach hang, ma, ma so, customer code, customer id, customer no, account code,
    code, id`,
  ),
  kind: field('kind', 40, `loai hinh, loai khach hang, loai khach, loai kh, doi tuong, kind, type, customer type`),
  taxCode: field(
    'tax-code',
    20,
    `ma so thue, mst, m s t, ms thue, so thue, ma so thue cccd, mst cccd, ma so doanh nghiep, msdn, tax code, tax id, tax number, tax no,
    vat number, vat no`,
  ),
  mobile,
  landline,
  phone,
  fax,
  zalo,
  email,
  website: field('text', 200, `website, web, trang web, web page, homepage, url`),
  address: {
    ...field(
      'text',
      500,
      `dia chi, dc, d c, d chi, dia chi lien he, dia chi cong ty, dia chi tru so, tru so, tru so chinh, so nha, duong, so nha duong, phuong xa,
      xa phuong, phuong, xa, quan huyen, quan, huyen, address, street, ward, district`,
    ),
    many: true,
  },
  ...addressFields,
  province: field('text', 100, `tinh thanh pho, tinh thanh, tinh tp, tinh, thanh pho, tp, t p, khu vuc, province, city, state`),
  group: field('text', 100, `nhom, nhom khach hang, nhom khach, nhom kh, phan nhom, group, customer group, segment`),
  /** Several in a cell, with a semicolon or a comma between. */
  categories: {
    ...field('text', 500, `phan loai, phan loai khach hang, nhan, nhan mau, categories, category, tags, tag, labels`),
    many: true,
  },
  industry: field(
    'text',
    100,
    `nganh, nganh nghe, nganh hang, linh vuc, linh vuc hoat dong, linh vuc kinh doanh, nganh nghe kinh doanh, industry, sector, line of business`,
  ),
  size: field(
    'text',
    100,
    `quy mo, quy mo cong ty, quy mo nhan su, so nhan vien, so lao dong, size, company size, employees, number of employees`,
  ),
  source: field('text', 100, `nguon, nguon khach hang, nguon khach, nguon kh, biet den tu, biet qua, source, lead source`),
  stage: field('stage', 100, `giai doan, trang thai, tinh trang, stage, status, lifecycle, life cycle`),
  rating: field('rating', 20, `xep hang, hang, hang khach hang, phan hang, xep loai, rating, rank`),
  parent: field(
    'text',
    300,
    `cong ty me, ma cong ty me, tap doan me, don vi chu quan, truc thuoc, parent company, parent account`,
  ),
  referrer: field('text', 300, `nguoi gioi thieu, ma nguoi gioi thieu, khach gioi thieu, referrer, referred by`),
  owner: field(
    'text',
    100,
    `phu trach, nguoi phu trach, nhan vien phu trach, nv phu trach, nhan vien, nhan vien kinh doanh, nv kinh doanh, nvkd, nv kd,
    nguoi quan ly, nguoi cham soc, sale phu trach, sale, sales, owner, account owner, assigned to, account manager`,
  ),
  since: field(
    'day',
    40,
    `ngay tao, ngay nhap, ngay bat dau, ngay hop tac, khach tu ngay, khach hang tu, ngay dang ky, ngay tiep nhan, since, created,
    created at, created on, date created, created date, customer since`,
  ),
  bornOn: field(
    'birth',
    40,
    `${birthDay}, ngay thanh lap, nam thanh lap, thanh lap, ngay thanh lap cong ty, founded, founded on, founding date`,
  ),
  /** 'Xưng hô' alone is of whom the row names beside the customer, or the customer's own where no column names anybody. */
  honorific: field(
    'honorific',
    20,
    `xung ho khach hang, danh xung khach hang, xung ho voi khach hang, xung ho kh, danh xung kh, customer salutation`,
  ),
  selfAddress: field('text', 20, `tu xung khach hang, tu xung voi khach hang, tu xung voi kh, tu xung voi khach`),
  ...personalFields,
  /** 'Quản lý' alone is the colleague in charge, or the customer's own. */
  manager: field(
    'text',
    200,
    `cap tren, ten cap tren, ho ten cap tren, quan ly truc tiep, nguoi quan ly truc tiep, managers name`,
  ),
  /** Several in a cell, each with its name: `Giỗ ông Tư: 12/3 âm; Khai trương: 05/06/2015`. */
  importantDates: {
    ...field(
      'text',
      5_000,
      `ngay can nho, cac ngay can nho, ngay dac biet, ngay quan trong, ngay ky niem, ngay gio, important dates, anniversaries`,
    ),
    many: true,
  },
  revenue: field(
    'dong',
    40,
    `doanh thu, doanh so, doanh thu nam, doanh so nam, doanh thu du kien, revenue, annual revenue, turnover`,
  ),
  budget: field('dong', 40, `ngan sach, ngan sach du kien, ngan sach du tru, budget, expected budget`),
  creditLimit: field(
    'dong',
    40,
    `han muc cong no, han muc no, han muc tin dung, han muc, cong no toi da, so no toi da, no toi da, credit limit`,
  ),
  neededOn: field(
    'day',
    40,
    `thoi diem can, thoi gian can, ngay can, ngay can hang, ngay can mua, thoi diem mua, thoi gian mua, ngay du kien mua, ngay mua du kien,
    thoi gian du kien mua, thoi gian mua du kien, needed on, needed by, date needed, needed date, expected purchase date`,
  ),
  neededPlace: field(
    'text',
    200,
    `dia diem can, noi can, dia diem, dia diem lap dat, noi lap dat, dia diem thi cong, dia diem su dung, noi su dung, needed where, needed at,
    needed place, place needed`,
  ),
  needs: field('text', 5_000, `nhu cau, quan tam, needs, interests`),
  tastes: field('text', 5_000, `thi hieu, so thich, gu, tastes, taste, preferences`),
  note: { ...field('text', 20_000, notes), many: true },
  /** Into the note, behind its header: for a column that has no field of its own. */
  remark: { ...field('text', 20_000, ''), many: true },
  ...peopleInRowFields,
} satisfies Record<string, Field>

/** What a row of contacts may hold. The customer is named, or told by its code. */
export const contactFields = {
  fullName: field(
    'text',
    200,
    `ho va ten, ho ten, ten nguoi lien he, nguoi lien he, ho ten nguoi lien he, full name, contact name, contact, name, ten`,
  ),
  lastName: field('text', 100, `ho, ho va ten dem, ho dem, ho lot, ho va chu lot, last name, family name, surname`),
  middleName: field('text', 100, `ten dem, dem, chu lot, ten lot, middle name`),
  firstName: field('text', 100, `first name, given name, ten rieng`),
  customer: field(
    'text',
    300,
    `ten khach hang, khach hang, ten kh, cong ty, ten cong ty, don vi, ten don vi, doanh nghiep, to chuc, customer name, customer,
    company, company name, organization name, organization, account name, account`,
  ),
  customerCode: field('text', 30, `ma khach hang, ma kh, ma khach, makh, customer code, customer id`),
  ...addressedFields,
  title: field('text', 100, `chuc vu, chuc danh, vai tro, job title, position, organization title`),
  department: field('text', 100, `phong ban, bo phan, phong, department, organization department`),
  decisionRole: field(
    'decision-role',
    40,
    `vai tro quyet dinh, vai tro mua hang, decision role, role in the decision, buying role`,
  ),
  mobile,
  landline,
  phone,
  fax,
  zalo,
  email,
  bornOn: field('birth', 40, birthDay),
  ...personalFields,
  homeAddress,
  /** Whether they are whom one asks first at their customer. */
  isMain: field('yes-no', 40, `lien he chinh, la lien he chinh, is main, is primary`),
  note: { ...field('text', 5_000, notes), many: true },
  remark: { ...field('text', 5_000, ''), many: true },
} satisfies Record<string, Field>

/** Phone books hold several numbers and addresses of a person under headers with numbers in them; those fall away in comparing. */
export const peopleFields = {
  fullName: contactFields.fullName,
  lastName: contactFields.lastName,
  middleName: field('text', 100, `ten dem, dem, chu lot, ten lot, middle name, additional name`),
  firstName: contactFields.firstName,
  honorific: { ...addressedFields.honorific, headers: [...addressedFields.honorific.headers, 'chuc danh'] },
  selfAddress: addressedFields.selfAddress,
  company: field(
    'text',
    300,
    `cong ty, ten cong ty, to chuc, ten to chuc, company, organization name, organization, organisation`,
  ),
  title: field('text', 100, `chuc vu, chuc danh cong viec, vai tro, job title, position, organization title`),
  department: contactFields.department,
  mobile,
  landline: {
    ...landline,
    headers: [...landline.headers, 'dien thoai doanh nghiep', 'dien thoai cong ty', 'dien thoai chinh cong ty'],
  },
  phone: {
    ...phone,
    headers: [
      ...phone.headers,
      ...['phone value', 'other phone', 'primary phone', 'car phone'],
      ...['dien thoai khac', 'dien thoai chinh'],
    ],
  },
  fax,
  zalo,
  email: { ...email, headers: [...email.headers, 'e mail value', 'email value', 'dia chi thu dien tu', 'dia chi e mail'] },
  website: field('text', 200, `website, web page, website value, trang web, web, url`),
  address: {
    ...field(
      'text',
      500,
      `dia chi, address, business street, business city, address street, address extended address, address city, duong cong ty,
      duong pho cong ty, dia chi cong ty, dia chi co quan, thanh pho cong ty, duong, pho, duong pho, thanh pho, duong pho doanh nghiep, thanh pho doanh nghiep,
      dc, d c, so nha, so nha duong, phuong xa, xa phuong, phuong, xa, quan huyen, quan, huyen`,
    ),
    many: true,
  },
  province: {
    ...field(
      'text',
      100,
      `business state, address region, tinh thanh pho, tinh, tinh thanh, tinh tp, tinh cong ty, tinh doanh nghiep`,
    ),
    many: true,
  },
  homeAddress,
  otherAddress: { ...field('text', 500, `other street, other city, other state, other address, dia chi khac`), many: true },
  group: field('text', 500, `categories, category, labels, group membership, the loai, danh muc, nhan, nhom`),
  bornOn: field('birth', 40, birthDay),
  ...personalFields,
  /** A picture that comes with a card. */
  photo: field('text', 2_000, `anh`),
  /** Google's 'Relation 1 - Value'; what it is stands in the column beside it. */
  relation: { ...field('text', 200, `relation value`), many: true },
  note: { ...field('text', 5_000, notes), many: true },
  /** What has no field of its own and would be missed. */
  remark: { ...field('text', 5_000, `custom field value`), many: true },
} satisfies Record<string, Field>

export type CustomerField = keyof typeof customerFields
export type ContactField = keyof typeof contactFields
export type FieldId = CustomerField | ContactField | keyof typeof peopleFields | CustomKey

const fields: Record<Target, ReadonlyMap<string, Field>> = {
  customers: new Map(Object.entries(customerFields)),
  contacts: new Map(Object.entries(contactFields)),
  people: new Map(Object.entries(peopleFields)),
}

/** All fields of a target by their ids, in the order in which they are offered. */
export function fieldsOf(target: Target): ReadonlyMap<string, Field> {
  return fields[target]
}
