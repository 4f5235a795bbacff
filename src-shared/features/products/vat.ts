import file from '#resources/vatRates.json' with { type: 'json' }
import type { Day } from '#shared/kit/day.ts'
import type { VatRate } from './schema.ts'

/** Until when a rate holds and what comes behind it, as the dated file has it; undefined for one that holds until a law says otherwise. */
export function heldUntil(rate: VatRate): { until: Day; otherwise: VatRate } | undefined {
  const limited = file.rates.find((one) => one.rate === rate)
  return limited && { until: limited.until as Day, otherwise: limited.otherwise as VatRate }
}
