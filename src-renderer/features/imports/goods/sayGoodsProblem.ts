import i18next from 'i18next'
import { type GoodsProblem, isOfGoods } from '#shared/features/imports/goods/problems.ts'

/** What is wrong with a cell, as a sentence; what it is called comes first where the sentence does not say it. */
export function sayGoodsProblem({ code, typed, field }: GoodsProblem): string {
  if (isOfGoods(code)) return i18next.t(`imports.goods.problems.${code}`, { typed })
  const sentence = i18next.t(`imports.problems.${code}`, { typed })
  return field === null ? sentence : `${i18next.t(`imports.goods.fields.${field}`)}: ${sentence}`
}
