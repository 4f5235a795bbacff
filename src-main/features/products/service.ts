import type { Db, ReadDb } from '#main/database/open.ts'
import { refreshDueOfProduct } from '#main/database/purchaseDue.ts'
import type { Act } from '#main/kit/access.ts'
import { conflict, notFound, staleVersion } from '#main/kit/failures.ts'
import type { Product, ProductInput } from '#shared/features/products/schema.ts'
import { codeInText } from '#shared/kit/fitting.ts'
import { fold } from '#shared/kit/fold.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { textSortKey } from '#shared/kit/sortKey.ts'
import {
  codeIsTaken,
  deleteProduct,
  findProductRow,
  highestCode,
  insertProduct,
  listBought,
  listNames,
  markProducts,
  productsOf,
  replaceLinks,
  updateProduct,
} from './queries.ts'

export function getProduct(db: ReadDb, id: ProductId): Product {
  const [product] = productsOf(db, [id])
  if (!product) throw notFound('product')
  return product
}

/** For whoever brings back what was bought of it: CONFLICT `product-in-bin` when it lies there. */
export function assertProductIsThere(db: ReadDb, id: ProductId) {
  const { name, deletedAt } = knownProduct(db, id)
  if (deletedAt !== null) throw conflict('product-in-bin', { name })
}

export function createProduct(db: Db, { links, ...input }: ProductInput, { now }: Act) {
  const id = insertProduct(db, { ...storedValues(db, input, undefined), createdAt: now, updatedAt: now })
  link(db, id, links)
  return getProduct(db, id)
}

/** Another lifetime is another day on which each customer may want it again. */
export function changeProduct(
  db: Db,
  { id, version, input: { links, ...input } }: { id: ProductId; version: number; input: ProductInput },
  { now }: Act,
) {
  const before = getProduct(db, id)
  const values = storedValues(db, { ...input, code: input.code || before.code }, id)
  if (!updateProduct(db, { id, version }, { ...values, updatedAt: now })) throw staleVersion()
  link(db, id, links)
  if (before.lastsMonths !== input.lastsMonths) refreshDueOfProduct(db, id)
  return getProduct(db, id)
}

export function removeProducts(db: Db, ids: readonly ProductId[], { now }: Act) {
  for (const id of ids) knownProduct(db, id)
  const [bought] = listBought(db, ids)
  if (bought) throw conflict('product-bought', bought)
  markProducts(db, ids, now)
}

/** Brings them back, unless another one has taken a code. */
export function restoreProducts(db: Db, ids: readonly ProductId[]) {
  for (const id of ids) {
    const { code, deletedAt } = knownProduct(db, id)
    if (deletedAt !== null) assertFree(db, code, id)
    markProducts(db, [id], null)
  }
}

export function eraseProduct(db: Db, id: ProductId) {
  deleteProduct(db, id)
}

function storedValues(db: ReadDb, input: Omit<ProductInput, 'links'>, id: ProductId | undefined) {
  const code = input.code || codeOf(highestCode(db) + 1)
  assertFree(db, code, id)
  return { ...input, code, sortKey: textSortKey(input.name), foldedText: fold(`${code} ${input.name}`) }
}

/** What each text means in the catalogue: the product of that code, else those of that name. */
export function namedProducts(db: ReadDb, texts: readonly string[]) {
  const { byCode, byName } = knowProducts(db)
  return texts.map((text) => ({ text, fitting: byCode(text) ?? byName(text) }))
}

/** The catalogue as tables name it, in whatever letters; built once for many rows. */
export function knowProducts(db: ReadDb) {
  const all = listNames(db)
  const codes = new Map(all.map((one) => [fold(one.code), [one]]))
  const names = new Map<string, typeof all>()
  for (const one of all) names.set(fold(one.name), [...(names.get(fold(one.name)) ?? []), one])
  return {
    byCode: (text: string) => codes.get(fold(codeInText(text))),
    byName: (text: string) => names.get(fold(text)) ?? [],
  }
}

/** Free codes, one after the other; none of those that are taken by hand. */
export function newCodes(db: ReadDb, taken: readonly { code: string }[]) {
  const own = taken.map(({ code }) => /^SP(\d{1,10})$/u.exec(code)?.[1] ?? 0)
  let last = Math.max(highestCode(db), ...own.map(Number))
  return () => {
    last += 1
    return codeOf(last)
  }
}

function codeOf(number: number) {
  return `SP${String(number).padStart(5, '0')}`
}

function assertFree(db: ReadDb, code: string, except: ProductId | undefined) {
  if (codeIsTaken(db, code, except)) throw conflict('product-code-taken')
}

function link(db: Db, id: ProductId, links: ProductInput['links']) {
  for (const { productId } of links) {
    if (productId === id) throw conflict('product-own-link')
    getProduct(db, productId)
  }
  replaceLinks(db, id, links)
}

function knownProduct(db: ReadDb, id: ProductId) {
  const row = findProductRow(db, id)
  if (!row) throw notFound('product')
  return row
}
