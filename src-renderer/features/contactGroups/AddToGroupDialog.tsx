import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { formatCount } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { fold } from '#shared/kit/fold.ts'
import type { PersonId } from '#shared/kit/id.ts'
import styles from './AddToGroupDialog.module.css'
import { useGroupDeeds } from './useGroupDeeds.ts'

/** Puts the chosen people into a group that is there, or into a new one. */
export function AddToGroupDialog({ people, onClose }: { people: readonly PersonId[]; onClose: () => void }) {
  const { t } = useTranslation()
  useReturnFocus()
  const notify = useNotify()
  const { add } = useGroupDeeds()
  const { data: groups = [] } = useQuery(ask.contactGroups.list.queryOptions())
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const shown = groups.filter(({ name }) => fold(name).includes(fold(text)))
  const isNew = text.trim() !== '' && groups.every(({ name }) => fold(name) !== fold(text))
  const chosen = shown.find(({ id }) => String(id) === wanted) ?? (text.trim() !== '' && !isNew ? shown[0] : undefined)

  async function create() {
    try {
      setFailure(undefined)
      const { id, name } = await client.contactGroups.create({ input: { name: text }, people: [...people] })
      notify({ text: t('contactGroups.created', { name }), undo: () => client.contactGroups.remove(id) })
      onClose()
    } catch (error) {
      setFailure(say(error))
    }
  }

  /** Enter takes the group that is chosen, or makes the one that is typed. */
  function submit(event: FormEvent) {
    event.preventDefault()
    if (chosen) {
      onClose()
      void add(chosen, people)
    } else if (isNew) void create()
  }

  return (
    <Dialog open onOpenChange={onClose} modalType="modal">
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('contactGroups.pick.title', { count: people.length })}</DialogTitle>
            <DialogContent className={styles.content}>
              {failure && (
                <MessageBar intent="error">
                  <MessageBarBody>{failure}</MessageBarBody>
                </MessageBar>
              )}
              <Input
                autoFocus
                value={text}
                maxLength={100}
                placeholder={t('contactGroups.pick.search')}
                aria-label={t('contactGroups.pick.search')}
                onChange={(_, { value }) => setText(value)}
              />
              {groups.length === 0 && <p className={styles.lead}>{t('contactGroups.pick.none')}</p>}
              <RadioGroup
                className={`${styles.choices} scroll`}
                aria-label={t('contactGroups.title')}
                value={chosen ? String(chosen.id) : ''}
                onChange={(_, { value }) => setWanted(value)}
              >
                {shown.map(({ id, name, count }) => (
                  <Radio key={id} value={String(id)} label={`${name} (${formatCount(count)})`} />
                ))}
              </RadioGroup>
              {isNew && (
                <Button size="small" icon={<AddRegular />} className={styles.create} onClick={() => void create()}>
                  {t('contactGroups.pick.create', { name: text.trim() })}
                </Button>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!chosen}>
                {t('contactGroups.pick.apply')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
