import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { GiftStatus } from '#shared/features/gifts/schema.ts'

export const tones: Record<GiftStatus, Tone> = { planned: 'blue', given: 'green', refused: 'neutral' }
