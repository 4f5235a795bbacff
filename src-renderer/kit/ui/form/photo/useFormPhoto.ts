import { useEffect, useRef, useState } from 'react'
import type { FormDraft } from '#renderer/kit/drafts/useDraft.ts'
import type { Saving } from '#renderer/kit/useSaving.ts'
import { smallPhoto } from './smallPhoto.ts'

export type FormPhoto = ReturnType<typeof useFormPhoto>

/** Null: none from now on; undefined: as it is. */
type Chosen = File | null | undefined

/** The photo of a record in its form: what becomes of it with the saving. No draft holds it: its bytes would be written with every key. */
export function useFormPhoto() {
  const [chosen, setChosen] = useState<Chosen>()
  const [url, setUrl] = useState<string>()
  const [isUnreadable, setUnreadable] = useState(false)
  const settled = useRef<Promise<Chosen>>(Promise.resolve(undefined))
  useEffect(() => {
    if (!chosen) return
    const shown = URL.createObjectURL(chosen)
    setUrl(shown)
    return () => {
      setUrl(undefined)
      URL.revokeObjectURL(shown)
    }
  }, [chosen])

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

  /** What is sent with the form, once what was chosen last is made small. */
  const toSend = () => settled.current
  return { chosen, url, isUnreadable, choose, remove, toSend }
}

/** What a dialog shows and does about a form whose photo is part of what was typed. */
export function withPhoto(saving: Saving, draft: FormDraft, { chosen }: FormPhoto): { saving: Saving; draft: FormDraft } {
  const isTouched = chosen !== undefined
  return {
    saving: { ...saving, isDirty: saving.isDirty || isTouched },
    draft: { ...draft, isTyped: () => isTouched || draft.isTyped() },
  }
}
