import type { CustomValue } from '#shared/features/customFields/schema.ts'
import type { EditField } from '#shared/kit/editing.ts'

/** What a field holds while it is edited; an id as a number, several as a list, '' or null for nothing. */
export type EditValue = string | number | readonly number[] | null

/** A field as the window offers it: by its name, and with what one chooses from where it holds one of several. */
export interface NamedEditField {
  key: string
  name: string
  field: EditField
  choices: readonly { value: string | number; text: string }[]
  /** Its value as it is sent, for a field that the office made. */
  customOf?: (value: EditValue) => CustomValue
}

/** What an editor ends with. */
export interface Edited {
  value: EditValue
  /** Of an address without a province: the one in which the commune lies that was taken. */
  province?: string | undefined
}

const texts = new Set<EditField['kind']>(['text', 'paragraphs', 'word', 'address', 'province', 'phone', 'email'])

/** What stands in a field in which there is nothing. */
export function nothingIn({ kind }: EditField): EditValue {
  return texts.has(kind) ? '' : null
}
