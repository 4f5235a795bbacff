import { Combobox, type ComboboxProps } from '@fluentui/react-components'
import { keepForText } from './keepForText.ts'

/** The arrow is for the mouse; who is on the way with Tab opens the list with a key, and does not stop twice at each box. */
export const arrow = { tabIndex: -1, 'aria-hidden': true }

/** Any text, with some offered below it: nothing is marked there before an arrow goes to it or the beginning of it is typed. */
export function TextCombobox(props: ComboboxProps) {
  return <Combobox freeform disableAutoFocus onKeyDownCapture={keepForText} expandIcon={arrow} {...props} />
}
