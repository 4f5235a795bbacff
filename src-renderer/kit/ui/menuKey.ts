/** The menu key, or Shift+F10 where a keyboard has none. */
export function isMenuKey({ key, shiftKey }: Pick<React.KeyboardEvent, 'key' | 'shiftKey'>) {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}
