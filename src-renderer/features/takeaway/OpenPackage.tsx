import { Button, MessageBar, MessageBarBody, ProgressBar, Spinner } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cache } from '#renderer/kit/cache.ts'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { formatCount, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import { SHORTEST_PASSWORD } from '#shared/features/session/schema.ts'
import type { PackageContents } from '#shared/features/takeaway/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'
import styles from './OpenPackage.module.css'

/** Where no firm is yet: the way in for somebody who took their data away elsewhere. */
export function ChoosePackage({ onChoose }: { onChoose: (file: FileToken) => void }) {
  const { t } = useTranslation()

  async function choose() {
    const chosen = await desktop.chooseFile({ kind: 'package' })
    if (chosen) onChoose(chosen.file)
  }

  return (
    <div className={styles.way}>
      <span>{t('takeaway.door.or')}</span>
      <Button onClick={() => void choose()}>{t('takeaway.door.choose')}</Button>
    </div>
  )
}

/** What is in a package, the owner's new password, and the step itself. No dialog, because the page gives way to the office. */
export function PackageSheet({ file, onClose }: { file: FileToken; onClose: () => void }) {
  const { t } = useTranslation()
  const heading = useId()
  const [password, setPassword] = useState('')
  const { data: contents, error } = useQuery({ ...ask.takeaway.door.look.queryOptions({ input: { file } }), gcTime: 0 })
  const opening = useMutation({
    mutationFn: () => client.takeaway.door.open({ file, password: password || null }),
    onSuccess: () => cache.invalidateQueries(),
  })
  const failure = error ?? opening.error
  const isShort = password !== '' && password.length < SHORTEST_PASSWORD
  const isComplete = contents !== undefined && !isShort && (password !== '' || !contents.needsPassword)

  function open(event: FormEvent) {
    event.preventDefault()
    if (isComplete) opening.mutate()
  }

  return (
    <form className={styles.sheet} aria-labelledby={heading} onSubmit={open}>
      <h1 id={heading} className={styles.heading}>
        {t('takeaway.door.title')}
      </h1>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(failure)}</MessageBarBody>
        </MessageBar>
      )}
      {!contents && !failure && <Spinner size="tiny" label={t('takeaway.door.reading')} />}
      {contents && <Contents contents={contents} />}
      {contents && !opening.isPending && (
        <PasswordInput
          label={t(contents.needsPassword ? 'takeaway.door.password' : 'takeaway.door.passwordOptional', {
            owner: contents.owner,
          })}
          value={password}
          onChange={setPassword}
          isRequired={contents.needsPassword}
          hint={t('takeaway.door.passwordHint')}
          error={isShort ? 'password-short' : undefined}
        />
      )}
      {contents && <p className={styles.meaning}>{t('takeaway.door.meaning')}</p>}
      {opening.isPending ? (
        <Opening />
      ) : (
        <div className={styles.choices}>
          <Button onClick={onClose}>{t(failure ? 'action.close' : 'action.cancel')}</Button>
          <Button type="submit" appearance="primary" disabled={!isComplete}>
            {t('takeaway.door.go')}
          </Button>
        </div>
      )}
    </form>
  )
}

/** Half a second: as often as an eye follows a bar. */
const OFTEN = 500

function Opening() {
  const { t } = useTranslation()
  const { data: progress } = useQuery({ ...ask.takeaway.door.progress.queryOptions(), refetchInterval: OFTEN, gcTime: 0 })
  return (
    <div className={styles.running}>
      <span role="status">{t('takeaway.door.working')}</span>
      <ProgressBar
        aria-label={t('takeaway.door.working')}
        value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      />
      <Button size="small" onClick={() => void client.takeaway.door.cancel()}>
        {t('takeaway.door.stop')}
      </Button>
    </div>
  )
}

function Contents({ contents }: { contents: PackageContents }) {
  const { t } = useTranslation()
  const now = useNow()
  const { firm, owner, madeAt, program, lackingDocuments } = contents
  const { customers, contacts, calls, appointments, contracts, documents } = contents.counts
  const counts = {
    customers: formatCount(customers),
    contacts: formatCount(contacts),
    calls: formatCount(calls),
    appointments: formatCount(appointments),
    contracts: formatCount(contracts),
    documents: formatCount(documents),
  }
  return (
    <Facts
      facts={[
        [t('backups.dialog.firm'), firm],
        [t('takeaway.door.owner'), owner],
        [t('takeaway.door.made'), formatMoment(madeAt, now)],
        [t('backups.dialog.counts'), t('backups.countsAll', counts)],
        [t('takeaway.door.lacking'), lackingDocuments > 0 && t('takeaway.door.lackingWhat', { count: lackingDocuments })],
        [t('backups.dialog.program'), program],
      ]}
    />
  )
}
