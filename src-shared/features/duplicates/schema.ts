import { z } from 'zod'
import { customKeySchema } from '#shared/features/customFields/schema.ts'
import { customerId } from '#shared/kit/id.ts'
import { personalFields } from '#shared/kit/personal.ts'
import { instant, version } from '#shared/kit/values.ts'

/** How sure it is that two are one, the surest first. */
export const certainties = ['certain', 'likely', 'possible'] as const
export const certainty = z.enum(certainties)
export type Certainty = z.infer<typeof certainty>

/** What two customers have in common. `branch`: the ten digits of a tax code, but another branch of that firm. */
export const likenesses = ['tax-code', 'branch', 'email', 'phone', 'same-name', 'near-name'] as const
export const likeness = z.enum(likenesses)
export type Likeness = z.infer<typeof likeness>

/** Two customers that are not the same, the older one first. */
export const pair = z.object({ first: customerId, second: customerId })
export type Pair = z.infer<typeof pair>

export const matchedPair = pair.extend({
  certainty,
  reasons: z.array(z.object({ likeness, shared: z.string() })),
})
export type MatchedPair = z.infer<typeof matchedPair>

/** A customer as far as one has to see it to tell it from another. */
export const lookalike = z.object({
  id: customerId,
  code: z.string(),
  name: z.string(),
  taxCode: z.string(),
  address: z.string(),
  province: z.string(),
  ownerName: z.string().nullable(),
  phone: z.string(),
  email: z.string(),
  createdAt: instant,
})
export type Lookalike = z.infer<typeof lookalike>

/** Customers that seem to be one. What was merged, deleted or told apart since is left out; then a group may be empty. */
export const duplicateGroup = z.object({
  /** Its place in the search. */
  id: z.int(),
  certainty,
  members: z.array(lookalike),
  pairs: z.array(matchedPair),
})
export type DuplicateGroup = z.infer<typeof duplicateGroup>

export const searchId = z.uuid().brand<'DuplicateSearch'>()
export type SearchId = z.infer<typeof searchId>

/** How far a search has come; the last event has what it found. */
export const searchEvent = z.object({
  done: z.int(),
  total: z.int(),
  found: z.object({ search: searchId, groups: z.record(certainty, z.int()) }).nullable(),
})
export type SearchEvent = z.infer<typeof searchEvent>

/** The fields of which one value is kept when two customers become one. The code stays that of the one who stays. */
export const mergedFields = [
  'name',
  'kind',
  'shortName',
  'tradeName',
  'englishName',
  'stage',
  'groupId',
  'source',
  'industry',
  'size',
  'taxCode',
  'address',
  'province',
  'website',
  'rating',
  'ownerId',
  'parentId',
  'referrerId',
  'bornOn',
  'honorific',
  'selfAddress',
  ...personalFields,
  'revenue',
  'budget',
  'neededOn',
  'neededPlace',
  'creditLimit',
  'needs',
  'tastes',
  'note',
] as const
export const mergedField = z.enum(mergedFields)
export type MergedField = z.infer<typeof mergedField>

/** Fields of which both values can be kept, one below the other. */
export const joinedFields = ['needs', 'tastes', 'note'] as const

const row = z.object({ id: customerId, version })

/** Two customers become one: `survivor` stays, `merged` goes to the bin and everything that hangs on it to the survivor. */
export const mergeInput = z
  .object({
    survivor: row,
    merged: row,
    /** Fields whose value comes from the merged one, of the office's own too. */
    taken: z.array(z.union([mergedField, customKeySchema])).default([]),
    joined: z.array(z.enum(joinedFields)).default([]),
  })
  .refine(({ survivor, merged }) => survivor.id !== merged.id)
export type MergeInput = z.infer<typeof mergeInput>
