import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Stage } from '#shared/features/customers/schema.ts'

export const stageTone: Record<Stage, Tone> = {
  target: 'neutral',
  lead: 'amber',
  prospect: 'blue',
  customer: 'green',
  loyal: 'teal',
  paused: 'neutral',
  lost: 'neutral',
}
