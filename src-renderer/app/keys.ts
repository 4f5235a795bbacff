import { useEffect } from 'react'
import { commandOfKey, useCommands } from '#renderer/kit/commands.ts'

/** Runs the command behind a pressed key. Plain keys are left to the field somebody is typing in. */
export function useKeys() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable="true"]')
      const isForTheField = (!(event.ctrlKey || event.metaKey) && !/^F\d+$/.test(event.key)) || event.key.toLowerCase() === 'z'
      if (isTyping && isForTheField) return
      const list = isTyping ? null : listChosenWhole(event)
      if (list) {
        event.preventDefault()
        list.focus()
        list.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }))
        return
      }
      const command = commandOfKey([...useCommands.getState().bySource.values()].flat(), event)
      if (!command) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** Ctrl+A is for the list of the screen wherever the keyboard is, but for a text in the reading pane. */
function listChosenWhole(event: KeyboardEvent): HTMLElement | null {
  const isChoosingAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  if (!isChoosingAll || (event.target as Element).closest('[data-pane="reading"]')) return null
  return document.querySelector('[data-pane="list"] [data-list]')
}

/** Moves the keyboard to the next pane of the screen, round and round. */
export function movePaneFocus(step: 1 | -1) {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  if (panes.length === 0) return
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const pane = panes[(now + step + panes.length) % panes.length]
  const target = pane?.querySelector<HTMLElement>('[data-list], [aria-current="true"], button, input, [tabindex="0"]')
  ;(target ?? pane)?.focus()
}
