import { z } from 'zod'

/** The side of a photo, in pixels: the window makes it so small before it sends it. */
export const PHOTO_SIDE = 384

/** What a form brings of a photo: a small JPEG or PNG picture, null for none from now on; left out: as it is. */
export const photoFile = z.file().nullable().optional()
