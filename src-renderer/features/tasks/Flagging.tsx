import { useState } from 'react'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Flag, FlagStretch } from '#shared/features/tasks/schema.ts'
import { FlagDialog } from './FlagDialog.tsx'
import { FlagMenu } from './FlagMenu.tsx'

export interface FlaggingProps {
  /** Where the menu opens. */
  target: HTMLElement
  /** The days that are set now. */
  days: FlagStretch
  onChoose: (flag: Flag) => Promise<unknown>
  /** Asks when it is to remind; not offered without. */
  onRemind?: () => void
  onDone?: (() => void) | undefined
  onClose: () => void
}

/** The menu of flags, and behind it the days of one's own choice. */
export function Flagging({ target, days, onChoose, onRemind, onDone, onClose }: FlaggingProps) {
  const [isOwn, setOwn] = useState(false)
  useReturnFocus()
  if (isOwn) return <FlagDialog days={days} onChoose={onChoose} onClose={onClose} />
  return (
    <FlagMenu
      target={target}
      onChoose={(flag) => {
        onClose()
        void onChoose(flag)
      }}
      onDone={
        onDone &&
        (() => {
          onClose()
          onDone()
        })
      }
      onOwn={() => setOwn(true)}
      onRemind={onRemind}
      onClose={onClose}
    />
  )
}
