import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { type PlanWish, planWish } from '#shared/features/gifts/schema.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import { type Day, partsOfDay } from '#shared/kit/day.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { OTHER, occasionOf } from './occasions.ts'

/** The form as it is typed; '' stands for what the occasion says by itself, and for whoever looks after the customer. */
export interface PlanValues {
  occasion: string
  occasionName: string
  dueOn: Day | null
  year: string
  audience: Audience | ''
  what: string
  budget: number | null
  giverId: string
  cardText: string
}

/** What main is asked to do. */
export function planOf(values: PlanValues, { year, customers }: Pick<PlanWish, 'year' | 'customers'>): PlanWish {
  const { occasion: choice, occasionName, dueOn, what, budget, giverId, cardText } = values
  const { key, name } = occasionOf(choice)
  return {
    ...{ occasion: key, occasionName: name || (choice === OTHER ? occasionName : ''), what, budget: budget ?? 0, cardText },
    ...(key === '' && dueOn !== null ? { dueOn, year: partsOfDay(dueOn).year } : { year }),
    giverId: giverId === '' ? null : (Number(giverId) as StaffId),
    customers,
  }
}

const check = zodResolver(planWish) as unknown as Resolver<PlanValues>
const everybody = { audience: 'all' } as const
const SOME_YEAR = 2000

/** Checks what would be sent; the year and for whom it is are never wrong. */
export const resolvePlan: Resolver<PlanValues> = async (values, context, options) => {
  if (values.occasion === '') return { values: {}, errors: { occasion: { type: 'required', message: 'required' } } }
  const wish = planOf(values, { year: SOME_YEAR, customers: everybody })
  const checked = await check(wish as unknown as PlanValues, context, options)
  return Object.keys(checked.errors).length > 0 ? checked : { values, errors: {} }
}
