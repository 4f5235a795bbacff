import { MOST_DROPPED_BYTES } from '#shared/features/documents/schema.ts'
import { PHOTO_SIDE } from '#shared/features/photos/schema.ts'

const QUALITY = 0.85
/** Phones take up to so many; unpacked they are half a gigabyte. */
const MOST_PIXELS = 125_000_000

/**
 * A picture as it is kept: a square of 384 pixels at most, turned as the camera was held, and nothing left of where and when it was taken.
 * Of a person the middle; a firm's logo whole, on white. Undefined for what cannot be read as a picture.
 */
export async function smallPhoto(file: File, kind: 'person' | 'organisation'): Promise<File | undefined> {
  if (file.size > MOST_DROPPED_BYTES) return undefined
  const pixels = await pixelsOf(file)
  if (pixels === 0 || pixels > MOST_PIXELS) return undefined
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const { width, height } = picture
  const shown = kind === 'person' ? Math.min(width, height) : Math.max(width, height)
  const side = Math.min(shown, PHOTO_SIDE)
  const canvas = new OffscreenCanvas(side, side)
  const ground = canvas.getContext('2d')
  if (!ground) return undefined
  ground.fillStyle = '#fff'
  ground.fillRect(0, 0, side, side)
  ground.imageSmoothingQuality = 'high'
  const scale = side / shown
  ground.drawImage(picture, (side - width * scale) / 2, (side - height * scale) / 2, width * scale, height * scale)
  picture.close()
  return new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })], 'photo.jpg', { type: 'image/jpeg' })
}

/** Told by the head of a picture, before anything of it is unpacked: a small file may hold a huge one. 0 for what is no picture. */
function pixelsOf(file: File) {
  const url = URL.createObjectURL(file)
  return new Promise<number>((resolve) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image.naturalWidth * image.naturalHeight))
    image.addEventListener('error', () => resolve(0))
    image.src = url
  }).finally(() => URL.revokeObjectURL(url))
}
