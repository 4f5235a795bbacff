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
  | 'backups'
export type Action = 'read' | 'write' | 'delete' | 'import' | 'export' | 'print'

/** `anyone` is for what the window needs before somebody is signed in, such as the state of the data folder. */
export interface ProcedureMeta {
  may: Permission | 'anyone'
}

const described = oc.$meta<ProcedureMeta>({ may: 'office.write' }).errors({
  NOT_FOUND: { data: z.object({ noun: z.string() }) },
  CONFLICT: { data: z.object({ reason: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() }) },
  FORBIDDEN: {},
})

/** Reads, changes nothing. */
export function query(may: ProcedureMeta['may']) {
  return described.meta({ may })
}

/** Changes something; its promise resolves only after COMMIT. */
export function command(may: ProcedureMeta['may']) {
  return described.meta({ may })
}

/** Sends one event after another until the window stops listening. */
export function stream<Event extends z.ZodType>(may: ProcedureMeta['may'], event: Event) {
  return described.meta({ may }).output(eventIterator(event))
}
