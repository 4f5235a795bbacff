import { fold } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'
import type { Beside } from './matchQueries.ts'

/** Whether a customer that a row names, as its parent or in one of the office's own fields, is there, or comes with the file; of several of that name none is. */
export function linkJudge(beside: Beside): (name: string) => boolean {
  const judged = new Map<string, boolean>()
  let inFile: ReadonlyMap<string, number> | undefined

  function isKnown(name: string) {
    if (beside.customerOfCode(name) !== undefined) return true
    const near = beside.customersOfName(fold(stripLegalForm(name).rest))
    const there = near.filter((one) => fold(one.name) === fold(name)).length
    if (there > 0) return there === 1
    inFile ??= countNames(beside)
    return inFile.get(fold(name)) === 1
  }

  return (name) => {
    const known = judged.get(name) ?? isKnown(name)
    judged.set(name, known)
    return known
  }
}

/** How often each code and name stands in the file. */
function countNames(beside: Beside) {
  const counts = new Map<string, number>()
  const count = (text: string) => {
    const word = text === '' ? '' : fold(text)
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const [code, name] of beside.inFile()) {
    count(code)
    count(name)
  }
  return counts
}

/** The customers that a row names. */
export function linkedNames(linked: string | null): string[] {
  return linked === null ? [] : Object.values(JSON.parse(linked) as Record<string, string>)
}
