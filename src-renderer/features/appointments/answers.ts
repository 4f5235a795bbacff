import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Answer } from '#shared/features/appointments/choices.ts'

export const answerTones: Record<Answer, Tone> = { none: 'neutral', accepted: 'green', tentative: 'amber', declined: 'red' }
