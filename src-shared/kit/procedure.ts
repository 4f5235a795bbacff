import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from './access.ts'

/**
 * Who may call a procedure: whom a role permits it, `everyone` who is signed in, or `anyone`, for what the window needs before somebody is
 * signed in, such as the state of the data folder.
 */
export interface ProcedureMeta {
  may: Permission | 'everyone' | 'anyone'
}

const described = oc.$meta<ProcedureMeta>({ may: 'office.edit' }).errors({
  NOT_FOUND: { data: z.object({ noun: z.string() }) },
  CONFLICT: { data: z.object({ reason: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() }) },
  FORBIDDEN: { data: z.object({ reason: z.enum(['role', 'signed-out']) }) },
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
