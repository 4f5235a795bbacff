import { createContext, useContext } from 'react'
import { highlightRanges } from '#shared/kit/highlight.ts'

/** What was looked for, for the texts inside: a list says it at each key without making its columns anew. */
export const Found = createContext('')

/** A text with what was found in it marked, accents or not. */
export function Marked({ text }: { text: string }) {
  const found = useContext(Found)
  if (!found) return text
  const ranges = highlightRanges(text, found)
  if (ranges.length === 0) return text
  const parts = []
  let end = 0
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  parts.push(text.slice(end))
  return <>{parts}</>
}
