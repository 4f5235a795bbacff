import { type Field, field, several } from '../field.ts'
import { type KnownHeaders, knownHeaders } from '../header.ts'

/** What a block of rows becomes: the catalogue, or what customers bought. */
export const goods = ['products', 'purchases'] as const
export type Goods = (typeof goods)[number]

const notes = `ghi chu, chu thich, mo ta, dien giai, luu y, gc, thong so, quy cach, note, notes, remark, remarks, comment, comments, description`
const unitPrice = `don gia, gia, gia ban, gia ban le, gia niem yet, don gia ban, don gia chua vat, don gia chua thue, gia chua vat, gia chua thue,
  gia ban chua vat, unit price, price, list price, sale price`

/** What a row of products may hold, in the order in which the window offers it. */
const productFields = {
  code: field(
    'text',
    40,
    `ma, ma hang, ma sp, ma san pham, ma hang hoa, ma vat tu, ma vt, ma dich vu, ma so, masp, mahang, sku, code, product code, item code,
    item no, part number, model`,
  ),
  name: field(
    'text',
    300,
    `ten, ten hang, ten sp, ten san pham, ten hang hoa, ten vat tu, ten dich vu, san pham, hang hoa, dich vu, ten hang hoa dich vu,
    hang hoa dich vu, ten san pham dich vu, san pham dich vu, mat hang, ten mat hang, name, product, product name, item, item name`,
  ),
  kind: field('text', 40, `loai, loai hang, loai san pham, loai sp, tinh chat, kind, type, product type`),
  unit: field('text', 40, `dvt, don vi, don vi tinh, dv tinh, dv, unit, uom, unit of measure`),
  unitPrice: field('dong', 40, unitPrice),
  vatRate: field(
    'text',
    40,
    `vat, thue vat, thue, thue suat, thue gtgt, thue suat gtgt, thue suat vat, gtgt, ts gtgt, vat rate, tax, tax rate`,
  ),
  category: field(
    'text',
    100,
    `nhom, nhom hang, nhom san pham, nhom sp, nhom hang hoa, nganh hang, danh muc, chung loai, category, group, product group`,
  ),
  supplier: field(
    'text',
    200,
    `nha cung cap, ncc, nha san xuat, nsx, hang san xuat, hang sx, nha phan phoi, supplier, vendor, maker`,
  ),
  warrantyMonths: field(
    'text',
    40,
    `bao hanh, bh, thoi gian bao hanh, thoi han bao hanh, so thang bao hanh, bao hanh thang, warranty, warranty months`,
  ),
  lastsMonths: field(
    'text',
    40,
    `dung duoc, dung duoc thang, thoi gian su dung, han su dung, tuoi tho, chu ky, chu ky thay, chu ky mua lai, thay sau, lasts,
    lasts months, lifetime, life span`,
  ),
  note: several('text', 20_000, notes),
} satisfies Record<string, Field>
export type ProductField = keyof typeof productFields

/** The same of purchases. */
const purchaseFields = {
  boughtOn: field(
    'day',
    40,
    `ngay, ngay mua, ngay ban, ngay ct, ngay chung tu, ngay hd, ngay hoa don, ngay xuat, ngay giao, ngay giao hang, ngay hach toan,
    thoi gian, date, bought on, sold on, invoice date, order date, purchase date`,
  ),
  /** By code, tax code, phone or name; in several columns it is whom they all mean. */
  customer: several(
    'text',
    300,
    `khach hang, ten khach hang, ten kh, ma khach hang, ma kh, makh, khach, ten khach, ma khach, nguoi mua, ten nguoi mua, don vi mua,
    cong ty, ten cong ty, doi tuong, ten doi tuong, ma doi tuong, mst, ma so thue, dien thoai, sdt, so dien thoai, di dong, dt, customer,
    customer name, customer code, buyer, client, company, account, tax code, phone`,
  ),
  /** By code or name. */
  product: several(
    'text',
    300,
    `san pham, ten san pham, ten sp, ma sp, ma san pham, ma hang, ten hang, ma hang hoa, ten hang hoa, hang hoa, mat hang, ten mat hang,
    hang hoa dich vu, ten hang hoa dich vu, san pham dich vu, dich vu, ten dich vu, ma vat tu, ten vat tu, masp, mahang, model, sku, product,
    product name, product code, item, item name, item code, service`,
  ),
  quantity: field('text', 40, `sl, so luong, s l, so luong ban, sl ban, quantity, qty, q ty`),
  unitPrice: field('dong', 40, unitPrice),
  amount: field(
    'dong',
    40,
    `thanh tien, tong tien, so tien, tong cong, gia tri, doanh thu, doanh so, doanh so ban, tien hang, amount, total, line total, sum, revenue`,
  ),
  serial: field('text', 200, `so may, so seri, seri, serial, so serial, s n, sn, imei, so khung, serial number, serial no`),
  note: several('text', 2_000, notes),
} satisfies Record<string, Field>
export type PurchaseField = keyof typeof purchaseFields

export type GoodsField = ProductField | PurchaseField

const fields: Record<Goods, ReadonlyMap<string, Field>> = {
  products: new Map(Object.entries(productFields)),
  purchases: new Map(Object.entries(purchaseFields)),
}

/** All fields of a list by their ids, in the order in which they are offered. */
export function goodsFields(target: Goods): ReadonlyMap<GoodsField, Field> {
  return fields[target] as ReadonlyMap<GoodsField, Field>
}

const headers: Record<Goods, KnownHeaders<GoodsField>> = {
  products: knownHeaders(fields.products),
  purchases: knownHeaders(fields.purchases),
}

export function goodsHeaders(target: Goods): KnownHeaders<GoodsField> {
  return headers[target]
}
