import { z } from 'zod'

/** The letters down the side of a list that is sorted by name: Vietnam's without their marks, those of foreign names, and '#' for all else. */
export const indexLetters = [
  '#',
  ...['A', 'B', 'C', 'D', 'Đ', 'E', 'F', 'G', 'H', 'I'],
  ...['J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R'],
  ...['S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z'],
] as const

/** Rows one behind another whose names begin with the same letter. */
export const letterRun = z.object({ letter: z.enum(indexLetters), count: z.int() })
export type LetterRun = z.infer<typeof letterRun>
export type IndexLetter = LetterRun['letter']

export function isIndexLetter(text: string): text is IndexLetter {
  return (indexLetters as readonly string[]).includes(text)
}
