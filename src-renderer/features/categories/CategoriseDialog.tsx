import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { CategoryMark } from '#renderer/kit/ui/CategoryMark.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { fold } from '#shared/kit/fold.ts'
import type { CategoryId } from '#shared/kit/id.ts'
import styles from './Categories.module.css'
import { freeColour } from './CategoryForm.tsx'
import { type Borne, changesOf, type Marks, nextMark, stateOf } from './marks.ts'

interface CategoriseDialogProps {
  /** How many records are chosen, and how many of them bear each category. */
  chosen: number
  borne: Borne
  onApply: (change: { add: CategoryId[]; remove: CategoryId[] }) => void
  onClose: () => void
}

/** Which categories the chosen records bear: all of them, some of them, none. What is left at “some” stays as it is. */
export function CategoriseDialog({ chosen, borne, onApply, onClose }: CategoriseDialogProps) {
  const { t } = useTranslation()
  useReturnFocus()
  const { all } = useCategories()
  const [marks, setMarks] = useState<Marks>(new Map())
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<string>()
  const shown = all.filter(({ name }) => fold(name).includes(fold(text)))
  const isNew = text.trim() !== '' && !all.some(({ name }) => name === text.trim())
  const change = changesOf(marks)

  async function create() {
    try {
      setFailure(undefined)
      const { id } = await client.categories.create({ name: text, colour: freeColour(all) })
      setMarks(new Map(marks).set(id, true))
      setText('')
    } catch (error) {
      setFailure(say(error))
    }
  }

  /** Enter makes what is typed if nothing is like it, chooses what is found alone, and else applies. */
  function submit(event: FormEvent) {
    event.preventDefault()
    const [only, second] = shown
    if (text.trim() === '') onApply(change)
    else if (!only) void create()
    else if (!second) toggle(only.id)
  }

  function toggle(id: CategoryId) {
    const state = stateOf(id, { chosen, borne, marks })
    setMarks(nextMark(marks, id, { state, wasMixed: stateOf(id, { chosen, borne, marks: new Map() }) === 'mixed' }))
    setText('')
  }

  return (
    <Dialog open onOpenChange={onClose} modalType="modal">
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('categories.dialog.title', { count: chosen })}</DialogTitle>
            <DialogContent className={styles.content}>
              {chosen > 1 && all.length > 0 && <p className={styles.lead}>{t('categories.dialog.lead')}</p>}
              {failure && (
                <MessageBar intent="error">
                  <MessageBarBody>{failure}</MessageBarBody>
                </MessageBar>
              )}
              <Input
                autoFocus
                value={text}
                maxLength={60}
                placeholder={t('categories.dialog.search')}
                aria-label={t('categories.dialog.search')}
                onChange={(_, { value }) => setText(value)}
              />
              {all.length === 0 && <p className={styles.lead}>{t('categories.empty')}</p>}
              <div className={`${styles.choices} scroll`} role="group" aria-label={t('categories.title')}>
                {shown.map((category) => (
                  <Checkbox
                    key={category.id}
                    checked={stateOf(category.id, { chosen, borne, marks })}
                    onChange={() => toggle(category.id)}
                    label={<CategoryMark category={category} />}
                  />
                ))}
              </div>
              {isNew && (
                <Button size="small" icon={<AddRegular />} className={styles.create} onClick={() => void create()}>
                  {t('categories.dialog.create', { name: text.trim() })}
                </Button>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button appearance="primary" disabled={marks.size === 0} onClick={() => onApply(change)}>
                {t('categories.dialog.apply')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
