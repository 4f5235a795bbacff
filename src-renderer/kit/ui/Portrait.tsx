import { type HTMLAttributes, useState } from 'react'
import { usePhoto } from '#renderer/kit/usePhoto.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import { splitFullName, stripLegalForm } from '#shared/kit/names.ts'
import styles from './Portrait.module.css'

export interface PortraitProps extends Omit<HTMLAttributes<HTMLSpanElement>, 'className' | 'style' | 'children'> {
  name: string
  /** Whose letters a name without a photo is told by. */
  kind: 'person' | 'organisation'
  photoId: DocumentId | null
  /** In place of the photo: an address of a picture that is not kept yet. */
  chosen?: string | undefined
  isRound?: boolean
  /** In pixels. */
  size?: number
}

/** Somebody's photo or a firm's logo; the letters of the name where there is none, or as long as it is not there. Its name stands beside it. */
export function Portrait({ name, kind, photoId, chosen, isRound = false, size = 42, ...rest }: PortraitProps) {
  const url = usePhoto(chosen === undefined ? photoId : null)
  const [unreadable, setUnreadable] = useState<string>()
  const shown = chosen ?? url
  return (
    <span
      className={styles.portrait}
      data-round={isRound}
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.36) }}
      {...rest}
    >
      {shown !== undefined && shown !== unreadable ? (
        <img src={shown} alt="" draggable={false} className={styles.photo} onError={() => setUnreadable(shown)} />
      ) : (
        lettersOf(name, kind)
      )}
    </span>
  )
}

function lettersOf(name: string, kind: PortraitProps['kind']) {
  if (kind === 'person') return (splitFullName(name).given[0] ?? '?').toUpperCase()
  const words = stripLegalForm(name).rest.split(' ').filter(Boolean)
  return words
    .slice(-2)
    .map((word) => word[0])
    .join('')
    .toUpperCase()
}
