import { create } from 'zustand'
import type { AuditFilter } from '#shared/features/audit/schema.ts'

interface AuditView {
  filter: AuditFilter
  selected: ReadonlySet<number>
  setFilter: (change: Partial<AuditFilter>) => void
  select: (ids: ReadonlySet<number>) => void
}

const everything: AuditFilter = { staffIds: [], records: [], changes: [], text: '' }

/** What of the log is shown. */
export const useAuditView = create<AuditView>()((set) => ({
  filter: everything,
  selected: new Set(),
  setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change }, selected: new Set() })),
  select: (selected) => set({ selected }),
}))
