import { Combobox, type ComboboxProps } from '@fluentui/react-components'
import { keepForText } from './keepForText.ts'

/** Any text, with some offered below it: nothing is marked there before an arrow goes to it or the beginning of it is typed. */
export function TextCombobox(props: ComboboxProps) {
  return <Combobox freeform disableAutoFocus onKeyDownCapture={keepForText} {...props} />
}
