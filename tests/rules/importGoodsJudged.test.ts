import { describe, expect, test } from 'vitest'
import type { CheckedGoods, PurchaseWords } from '#shared/features/imports/goods/check.ts'
import { judgeProduct, judgePurchase, productsTwice } from '#shared/features/imports/goods/judge.ts'
import type { ProductRow } from '#shared/features/products/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import { codeInText, fittingText } from '#shared/kit/fitting.ts'
import type { CustomerId, ProductId } from '#shared/kit/id.ts'

const one = { id: 1 as ProductId, code: 'ML-9', name: 'Máy lạnh' }
const other = { id: 2 as ProductId, code: 'ML-12', name: 'Máy lạnh' }
const hoa = { id: 7 as CustomerId, code: 'KH00007', name: 'Trần Thị Hoa' }
const otherHoa = { id: 8 as CustomerId, code: 'KH00008', name: 'Trần Thị Hoa' }
const columnOf = () => 3

const product = (row: Partial<ProductRow>): CheckedGoods<ProductRow> => ({
  values: { code: '', name: '', ...row },
  problems: [],
})

function judged(row: Partial<ProductRow>, fitting: (typeof one)[]) {
  const { values, problems, known } = judgeProduct(product(row), new Map([[row.code || row.name || '', fitting]]), columnOf)
  return { isTaken: values !== undefined, known: known?.code, problems: problems.map(({ code }) => code) }
}

describe('a row of products', () => {
  test('of a code that is there, in whatever letters, is that product', () => {
    expect(judged({ code: 'ml-9', unitPrice: 1 }, [one])).toEqual({ isTaken: true, known: 'ML-9', problems: [] })
  })

  test('without a code is the product of its name; of two that are called so, neither', () => {
    expect(judged({ name: 'Máy lạnh' }, [one])).toEqual({ isTaken: true, known: 'ML-9', problems: [] })
    expect(judged({ name: 'Máy lạnh' }, [one, other])).toMatchObject({ isTaken: false, problems: ['product-several'] })
  })

  test('of a new code is new, and needs a name', () => {
    expect(judged({ code: 'ML-18', name: 'Máy lạnh' }, [])).toEqual({ isTaken: true, known: undefined, problems: [] })
    expect(judged({ code: 'ML-18', unitPrice: 1 }, [])).toMatchObject({ isTaken: false, problems: ['product-not-found'] })
  })

  test('that an earlier row is about already is told, by its code or by its name', () => {
    const rows = [{ code: 'A' }, { name: 'Máy' }, { code: 'a', name: 'Máy' }, { name: 'MÁY' }, {}].map(product)
    expect([...productsTwice(rows, columnOf)].map(([index, { code }]) => [index, code])).toEqual([
      [2, 'same-code-above'],
      [3, 'same-name-above'],
    ])
  })
})

function bought(words: Partial<PurchaseWords>, customer?: CustomerId) {
  const whole = {
    boughtOn: '2026-03-05' as Day,
    customer: ['Trần Thị Hoa'],
    product: ['ML-9'],
    serial: '',
    note: '',
    at: { customer: 1, product: 2 },
    ...words,
  }
  const customers = new Map([
    ['Trần Thị Hoa', [hoa, otherHoa]],
    ['0912345678', [otherHoa]],
    ['KH00007', [hoa]],
    [fittingText(hoa), [hoa]],
    ['Ai đó', []],
  ])
  const products = new Map([
    ['ML-9', [one]],
    ['Máy lạnh', [one, other]],
    ['Máy bơm', []],
  ])
  const { values, problems, several } = judgePurchase(
    { values: whole as PurchaseWords, problems: [] },
    { customers, products },
    { customer },
  )
  return {
    values,
    problems: problems.map(({ code }) => code),
    several: [...(several ?? [])].map(([field, { length }]) => [field, length]),
  }
}

describe('a row of purchases', () => {
  test('of a name that two customers bear asks which one it is', () => {
    expect(bought({})).toEqual({ values: undefined, problems: ['customer-several'], several: [['customer', 2]] })
  })

  test('is theirs whom all its columns mean', () => {
    expect(bought({ customer: ['Trần Thị Hoa', '0912345678'] }).values).toMatchObject({ customerId: 8, productId: 1 })
    expect(bought({ customer: ['Ai đó', 'KH00007'] }).values).toMatchObject({ customerId: 7 })
    expect(bought({ customer: ['KH00007', '0912345678'] }).problems).toEqual(['customer-several'])
    expect(bought({ customer: ['KH00007'], product: ['ML-9', 'Máy lạnh'] }).values).toMatchObject({ productId: 1 })
  })

  test('of nobody who is known, or of nothing that is sold, says so', () => {
    expect(bought({ customer: ['Ai đó'] }).problems).toEqual(['customer-not-found'])
    expect(bought({ customer: ['KH00007'], product: ['Máy bơm'] }).problems).toEqual(['product-not-found'])
  })

  test('waits while it is not known what its words mean', () => {
    const { values, waits } = judgePurchase(
      { values: { customer: ['Ai khác'], product: ['ML-9'], at: { customer: 1, product: 2 } } as PurchaseWords, problems: [] },
      { customers: new Map(), products: new Map([['ML-9', [one]]]) },
      { customer: undefined },
    )
    expect({ values, waits }).toEqual({ values: undefined, waits: true })
  })

  test('counts one where no quantity is said, and finds the price in the amount', () => {
    expect(bought({ amount: 900_000, quantity: 3 }, hoa.id).values).toMatchObject({
      customerId: 7,
      quantity: 3,
      unitPrice: 300_000,
    })
    expect(bought({}, hoa.id).values).toMatchObject({ quantity: 1, unitPrice: 0 })
  })
})

test('who was chosen is known by the code in the cell', () => {
  expect(codeInText(fittingText(hoa))).toBe('KH00007')
  expect(codeInText('Trần Thị Hoa')).toBe('Trần Thị Hoa')
})
