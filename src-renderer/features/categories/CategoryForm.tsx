import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '#renderer/kit/say.ts'
import { type CategoryColour, categoryColours } from '#shared/features/categories/choices.ts'
import type { Category, CategoryInput } from '#shared/features/categories/schema.ts'
import styles from './Categories.module.css'
import { ColourChoice } from './ColourChoice.tsx'

interface CategoryFormProps {
  /** Undefined: a new one. */
  category?: Category
  /** The colours that are worn already, when a new one is to get another. */
  worn?: readonly Category[]
  send: (input: CategoryInput) => Promise<unknown>
  onDone?: () => void
}

/** A name and its colour on one line. */
export function CategoryForm({ category, worn, send, onDone }: CategoryFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(category?.name ?? '')
  const [colour, setColour] = useState<CategoryColour>(category?.colour ?? freeColour(worn))
  const [failure, setFailure] = useState<string>()

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!name.trim()) return
    try {
      setFailure(undefined)
      await send({ name, colour })
      setName('')
      onDone?.()
    } catch (error) {
      setFailure(say(error))
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <ColourChoice colour={colour} onChange={setColour} />
      <Field className={styles.name} validationMessage={failure} validationState={failure ? 'error' : 'none'}>
        <Input
          value={name}
          maxLength={60}
          autoFocus={category !== undefined}
          placeholder={category ? undefined : t('categories.new')}
          aria-label={category ? t('categories.name') : t('categories.new')}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => event.key === 'Escape' && onDone?.()}
        />
      </Field>
      <Button type="submit" disabled={!name.trim()}>
        {category ? t('action.save') : t('categories.add')}
      </Button>
      {onDone && <Button onClick={onDone}>{t('action.cancel')}</Button>}
    </form>
  )
}

/** The first colour nobody wears yet. */
export function freeColour(worn: readonly Pick<Category, 'colour'>[] | undefined): CategoryColour {
  return categoryColours.find((colour) => !worn?.some((one) => one.colour === colour)) ?? 'grey'
}
