/**
 * One line of the table and of bench-results.json. `limit` and `ratio` are at the median; null where nothing compares. `encrypted` is the
 * median of the same over sealed data, `encryptedRatio` how many times the plain one that is.
 */
export interface Figure {
  name: string
  unit: 'ms' | 's' | 'MB'
  p50: number
  p95: number
  limit: number | null
  ratio: number | null
  encrypted: number | null
  encryptedRatio: number | null
}

export function percentile(samples: number[], share: number) {
  const sorted = samples.toSorted((one, other) => one - other)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export function figure(
  name: string,
  unit: Figure['unit'],
  { samples, limits, encrypted }: { samples: number[]; limits?: number[]; encrypted?: number[] },
): Figure {
  const p50 = percentile(samples, 0.5)
  const limit = medianOf(limits)
  const sealed = medianOf(encrypted)
  return {
    name,
    unit,
    p50: round(p50),
    p95: round(percentile(samples, 0.95)),
    limit: limit && round(limit),
    ratio: limit ? round(p50 / limit) : null,
    encrypted: sealed && round(sealed),
    encryptedRatio: sealed ? round(sealed / p50) : null,
  }
}

/** Runs something so often and answers how many milliseconds each run took. */
export async function timed(runs: number, action: (run: number) => unknown) {
  const samples: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    await action(run)
    samples.push(performance.now() - from)
  }
  return samples
}

function medianOf(samples: number[] | undefined) {
  return samples && samples.length > 0 ? percentile(samples, 0.5) : null
}

function round(value: number) {
  return Math.round(value * 1000) / 1000
}
