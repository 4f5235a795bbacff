import { narrowAudiences } from '#shared/kit/audiences.ts'
import type { Fields } from '#shared/kit/filter/fields.ts'
import { kinds, ratings, regions, stages } from './choices.ts'

/** What customers are filtered by. A new field is one line here, one in main's filterQueries.ts, and its word. */
export const customerFields = {
  name: { kind: 'text', operators: ['contains', 'starts'] },
  code: { kind: 'text', operators: ['starts', 'contains'] },
  shortName: { kind: 'text', operators: ['contains', 'starts', 'empty', 'filled'] },
  tradeName: { kind: 'text', operators: ['contains', 'starts', 'empty', 'filled'] },
  englishName: { kind: 'text', operators: ['contains', 'starts', 'empty', 'filled'] },
  kind: { kind: 'choice', choices: kinds, operators: ['any', 'none'] },
  stage: { kind: 'choice', choices: stages, operators: ['any', 'none'] },
  group: { kind: 'relation' },
  category: { kind: 'relation' },
  owner: { kind: 'person' },
  source: { kind: 'word' },
  industry: { kind: 'word' },
  size: { kind: 'word' },
  phone: { kind: 'text', operators: ['starts', 'contains'] },
  email: { kind: 'text', operators: ['contains', 'starts'] },
  website: { kind: 'text', operators: ['contains', 'empty', 'filled'] },
  address: { kind: 'text', operators: ['contains', 'empty', 'filled'] },
  province: { kind: 'word' },
  region: { kind: 'choice', choices: regions, operators: ['any', 'none', 'empty', 'filled'] },
  rating: { kind: 'choice', choices: ratings },
  revenue: { kind: 'money' },
  budget: { kind: 'money' },
  creditLimit: { kind: 'money' },
  needs: { kind: 'text', operators: ['contains', 'empty', 'filled'] },
  tastes: { kind: 'text', operators: ['contains', 'empty', 'filled'] },
  note: { kind: 'text', operators: ['contains', 'empty', 'filled'] },
  lastContact: { kind: 'day' },
  nextCall: { kind: 'day', may: 'calls.see' },
  appointment: { kind: 'day', may: 'appointments.see' },
  contractEnd: { kind: 'day', may: 'contracts.see' },
  contractCount: { kind: 'number', may: 'contracts.see' },
  contractValue: { kind: 'money', operators: ['least', 'most', 'between'], may: 'contracts.see' },
  created: { kind: 'day', operators: ['in', 'past', 'notPast', 'from', 'until'] },
  born: { kind: 'day', operators: ['from', 'until', 'empty', 'filled'] },
  birthMonth: { kind: 'month' },
  /** Beginnings of it would tell, digit by digit, what is masked. */
  taxCode: { kind: 'text', operators: ['equals', 'empty', 'filled'] },
  audience: { kind: 'choice', choices: narrowAudiences, operators: ['any', 'none'] },
  hasPhone: { kind: 'yesNo' },
  hasEmail: { kind: 'yesNo' },
  hasZalo: { kind: 'yesNo' },
  hasParent: { kind: 'yesNo' },
  hasSubsidiaries: { kind: 'yesNo' },
  wasReferred: { kind: 'yesNo' },
  hasReferred: { kind: 'yesNo' },
} as const satisfies Fields

export type CustomerField = keyof typeof customerFields
