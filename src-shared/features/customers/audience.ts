import type { Audience } from '#shared/kit/audiences.ts'
import type { Filter } from '#shared/kit/filter/schema.ts'

/** The customers an occasion is for; nobody greets whom the office has lost. */
export function audienceFilter(audience: Audience): Filter {
  const notLost = { field: 'stage', operator: 'none' as const, value: ['lost'] }
  if (audience === 'all') return { join: 'and', items: [notLost] }
  return { join: 'and', items: [{ field: 'audience', operator: 'any', value: [audience] }, notLost] }
}
