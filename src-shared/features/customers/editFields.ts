import type { EditField } from '#shared/kit/editing.ts'
import { kinds, ratings, stages } from './choices.ts'

/**
 * What can be changed in many customers at once, in the order in which it is offered; names, codes, numbers and addresses are one's own. A new
 * field is one line here and its word in the window; its rule and its column are those of the form. None of these is part of what a customer is
 * found by: for one that is, manyQueries.ts has to write the search words anew.
 */
export const manyFields = {
  stage: { kind: 'choice', choices: stages, hasReason: true },
  ownerId: { kind: 'person', mayBeEmpty: true },
  groupId: { kind: 'relation', mayBeEmpty: true },
  rating: { kind: 'choice', choices: ratings, mayBeEmpty: true },
  source: { kind: 'word', mayBeEmpty: true },
  industry: { kind: 'word', mayBeEmpty: true },
  size: { kind: 'word', mayBeEmpty: true },
  province: { kind: 'province', mayBeEmpty: true },
  kind: { kind: 'choice', choices: kinds },
  address: { kind: 'paragraphs', mayBeEmpty: true },
  website: { kind: 'text', mayBeEmpty: true },
  bornOn: { kind: 'birth', mayBeEmpty: true },
  parentId: { kind: 'customer', mayBeEmpty: true },
  referrerId: { kind: 'customer', mayBeEmpty: true },
  revenue: { kind: 'money', mayBeEmpty: true },
  budget: { kind: 'money', mayBeEmpty: true },
  neededOn: { kind: 'day', mayBeEmpty: true },
  neededPlace: { kind: 'text', mayBeEmpty: true },
  creditLimit: { kind: 'money', mayBeEmpty: true },
  needs: { kind: 'paragraphs', mayBeEmpty: true },
  tastes: { kind: 'paragraphs', mayBeEmpty: true },
  note: { kind: 'paragraphs', mayBeEmpty: true },
} as const satisfies Record<string, EditField>

export type ManyField = keyof typeof manyFields
export const manyFieldNames = Object.keys(manyFields) as ManyField[]
