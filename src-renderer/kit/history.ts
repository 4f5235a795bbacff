import { create } from 'zustand'
import type { RecordKind } from '#shared/features/audit/schema.ts'

/** A record whose history is looked at. */
export interface Looked {
  record: RecordKind
  id: number
  name: string
}

interface History {
  looked: Looked | undefined
  show: (looked: Looked | undefined) => void
}

/** Any card may show the history of its record; the dialog stands in the frame. */
export const useHistory = create<History>()((set) => ({ looked: undefined, show: (looked) => set({ looked }) }))
