export type Values = Record<string, unknown>

/** What is kept of a form: the fields that count, and what stood in them when the typing began. */
export interface DraftContent {
  values: Values
  base: Values
}

export interface TypedForm {
  values: Values
  /** What the form would hold if nobody had typed. */
  defaults: Values
  /** The same at the moment it was opened. */
  first: Values
  /** What stood in the fields of a draft that was begun on an older version of the record. */
  base: Values
}

export interface DraftRules {
  /** Of a new record all of the form counts, of another one only what was changed. */
  isNew: boolean
  /** Fields that fill themselves in: alone they are nothing anybody typed. */
  follows: readonly string[]
  /** Fields that are never kept. */
  leaveOut: readonly string[]
}

/** What is worth keeping; undefined when nothing was typed. */
export function contentOf(
  { values, defaults, first, base }: TypedForm,
  { isNew, follows, leaveOut }: DraftRules,
): DraftContent | undefined {
  const fields = Object.keys(values).filter((field) => !leaveOut.includes(field))
  const changed = fields.filter((field) => !isSame(values[field], defaults[field]))
  if (changed.every((field) => follows.includes(field))) return undefined
  // A value that the form proposed after it was opened is proposed anew the next time.
  const isProposed = (field: string) => !changed.includes(field) && !isSame(defaults[field], first[field])
  const kept = isNew ? fields.filter((field) => !isProposed(field)) : changed
  return { values: pick(values, kept), base: pick({ ...defaults, ...base }, kept) }
}

/** A form with a draft filled in, except where somebody has typed meanwhile. */
export function filledIn({ values, defaults }: Pick<TypedForm, 'values' | 'defaults'>, draft: DraftContent): Values {
  const filled = { ...values }
  for (const [field, value] of Object.entries(draft.values))
    if (field in values && isSame(values[field], defaults[field])) filled[field] = value
  return filled
}

/** What another version of the program kept may not be what this one reads. */
export function readContent(text: string): DraftContent | undefined {
  try {
    const { values, base } = JSON.parse(text) as Partial<DraftContent>
    return values && base ? { values, base } : undefined
  } catch {
    return undefined
  }
}

function pick(values: Values, fields: readonly string[]): Values {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
