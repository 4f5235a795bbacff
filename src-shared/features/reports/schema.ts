import { z } from 'zod'
import { outcome } from '#shared/features/calls/schema.ts'
import { contractRow } from '#shared/features/contracts/schema.ts'
import { stage } from '#shared/features/customers/schema.ts'
import { staffId } from '#shared/kit/id.ts'
import { day } from '#shared/kit/values.ts'

/** `2026-10`. */
export const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)

/** The figures of one month, of the office or of one person. Money in đồng. */
export const monthFigures = z.object({
  newCustomers: z.int(),
  callsPlanned: z.int(),
  callsMade: z.int(),
  callsForgotten: z.int(),
  appointments: z.int(),
  tasksDone: z.int(),
  tasksOverdue: z.int(),
  contractsSigned: z.int(),
  contractValue: z.int(),
})
export type MonthFigures = z.infer<typeof monthFigures>

export const monthReport = z.object({
  month,
  from: day,
  to: day,
  previousMonth: month,
  figures: monthFigures,
  previous: monthFigures,
  byStaff: z.array(monthFigures.extend({ staffId: staffId.nullable(), staffName: z.string(), previousContractValue: z.int() })),
  /** Value of the contracts signed in each of the twelve months up to this one. */
  contractValueByMonth: z.array(z.object({ month, value: z.int(), count: z.int() })),
  /** Customers in each stage at the beginning and the end, and how many came and left. */
  stages: z.array(z.object({ stage, atStart: z.int(), entered: z.int(), left: z.int(), atEnd: z.int() })),
  contractsSigned: z.array(contractRow),
  /** Open contracts whose end date falls in the 60 days after the month. */
  contractsEnding: z.array(contractRow),
})
export type MonthReport = z.infer<typeof monthReport>

/** The calls that were made in a week, of the office or of one person. */
const callsOfWeek = z.object({
  outcomes: z.record(outcome, z.int()),
  made: z.int(),
  /** In how many somebody was talked to. */
  reached: z.int(),
  seconds: z.int(),
})
export type CallsOfWeek = z.infer<typeof callsOfWeek>

export const weekOfCalls = z.object({
  /** Monday and Sunday. */
  from: day,
  to: day,
  byStaff: z.array(callsOfWeek.extend({ staffId, staffName: z.string() })),
  sum: callsOfWeek,
})
export type WeekOfCalls = z.infer<typeof weekOfCalls>
