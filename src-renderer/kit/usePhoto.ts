import { skipToken, useQuery } from '@tanstack/react-query'
import type { DocumentId } from '#shared/kit/id.ts'
import { ask } from './client.ts'

/** Where a photo can be read; undefined without one, and when the original is gone. What lies under an id never changes, so it is asked once. */
export function usePhoto(photoId: DocumentId | null): string | undefined {
  const { data } = useQuery({ ...ask.photos.get.queryOptions({ input: photoId ?? skipToken }), staleTime: 'static' })
  return data?.url
}
