import { Button, Field } from '@fluentui/react-components'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Portrait } from '#renderer/kit/ui/Portrait.tsx'
import { DropZone } from '#renderer/kit/ui/record/DropZone.tsx'
import form from '../FormDialog.module.css'
import styles from './PhotoField.module.css'
import type { FormPhoto, PhotoValue } from './useFormPhoto.ts'

export interface PhotoFieldProps {
  /** As it is typed by now. */
  name: string
  kind: 'person' | 'organisation'
  /** As it stands in the form. */
  photoId: PhotoValue
  /** From `useFormPhoto`. */
  photo: FormPhoto
}

/** Somebody's photo or a firm's logo: chosen, dropped onto it, or pasted while it has the focus. */
export function PhotoField({ name, kind, photoId, photo: { chosen, url, isUnreadable, choose, remove } }: PhotoFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const kept = chosen === undefined && typeof photoId === 'number' ? photoId : null

  function take(files: Iterable<File> | null) {
    const [file] = files ?? []
    if (file) choose(file, kind)
  }

  return (
    <Field
      className={form.full}
      label={t('photo.label')}
      hint={t('photo.hint')}
      validationState={isUnreadable ? 'error' : 'none'}
      validationMessage={isUnreadable ? t('photo.unreadable') : undefined}
    >
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <div id={id} role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className={styles.photo}>
          <DropZone text={t('photo.drop')} onDrop={({ files }) => take(files)}>
            <div className={styles.row}>
              <Portrait
                name={name}
                kind={kind}
                photoId={kept}
                chosen={chosen ? url : undefined}
                isRound={kind === 'person'}
                size={48}
              />
              <Button ref={chooser} onClick={() => input.current?.click()}>
                {t('photo.choose')}
              </Button>
              {(chosen ?? kept) !== null && (
                <Button
                  appearance="subtle"
                  onClick={() => {
                    // The button goes with the photo; the keys must not go with it.
                    chooser.current?.focus()
                    remove()
                  }}
                >
                  {t('photo.remove')}
                </Button>
              )}
              <input
                ref={input}
                type="file"
                accept="image/*"
                hidden
                onChange={({ target }) => {
                  take(target.files)
                  target.value = ''
                }}
              />
            </div>
          </DropZone>
        </div>
      )}
    </Field>
  )
}
