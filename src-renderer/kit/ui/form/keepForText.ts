import type { KeyboardEvent } from 'react'

/**
 * Keeps from a list of offers the keys that the text above it wants: there a blank is written and no choice, Home and End move in it, and
 * until an input method has made a letter of its keys they are its own.
 */
export function keepForText(event: KeyboardEvent) {
  if (event.nativeEvent.isComposing || event.key === ' ' || event.key === 'Home' || event.key === 'End') event.stopPropagation()
}
