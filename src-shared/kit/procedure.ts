import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** What a role may be allowed to do; every procedure names exactly one of these. */
export type Permission = `${Module}.${Action}`
export type Module =
  | 'customers'
  | 'calls'
  | 'appointments'
  | 'contracts'
  | 'documents'
  | 'imports'
  | 'reports'
  | 'staff'
  | 'office'
  | 'audit'
  | 'bin'
export type Action = 'read' | 'write' | 'delete' | 'erase' | 'import' | 'export' | 'print'

/** What the audit log says of a procedure that changes no row but must be known. */
export interface Noted {
  change: 'opened' | 'exported' | 'printed' | 'checked'
  /** The kind of record, as src-shared/features/audit/schema.ts names it. */
  record: 'document' | 'report' | 'list' | 'log'
}

/** `anyone` is for what the window needs before somebody is signed in, such as the state of the data folder. */
export interface ProcedureMeta {
  may: Permission | 'anyone'
  noted?: Noted
}

type Rest = Omit<ProcedureMeta, 'may'>

const described = oc.$meta<ProcedureMeta>({ may: 'office.write' }).errors({
  NOT_FOUND: { data: z.object({ noun: z.string() }) },
  CONFLICT: { data: z.object({ reason: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() }) },
  FORBIDDEN: {},
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
