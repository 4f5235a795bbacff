import { z } from 'zod'
import { categoryIds } from '#shared/features/categories/schema.ts'
import { customerEdit } from '#shared/features/customers/schema.ts'
import { customValues } from '#shared/features/customFields/schema.ts'
import { bulkId } from '#shared/kit/id.ts'
import { instant, line } from '#shared/kit/values.ts'
import { bulkKinds, type DeedName, deeds, MOST_ROWS } from './choices.ts'

/** What is done to many records. */
export const deed = z
  .discriminatedUnion('deed', [
    z.object({ deed: z.literal('edit'), values: customerEdit, custom: customValues.default({}), reason: line(200).default('') }),
    z.object({ deed: z.literal('categorise'), add: categoryIds.default([]), remove: categoryIds.default([]) }),
    z.object({ deed: z.literal('remove') }),
    z.object({ deed: z.literal('restore') }),
  ])
  .refine(saysSomething, { error: 'required' })
export type Deed = z.infer<typeof deed>

function saysSomething(one: { deed: DeedName; values?: object; custom?: object; add?: unknown[]; remove?: unknown[] }) {
  if (one.deed === 'edit') return Object.keys({ ...one.values, ...one.custom }).length > 0
  return one.deed !== 'categorise' || (one.add ?? []).length + (one.remove ?? []).length > 0
}

export const chosenRows = z.object({
  record: z.enum(bulkKinds),
  ids: z.array(z.int().positive()).min(1).max(MOST_ROWS),
})

/** What a deed comes to. */
export const weights = z.object({
  /** Records it changes. */
  changed: z.int(),
  /** Those that are so already. */
  same: z.int(),
  /** Those one may see but not change. */
  forbidden: z.int(),
  /** Those that would stand above themselves, or have sent themselves. */
  circular: z.int(),
  /** Those that lie somewhere else by now, became part of another, or may not be seen. */
  gone: z.int(),
})
export type Weights = z.infer<typeof weights>

/** `id`: by it the deed is undone; null when it changed nothing. */
export const bulkResult = weights.extend({ id: bulkId.nullable() })
export type BulkResult = z.infer<typeof bulkResult>

export const bulkUndone = z.object({
  restored: z.int(),
  /** Records somebody has changed since: they stay as they are. */
  kept: z.int(),
  /** The first of them. */
  keptNames: z.array(z.string()),
})
export type BulkUndone = z.infer<typeof bulkUndone>

/** A deed of the past. */
export const pastDeed = z.object({
  id: bulkId,
  deed: z.enum(deeds),
  /** The fields it changed. */
  fields: z.array(z.string()),
  rows: z.int(),
  at: instant,
  staffName: z.string(),
  undoneAt: instant.nullable(),
})
export type PastDeed = z.infer<typeof pastDeed>
