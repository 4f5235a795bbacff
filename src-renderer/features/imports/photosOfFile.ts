import { client } from '#renderer/kit/client.ts'
import { smallPhoto } from '#renderer/kit/ui/form/photo/smallPhoto.ts'
import type { WorkHere } from '#renderer/kit/useJob.ts'
import type { Reading } from '#shared/features/imports/schema.ts'

/**
 * Makes the pictures of a file small, as a form does with the one that is chosen: no decoder runs beside the database. Those that cannot be
 * read are left out, and the check tells them. False when it was stopped.
 */
export async function makePhotosSmall({ reading, photos }: Pick<Reading, 'reading' | 'photos'>, { signal, tell }: WorkHere) {
  for (let number = 1; number <= photos; number++) {
    if (signal.aborted) return false
    const { file, kind } = await client.imports.photo({ reading, number })
    const small = await smallPhoto(file, kind)
    if (small) await client.imports.keepPhoto({ reading, number, file: small })
    tell({ done: number, total: photos })
  }
  return true
}
