import { z } from 'zod'
import { contractFileId, contractId, customerId, documentId, groupId, staffId } from '#shared/kit/id.ts'
import { day, dong, instant, line, paragraphs, requiredLine, version } from '#shared/kit/values.ts'

/** Nháp → Đã ký → Đang thực hiện → Nghiệm thu → Thanh lý, or Huỷ. "Hết hạn" follows from the end date. */
export const contractStatuses = ['draft', 'signed', 'running', 'accepted', 'liquidated', 'cancelled'] as const
export const contractStatus = z.enum(contractStatuses)
export type ContractStatus = z.infer<typeof contractStatus>

/** A contract that ends within so many days stands on "sắp hết hạn". */
export const ENDING_SOON_DAYS = 60

export const contractFile = z.object({
  id: contractFileId,
  documentId,
  role: z.enum(['original', 'other']),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: instant,
})
export type ContractFile = z.infer<typeof contractFile>

export const contract = z.object({
  id: contractId,
  number: z.string(),
  name: z.string(),
  customerId,
  customerName: z.string(),
  groupId: groupId.nullable(),
  groupName: z.string().nullable(),
  ownerId: staffId,
  ownerName: z.string(),
  madeOn: day,
  signedOn: day.nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** Đồng. */
  value: dong,
  status: contractStatus,
  note: z.string(),
  version,
})
export type Contract = z.infer<typeof contract>

export const contractRow = contract.omit({ note: true }).extend({ hasOriginal: z.boolean() })
export type ContractRow = z.infer<typeof contractRow>

export const contractInput = z
  .object({
    number: requiredLine(100),
    name: requiredLine(300),
    customerId,
    ownerId: staffId.optional(),
    madeOn: day,
    signedOn: day.nullable().default(null),
    startsOn: day.nullable().default(null),
    endsOn: day.nullable().default(null),
    value: dong.default(0),
    status: contractStatus.default('draft'),
    note: paragraphs(20_000).default(''),
  })
  .refine((input) => !input.endsOn || !input.startsOn || input.endsOn >= input.startsOn, {
    error: 'ends-before-start',
    path: ['endsOn'],
  })
  .refine((input) => input.status === 'draft' || input.status === 'cancelled' || input.signedOn !== null, {
    error: 'signed-without-day',
    path: ['signedOn'],
  })
export type ContractInput = z.infer<typeof contractInput>

export const contractFilter = z.object({
  text: line(200).default(''),
  view: z.enum(['all', 'mine', 'ending', 'ended', 'draft', 'bin']).default('all'),
  customerId: customerId.optional(),
})
export type ContractFilter = z.infer<typeof contractFilter>
export const contractSort = ['number', 'name', 'customerName', 'madeOn', 'endsOn', 'value'] as const
