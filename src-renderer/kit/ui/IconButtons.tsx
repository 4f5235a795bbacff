import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'

export interface IconButton {
  /** Says what it does to what it stands beside. */
  text: string
  icon: ReactElement
  run: () => void
  isDisabled?: boolean
}

/** Small buttons at the end of an item of a list. */
export function IconButtons({ buttons }: { buttons: readonly IconButton[] }) {
  return buttons.map(({ text, icon, run, isDisabled = false }) => (
    <Button
      key={text}
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={text}
      title={text}
      disabled={isDisabled}
      onClick={run}
    />
  ))
}
