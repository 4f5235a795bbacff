import type { StaffId } from '#shared/kit/id.ts'
import type { Access } from './access.ts'

/** Who is signed in at one window; remembered with its port, on our side. */
export interface Session {
  /** Undefined while nobody is signed in. */
  access: () => Access | undefined
  enter: (staffId: StaffId) => void
  leave: () => void
}
