import { useRef, useState } from 'react'
import type { FormDraft } from '#renderer/kit/drafts/useDraft.ts'
import { useFileUrl } from '#renderer/kit/useFileUrl.ts'
import type { Saving } from '#renderer/kit/useSaving.ts'
import type { DocumentId } from '#shared/kit/id.ts'
import { smallPhoto } from './smallPhoto.ts'

export type FormPhoto = ReturnType<typeof useFormPhoto>

/** Null: none from now on; undefined: as it is. */
type Chosen = File | null | undefined

/** A photo among the values of a form: the one a record bears by its id, one that was chosen, or none. */
export type PhotoValue = DocumentId | File | null
type WithPhoto = { photoId: PhotoValue }

/** The photo of a record in its form: what becomes of it with the saving. No draft holds it: its bytes would be written with every key. */
export function useFormPhoto() {
  const [chosen, setChosen] = useState<Chosen>()
  const [isUnreadable, setUnreadable] = useState(false)
  const settled = useRef<Promise<Chosen>>(Promise.resolve(undefined))
  const url = useFileUrl(chosen)

  function choose(file: File, kind: 'person' | 'organisation') {
    const before = settled.current
    settled.current = smallPhoto(file, kind).then((small) => {
      setUnreadable(small === undefined)
      if (small) setChosen(small)
      return small ?? before
    })
  }

  function remove() {
    settled.current = Promise.resolve(null)
    setUnreadable(false)
    setChosen(null)
  }

  /** The values with what was chosen among them, once it is made small: there it meets the photo somebody else has given meanwhile. */
  async function among<Values extends WithPhoto>(values: Values): Promise<Values> {
    const photoId = await settled.current
    return photoId === undefined ? values : { ...values, photoId }
  }

  /** What is sent of such values; what was chosen goes when the other one's photo was left. */
  function toSend({ photoId }: WithPhoto): Chosen {
    if (typeof photoId !== 'number') return photoId
    settled.current = Promise.resolve(undefined)
    setChosen(undefined)
    return undefined
  }

  return { chosen, url, isUnreadable, choose, remove, among, toSend }
}

/** What a dialog shows and does about a form whose photo is part of what was typed. */
export function withPhoto(saving: Saving, draft: FormDraft, { chosen }: FormPhoto): { saving: Saving; draft: FormDraft } {
  const isTouched = chosen !== undefined
  return {
    saving: { ...saving, isDirty: saving.isDirty || isTouched },
    draft: { ...draft, isTyped: () => isTouched || draft.isTyped() },
  }
}
