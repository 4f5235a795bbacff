import { type Delimiter, delimiters } from '#shared/features/imports/jobs.ts'

const judgedRecords = 200

/** The separator under which most records have the same number of fields, and more than one. A comma if nothing speaks for any. */
export function chooseDelimiter(text: string): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = consistency(text, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** The number of fields that most records have; 1 if nothing is separated. */
export function usualFields(text: string, delimiter: string): number {
  return usualCount(text, delimiter).usual
}

/** Share of the records that have the usual number of fields, a little more for more fields; 0 if the usual number is one. */
function consistency(text: string, delimiter: string): number {
  const { usual, times, records } = usualCount(text, delimiter)
  return usual === 1 ? 0 : times / records + Math.min(usual, 50) / 1000
}

function usualCount(text: string, delimiter: string): { usual: number; times: number; records: number } {
  const counts = new Map<number, number>()
  let records = 0
  for (const fields of fieldCounts(text, delimiter)) {
    counts.set(fields, (counts.get(fields) ?? 0) + 1)
    if (++records === judgedRecords) break
  }
  const [usual, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  return { usual, times, records }
}

/** Fields of each record that holds anything; what stands in quotes is skipped. The last record counts only if it is complete. */
function* fieldCounts(text: string, delimiter: string): Generator<number> {
  let fields = 1
  let quoted = false
  let isEmpty = true
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    const isLineEnd = character === '\n' || character === '\r'
    if (quoted) {
      if (character === '"') quoted = false
    } else if (isLineEnd) {
      if (!isEmpty) yield fields
      fields = 1
      isEmpty = true
    } else if (character === delimiter) {
      fields++
    } else if (character === '"' && (isEmpty || text[index - 1] === delimiter || text[index - 1] === '"')) {
      quoted = true
    }
    if (!isLineEnd) isEmpty = false
  }
}
