import { Button, Field, Input, MessageBar, Spinner } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Rescue } from '#renderer/features/backups/Rescue.tsx'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import type { FolderState } from '#shared/features/office/schema.ts'
import styles from './Door.module.css'

/** The first start: a firm of one's own, or an invented one to try everything. */
export function Welcome({ folder }: { folder: FolderState }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<'own' | 'sample'>('own')
  const [name, setName] = useState('')
  const [ownerName, setOwnerName] = useState('')
  const found = useMutation(ask.office.found.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))

  function begin(event: FormEvent) {
    event.preventDefault()
    found.mutate({ name: kind === 'sample' ? name || t('door.sampleName') : name, ownerName, sample: kind === 'sample' })
  }

  const isComplete = ownerName.trim() !== '' && (kind === 'sample' || name.trim() !== '')
  return (
    <main className={styles.page}>
      <form className={styles.sheet} onSubmit={begin}>
        <div>
          <h1 className={styles.title}>{t('door.welcome')}</h1>
          <p className={styles.lead}>{t('door.intro')}</p>
        </div>
        <div className={styles.choices} role="radiogroup" aria-label={t('door.welcome')}>
          <Choice
            isChosen={kind === 'own'}
            onChoose={() => setKind('own')}
            name={t('door.newFirm')}
            hint={t('door.newFirmHint')}
          />
          <Choice
            isChosen={kind === 'sample'}
            onChoose={() => setKind('sample')}
            name={t('door.sampleFirm')}
            hint={t('door.sampleFirmHint')}
          />
        </div>
        <Field label={t('door.firmName')} required={kind === 'own'}>
          <Input
            value={name}
            placeholder={kind === 'sample' ? t('door.sampleName') : ''}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field label={t('door.ownerName')} required>
          <Input value={ownerName} onChange={(_, { value }) => setOwnerName(value)} />
        </Field>
        {found.isError && <MessageBar intent="error">{say(found.error)}</MessageBar>}
        <div className={styles.buttons}>
          {found.isPending && <Spinner size="tiny" label={t('door.making')} />}
          <Button type="submit" appearance="primary" disabled={!isComplete || found.isPending}>
            {t('door.begin')}
          </Button>
        </div>
        <Rescue state="new" />
        <div className={styles.small}>
          {t('door.folder')}: {folder.folder}
        </div>
      </form>
    </main>
  )
}

function Choice(choice: { isChosen: boolean; onChoose: () => void; name: string; hint: string }) {
  return (
    <button type="button" role="radio" aria-checked={choice.isChosen} className={styles.choice} onClick={choice.onChoose}>
      <strong>{choice.name}</strong>
      {choice.hint}
    </button>
  )
}
