import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { desktop } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import styles from './Encryption.module.css'
import { KeyGroups } from './KeyGroups.tsx'

/** A new recovery key: why it is there, itself, and the way to paper. */
export function KeyShown({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation()
  const printing = useMutation({ mutationFn: () => desktop.print({ page: printRoutes.recoveryKey }) })
  return (
    <>
      <h2 className={styles.heading}>{t('encryption.key.title')}</h2>
      <p className={styles.sentence}>{t('encryption.key.why')}</p>
      <KeyGroups recoveryKey={recoveryKey} />
      <div className={styles.printing}>
        <Button icon={<PrintRegular />} disabledFocusable={printing.isPending} onClick={() => printing.mutate()}>
          {t('encryption.key.print')}
        </Button>
        <span className={styles.small}>{t('encryption.key.byHand')}</span>
      </div>
      {printing.error && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(printing.error)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
