import { z } from 'zod'

/** What a form brings of a photo: a small JPEG or PNG picture, null for none from now on; left out: as it is. */
export const photoFile = z.file().nullable().optional()
