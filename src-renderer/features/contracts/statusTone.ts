import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { ContractStatus } from '#shared/features/contracts/schema.ts'

export const statusTone: Record<ContractStatus, Tone> = {
  draft: 'neutral',
  signed: 'green',
  running: 'blue',
  accepted: 'teal',
  liquidated: 'neutral',
  cancelled: 'neutral',
}
