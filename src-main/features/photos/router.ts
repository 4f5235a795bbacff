import { on } from '#main/kit/procedures.ts'
import { openPhoto } from './service.ts'

export const photosRouter = {
  get: on.photos.get.handler(({ context, input }) => openPhoto(context, input)),
}
