import type { Tone } from '#renderer/kit/ui/Pill.tsx'
import type { ChangeKind } from '#shared/features/audit/schema.ts'

export const changeTone: Record<ChangeKind, Tone> = {
  created: 'green',
  changed: 'blue',
  removed: 'red',
  restored: 'teal',
  erased: 'red',
  opened: 'neutral',
  exported: 'amber',
  printed: 'amber',
  checked: 'neutral',
}
