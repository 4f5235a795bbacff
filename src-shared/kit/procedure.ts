import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from './access.ts'

/** What the audit log says of a procedure that changes no row but must be known. */
export interface Noted {
  change: 'opened' | 'exported' | 'printed' | 'checked'
  /** The kind of record, as src-shared/features/audit/schema.ts names it. */
  record:
    | 'document'
    | 'attachment'
    | 'appointment-file'
    | 'consent'
    | 'report'
    | 'list'
    | 'log'
    | 'office'
    | 'data-file'
    | 'erasure'
    | 'customer'
}

/**
 * Who may call a procedure: whom a role permits it, `everyone` who is signed in, or `anyone`, for what the window needs before somebody is
 * signed in, such as the state of the data folder.
 */
export interface ProcedureMeta {
  may: Permission | 'everyone' | 'anyone'
  noted?: Noted
  /** What is shown beside what somebody waits for, as counts and sums: answered when nobody waits. */
  isPatient?: true
}

type Rest = Omit<ProcedureMeta, 'may'>

const described = oc.$meta<ProcedureMeta>({ may: 'office.edit' }).errors({
  NOT_FOUND: { data: z.object({ noun: z.string() }) },
  CONFLICT: { data: z.object({ reason: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() }) },
  FORBIDDEN: { data: z.object({ reason: z.enum(['role', 'signed-out']) }) },
})

/** Reads, changes nothing. */
export function query(may: ProcedureMeta['may'], rest: Rest = {}) {
  return described.meta({ may, ...rest })
}

/** Changes something; its promise resolves only after COMMIT. */
export function command(may: ProcedureMeta['may'], rest: Rest = {}) {
  return described.meta({ may, ...rest })
}

/** Sends one event after another until the window stops listening. */
export function stream<Event extends z.ZodType>(may: ProcedureMeta['may'], event: Event) {
  return described.meta({ may }).output(eventIterator(event))
}
