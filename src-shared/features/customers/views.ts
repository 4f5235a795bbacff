import { ENDING_SOON_DAYS } from '#shared/features/contracts/schema.ts'
import { THIS_MONTH } from '#shared/kit/filter/fields.ts'
import { type Condition, type Filter, noFilter } from '#shared/kit/filter/schema.ts'
import { type ViewName, wonStages } from './choices.ts'
import type { CustomerField } from './filterFields.ts'

/** Without a contact for so long a customer stands on "Chưa liên hệ N ngày", where nobody chose another number. */
export const NOT_CONTACTED_DAYS = 30
export const MOST_NOT_CONTACTED_DAYS = 3650

/** Customer for so many days: long-standing. */
const LONG_STANDING_DAYS = 3 * 365

/** So many contracts: deals with us often. */
const OFTEN = 3

/** The views everybody finds, in the words of the filters one builds oneself. */
const builtInViews: Readonly<Record<Exclude<ViewName, 'not-contacted'>, Filter>> = {
  'newly-given': allOf({ field: 'newlyGiven', operator: 'yes' }),
  'appointment-this-week': allOf({ field: 'appointment', operator: 'in', value: 'thisWeek' }),
  'contract-ending': allOf({ field: 'contractEnd', operator: 'coming', value: ENDING_SOON_DAYS }),
  'born-this-month': allOf({ field: 'birthMonth', operator: 'any', value: [THIS_MONTH] }),
  'long-standing': allOf(
    { field: 'created', operator: 'notPast', value: LONG_STANDING_DAYS },
    { field: 'stage', operator: 'any', value: [...wonStages] },
  ),
  frequent: allOf({ field: 'contractCount', operator: 'least', value: OFTEN }),
  priority: allOf(
    { field: 'rating', operator: 'any', value: ['A'] },
    { field: 'stage', operator: 'none', value: ['paused', 'lost'] },
  ),
  potential: allOf(
    { field: 'stage', operator: 'none', value: [...wonStages, 'paused', 'lost'] },
    { field: 'revenue', operator: 'filled' },
  ),
}

export interface ShownView {
  view: 'all' | ViewName | 'bin'
  notContactedDays: number
}

/** What a view asks; all and the bin ask nothing. */
export function filterOfView({ view, notContactedDays }: ShownView): Filter {
  if (view === 'all' || view === 'bin') return noFilter
  if (view !== 'not-contacted') return builtInViews[view]
  return allOf(
    { field: 'lastContact', operator: 'notPast', value: notContactedDays },
    { field: 'stage', operator: 'none', value: ['paused', 'lost'] },
  )
}

function allOf(...items: (Condition & { field: CustomerField })[]): Filter {
  return { join: 'and', items }
}
