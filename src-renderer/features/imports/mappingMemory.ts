import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { FieldId, Target } from '#shared/features/imports/fields.ts'
import type { SheetSummary } from '#shared/features/imports/schema.ts'

interface Remembered {
  target: Target
  mapping: readonly (FieldId | null)[]
}

/** How columns were matched before, by what stood above them; the last ones used are kept. */
const useMemory = create<{ byHeaders: Record<string, Remembered> }>()(
  persist((): { byHeaders: Record<string, Remembered> } => ({ byHeaders: {} }), { name: 'import-columns' }),
)

const KEPT = 30

export function rememberMapping({ offered, target, mapping }: SheetSummary) {
  const headers = headersOf(offered)
  const others = Object.entries(useMemory.getState().byHeaders).filter(([key]) => key !== headers)
  useMemory.setState({ byHeaders: Object.fromEntries([...others, [headers, { target, mapping }] as const].slice(-KEPT)) })
}

/**
 * The sheet with the mapping that was last used for the same headers; undefined where there is none or it says the same. A field of the
 * office's own that is gone since leaves its column as it is guessed now.
 */
export function withRemembered(sheet: SheetSummary, isThere: (field: FieldId) => boolean): SheetSummary | undefined {
  const last = useMemory.getState().byHeaders[headersOf(sheet.offered)]
  if (!last || last.mapping.length !== sheet.mapping.length) return undefined
  const mapping = last.mapping.map((field, column) => (field && !isThere(field) ? (sheet.mapping[column] ?? null) : field))
  const known = { target: last.target, mapping }
  const isSame = known.target === sheet.target && known.mapping.every((field, column) => field === sheet.mapping[column])
  return isSame ? undefined : { ...sheet, ...known }
}

function headersOf(offered: SheetSummary['offered']) {
  return offered.map(({ index, header }) => `${index} ${header}`).join('\n')
}
