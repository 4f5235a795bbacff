import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { Outcome } from '#shared/features/imports/problems.ts'

export const outcomeTone: Record<Outcome, Tone> = { ok: 'green', warn: 'amber', cell: 'red', refuse: 'red' }
