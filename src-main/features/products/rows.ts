import type { Db } from '#main/database/open.ts'
import type { Act } from '#main/kit/access.ts'
import { badValue } from '#main/kit/failures.ts'
import { type AddedProducts, type ProductInput, type ProductRow, productInput } from '#shared/features/products/schema.ts'
import type { ProductId } from '#shared/kit/id.ts'
import { findProductRow, listBought } from './queries.ts'
import { changeProduct, createProduct, getProduct, knowProducts, newCodes, removeProducts } from './service.ts'

/** Others are answered between so many rows. */
const STRETCH = 50

/**
 * Takes a table into the catalogue: a row of a code that is there, or without a code of a name that one alone bears, is that product, which keeps
 * what its row does not say. Answers what is needed to take it all back.
 */
export function* addProductRows(
  db: Db,
  { rows, onKnown }: { rows: readonly ProductRow[]; onKnown: 'update' | 'skip' },
  act: Act,
): Generator<void, AddedProducts> {
  const { byCode, byName } = knowProducts(db)
  const nextCode = newCodes(db, rows)
  const done: AddedProducts = { added: [], changed: [] }
  for (const [index, { code, name, ...described }] of rows.entries()) {
    const fitting = code === '' ? byName(name) : byCode(code)
    const there = fitting?.length === 1 ? fitting[0]?.id : undefined
    const said = saidOf(described)
    if (there !== undefined) {
      if (onKnown === 'update')
        done.changed.push(updateFrom(db, { id: there, said: name === '' ? said : { ...said, name } }, act))
    } else if (name === '') throw badValue(['rows', index, 'name'], 'required')
    else done.added.push(createProduct(db, { ...asNew, ...said, code: code || nextCode(), name }, act).id)
    if (index % STRETCH === 0) yield
  }
  return done
}

/** Takes a table back; answers the codes of what was edited, bought or put into the bin since, which stays as it is. */
export function takeBackProducts(db: Db, { added, changed }: AddedProducts, act: Act): string[] {
  const kept: string[] = []
  const bought = new Set(listBought(db, added).map(({ code }) => code))
  const untouched = added.filter((id) => {
    const row = findProductRow(db, id)
    if (!row || row.deletedAt !== null) return false
    const isUsed = row.version > 1 || bought.has(row.code)
    if (isUsed) kept.push(row.code)
    return !isUsed
  })
  removeProducts(db, untouched, act)
  for (const { id, version, before } of changed) {
    const row = findProductRow(db, id)
    if (!row) continue
    if (row.version !== version || row.deletedAt !== null) kept.push(row.code)
    else changeProduct(db, { id, version, input: before }, act)
  }
  return kept
}

function updateFrom(
  db: Db,
  { id, said }: { id: ProductId; said: Partial<ProductInput> },
  act: Act,
): AddedProducts['changed'][number] {
  const product = getProduct(db, id)
  const before = productInput.parse(product)
  const { version } = changeProduct(db, { id, version: product.version, input: { ...before, ...said } }, act)
  return { id, version, before }
}

const asNew: Omit<ProductInput, 'code' | 'name'> = {
  ...{ kind: 'goods', unit: '', unitPrice: 0, vatRate: null, category: '', supplier: '' },
  ...{ warrantyMonths: null, lastsMonths: null, isSold: true, note: '', links: [] },
}

type Described = Omit<ProductRow, 'code' | 'name'>

/** What a row says, without what it does not. */
function saidOf(row: Described) {
  const said = Object.entries(row).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { [Field in keyof Described]?: NonNullable<Described[Field]> }
}
