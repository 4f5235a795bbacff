import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Certainty } from '#shared/features/duplicates/schema.ts'

export const certaintyTone: Record<Certainty, Tone> = { certain: 'teal', likely: 'blue', possible: 'neutral' }
