import { useRef } from 'react'
import { useLatest } from '#renderer/kit/useLatest.ts'

/** So long after a letter the next one begins anew, in milliseconds. */
const FORGOTTEN = 1_000
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'])

/**
 * Letters typed on a list lead to the first row that begins with them, as in a folder of files. `isTyped` answers whether a key was one of
 * them. `placeOf` tells the place of that row among all, `go` goes there, unless whoever typed went elsewhere meanwhile.
 */
export function useTypeAhead(placeOf: ((typed: string) => Promise<number | null>) | undefined, go: (row: number) => void) {
  const typed = useRef({ text: '', at: 0 })
  const latestGo = useLatest(go)

  function forget() {
    typed.current = { text: '', at: 0 }
  }

  function isTyped({ key, ctrlKey, metaKey, altKey, timeStamp }: React.KeyboardEvent) {
    if (modifiers.has(key)) return false
    const isGoingOn = timeStamp - typed.current.at < FORGOTTEN && typed.current.text !== ''
    const before = isGoingOn ? typed.current.text : ''
    // A Vietnamese typing tool takes the plain letter back before it sends the accented one.
    const text = key === 'Backspace' ? before.slice(0, -1) : before + key
    const isLetter = key === 'Backspace' ? isGoingOn : key.length === 1 && (key !== ' ' || isGoingOn)
    if (!placeOf || !isLetter || ctrlKey || metaKey || altKey) {
      forget()
      return false
    }
    typed.current = { text, at: timeStamp }
    if (text.trim() !== '')
      void placeOf(text).then((row) => {
        if (row !== null && typed.current.text === text) latestGo.current(row)
      })
    return true
  }

  return { isTyped, forget }
}
