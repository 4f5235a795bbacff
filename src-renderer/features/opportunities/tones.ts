import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Grade, OpportunityStage } from '#shared/features/opportunities/schema.ts'

export const stageTones: Record<OpportunityStage, Tone> = {
  new: 'neutral',
  needs: 'blue',
  quote: 'violet',
  negotiation: 'teal',
  won: 'green',
  lost: 'neutral',
}

export const gradeTones: Record<Grade, Tone> = { best: 'green', favourite: 'blue', worst: 'neutral' }
