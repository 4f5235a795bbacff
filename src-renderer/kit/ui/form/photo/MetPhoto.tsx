import { Portrait } from '#renderer/kit/ui/Portrait.tsx'
import { useFileUrl } from '#renderer/kit/useFileUrl.ts'
import type { DocumentId } from '#shared/kit/id.ts'

/** A photo to choose from, kept already or just chosen. */
export function MetPhoto({ photo }: { photo: DocumentId | File }) {
  const isKept = typeof photo === 'number'
  const url = useFileUrl(isKept ? undefined : photo)
  return <Portrait name="" kind="person" photoId={isKept ? photo : null} chosen={url} size={72} />
}
