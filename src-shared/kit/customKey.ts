import type { CustomFieldId } from './id.ts'

/** What a field that an office made is called in values, filters, orders, columns and mappings: by its id, never by what people call it. */
export type CustomKey = `custom${number}`

const key = /^custom[1-9]\d{0,14}$/u

export function customKey(id: CustomFieldId): CustomKey {
  return `custom${id}`
}

export function isCustomKey(name: string): name is CustomKey {
  return key.test(name)
}

/** Letters of a text in such a field, and the number beyond which one is not held exactly. */
export const LONGEST_TEXT = 500
export const LARGEST_NUMBER = 1e15

/** The field a key means. */
export function fieldIdOf(name: CustomKey) {
  return Number(name.slice('custom'.length)) as CustomFieldId
}
