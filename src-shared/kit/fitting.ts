import { z } from 'zod'

/** Rows of one noun that words may mean: by code, or by what it is called. */
export function fittingOf<Id extends z.ZodType>(id: Id) {
  return z.object({ id, code: z.string(), name: z.string() })
}

/** What stands between the code and the name of something that was chosen; what follows is for the eye only. */
const BETWEEN = ' · '

export function fittingText({ code, name }: { code: string; name: string }): string {
  return code + BETWEEN + name
}

/** The code of a chosen one, or the text as it is. */
export function codeInText(text: string): string {
  return text.split(BETWEEN)[0] as string
}
