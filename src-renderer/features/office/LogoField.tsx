import { Button, Field } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, desktop } from '#renderer/kit/client.ts'
import type { DocumentId, FileToken } from '#shared/kit/id.ts'
import styles from './OfficeForm.module.css'

/** A picture that was chosen and is not kept yet. */
export interface ChosenLogo {
  file: FileToken
  name: string
}

export interface LogoFieldProps {
  /** Null: none from now on; undefined: as it is. */
  chosen: ChosenLogo | null | undefined
  onChange: (chosen: ChosenLogo | null) => void
  /** The logo the firm has. */
  logoId: DocumentId | null
}

/** The picture at the head of the firm's papers. */
export function LogoField({ chosen, onChange, logoId }: LogoFieldProps) {
  const { t } = useTranslation()
  const isKept = chosen === undefined && logoId !== null

  async function choose() {
    const file = await desktop.chooseFile({ kind: 'picture' })
    if (file) onChange(file)
  }

  return (
    <Field label={t('people.firm.logo')} hint={t('people.firm.logoHint')}>
      <div className={styles.logo}>
        {isKept && <Logo logoId={logoId} />}
        {!isKept && <span className={styles.noLogo}>{chosen?.name ?? t('people.firm.noLogo')}</span>}
        <Button onClick={() => void choose()}>{t('people.firm.chooseLogo')}</Button>
        {(isKept || chosen) && (
          <Button appearance="subtle" onClick={() => onChange(null)}>
            {t('people.firm.removeLogo')}
          </Button>
        )}
      </div>
    </Field>
  )
}

function Logo({ logoId }: { logoId: DocumentId }) {
  const { t } = useTranslation()
  const { data: logo } = useQuery(ask.office.logo.queryOptions())
  return logo ? <img key={logoId} src={logo.url} alt={t('people.firm.logo')} className={styles.picture} /> : null
}
