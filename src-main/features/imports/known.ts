import { foldedOnce } from './names.ts'

/** What rows refer to by name, and the next code: asked once, then known. */
export interface Known {
  /** Makes the group where nobody has it yet. Null without a name. */
  groupOf: (name: string | undefined) => number | null
  /** Makes those that nobody has yet. */
  categoriesOf: (names: readonly string[] | undefined) => number[]
  /** Null for a name nobody bears. */
  ownerOf: (name: string | undefined) => number | null
  nextCode: () => string
}

export interface Beginning {
  groups: readonly { id: number; name: string }[]
  categories: readonly { id: number; name: string }[]
  staff: readonly { id: number; name: string; shortName: string }[]
  /** The highest number of a code of the form KH00001 in the office and in the file. */
  highestCode: number
  addGroup: (name: string) => number
  addCategory: (name: string) => number
  codeOf: (number: number) => string
}

export function knowAll({ groups, categories, staff, highestCode, addGroup, addCategory, codeOf }: Beginning): Known {
  const fold = foldedOnce()
  const groupIds = new Map(groups.map(({ id, name }) => [fold(name), id]))
  const categoryIds = new Map(categories.map(({ id, name }) => [fold(name), id]))
  const ownerIds = new Map(
    staff.flatMap(({ id, name, shortName }) => [[fold(shortName), id] as const, [fold(name), id] as const]),
  )
  let lastCode = highestCode
  return {
    groupOf(name) {
      if (name === undefined) return null
      const folded = fold(name)
      const id = groupIds.get(folded) ?? addGroup(name)
      groupIds.set(folded, id)
      return id
    },
    categoriesOf(names = []) {
      return names.map((name) => {
        const folded = fold(name)
        const id = categoryIds.get(folded) ?? addCategory(name)
        categoryIds.set(folded, id)
        return id
      })
    },
    ownerOf: (name) => (name === undefined ? null : (ownerIds.get(fold(name)) ?? null)),
    nextCode() {
      lastCode += 1
      return codeOf(lastCode)
    },
  }
}
