import { Button, Field, Input, MessageBar, Spinner } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Rescue } from '#renderer/features/backups/Rescue.tsx'
import { FoundingKey, type FoundingKeyProps } from '#renderer/features/encryption/FoundingKey.tsx'
import { type ChosenLogo, LogoField } from '#renderer/features/office/LogoField.tsx'
import { ChoosePackage, PackageSheet } from '#renderer/features/takeaway/OpenPackage.tsx'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { PasswordInput } from '#renderer/kit/ui/form/PasswordInput.tsx'
import type { FolderState } from '#shared/features/office/schema.ts'
import { SHORTEST_PASSWORD } from '#shared/features/session/schema.ts'
import type { FileToken } from '#shared/kit/id.ts'
import { parseTaxCode } from '#shared/kit/taxCode.ts'
import styles from './Door.module.css'

const emptyFirm = { name: '', taxCode: '', address: '', phone: '', ownerName: '', password: '' }

/** The first start: a firm of one's own, or an invented one to try everything; with a password, its recovery key too. */
export function Welcome({ folder }: { folder: FolderState }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<'own' | 'sample'>('own')
  const [firm, setFirm] = useState(emptyFirm)
  const [logo, setLogo] = useState<ChosenLogo | null>()
  const [packageFile, setPackageFile] = useState<FileToken>()
  const change = (part: Partial<typeof emptyFirm>) => setFirm((before) => ({ ...before, ...part }))
  const found = useMutation(ask.office.found.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  const own = { ...firm, password: firm.password || null, logo: logo?.file ?? null, sample: false }
  const key = useFoundingKey(firm.name)

  function begin(event: FormEvent) {
    event.preventDefault()
    found.reset()
    if (kind === 'sample') found.mutate({ name: firm.name || t('door.sampleName'), ownerName: firm.ownerName, sample: true })
    else if (own.password === null) found.mutate(own)
    else key.show()
  }

  if (packageFile)
    return (
      <main className={styles.page}>
        <div className={styles.sheet}>
          <PackageSheet file={packageFile} onClose={() => setPackageFile(undefined)} />
        </div>
      </main>
    )
  if (key.shown)
    return (
      <KeyPage
        recoveryKey={key.shown.recoveryKey}
        isFounding={found.isPending}
        failure={found.error}
        onTyping={found.reset}
        onFound={(recoveryKey) => found.mutate({ ...own, recoveryKey })}
        onBack={key.hide}
      />
    )
  const failure = found.error ?? key.error
  const isBusy = found.isPending || key.isPending
  const isComplete = firm.ownerName.trim() !== '' && (kind === 'sample' || firm.name.trim() !== '')
  const isShort = kind === 'own' && firm.password !== '' && firm.password.length < SHORTEST_PASSWORD
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
        <div className={styles.fields}>
          <Field label={t('door.firmName')} required={kind === 'own'} className={styles.full}>
            <Input
              value={firm.name}
              placeholder={kind === 'sample' ? t('door.sampleName') : ''}
              onChange={(_, { value }) => change({ name: value })}
            />
          </Field>
          {kind === 'own' && <FirmFields firm={firm} onChange={change} />}
          {kind === 'own' && <LogoField chosen={logo} onChange={setLogo} logoId={null} />}
          <Field label={t('door.ownerName')} required className={kind === 'own' ? '' : styles.full}>
            <Input value={firm.ownerName} onChange={(_, { value }) => change({ ownerName: value })} />
          </Field>
          {kind === 'own' && (
            <PasswordInput
              label={t('people.password.optional')}
              value={firm.password}
              onChange={(password) => change({ password })}
              hint={t('people.password.optionalHint')}
              error={isShort ? 'password-short' : undefined}
            />
          )}
        </div>
        {failure && <MessageBar intent="error">{say(failure)}</MessageBar>}
        <div className={styles.buttons}>
          {found.isPending && <Spinner size="tiny" label={t('door.making')} />}
          <Button type="submit" appearance="primary" disabled={!isComplete || isShort || isBusy}>
            {kind === 'own' && firm.password !== '' ? t('action.next') : t('door.begin')}
          </Button>
        </div>
        <div className={styles.ways}>
          <Rescue state="new" />
          <ChoosePackage onChoose={setPackageFile} />
        </div>
        <div className={styles.small}>
          {t('door.folder')}: {folder.folder}
        </div>
      </form>
    </main>
  )
}

/** The recovery key of the firm to be; the same one as long as the name on its paper is right. */
function useFoundingKey(name: string) {
  const firm = name.trim()
  const [isShown, setShown] = useState(false)
  const { mutate, data, error, isPending } = useMutation(
    ask.encryption.foundingKey.mutationOptions({ onSuccess: () => setShown(true) }),
  )
  return {
    shown: isShown ? data : undefined,
    error,
    isPending,
    show: () => (data?.firm === firm ? setShown(true) : mutate({ firm })),
    hide: () => setShown(false),
  }
}

function KeyPage(props: FoundingKeyProps) {
  const { t } = useTranslation()
  return (
    <main className={styles.page}>
      <section className={`${styles.sheet} scroll`} aria-labelledby="key-title">
        <h1 id="key-title" className={styles.title}>
          {t('encryption.title')}
        </h1>
        <FoundingKey {...props} />
      </section>
    </main>
  )
}

interface FirmFieldsProps {
  firm: typeof emptyFirm
  onChange: (part: Partial<typeof emptyFirm>) => void
}

/** What stands on the firm's papers; all of it can wait. */
function FirmFields({ firm, onChange }: FirmFieldsProps) {
  const { t } = useTranslation()
  const isOdd = firm.taxCode.trim() !== '' && parseTaxCode(firm.taxCode).warning !== undefined
  return (
    <>
      <Field
        label={t('settings.taxCode')}
        validationState={isOdd ? 'warning' : 'none'}
        validationMessage={isOdd ? t('people.firm.oddTaxCode') : undefined}
      >
        <Input value={firm.taxCode} onChange={(_, { value }) => onChange({ taxCode: value })} />
      </Field>
      <Field label={t('settings.phone')}>
        <Input value={firm.phone} onChange={(_, { value }) => onChange({ phone: value })} />
      </Field>
      <Field label={t('settings.address')}>
        <Input value={firm.address} onChange={(_, { value }) => onChange({ address: value })} />
      </Field>
    </>
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
