import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { printRoutes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { type Fact, Facts } from '#renderer/kit/ui/Facts.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { tellMoment } from '#shared/features/audit/telling.ts'
import type { Erasure } from '#shared/features/bin/schema.ts'
import type { ErasureId } from '#shared/kit/id.ts'
import styles from './Erasure.module.css'
import { useErasureWords } from './erasureWords.ts'

/** One erasure, and its certificate on paper. */
export function ErasureCard({ id }: { id: ErasureId }) {
  const { t } = useTranslation()
  const { data: erasure, error } = useQuery(ask.bin.erasure.queryOptions({ input: id }))
  const facts = useErasureFacts()
  const { save, print } = useCertificate(id)
  if (error) return <Empty title={say(error)} />
  if (!erasure) return null
  return (
    <article className={styles.card} aria-label={t('privacy.erasure.certificate')}>
      <h2>{t('privacy.erasure.certificate')}</h2>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void save()}>
          {t('privacy.erasure.pdf')}
        </Button>
        <Button onClick={() => void print()}>{t('privacy.erasure.print')}</Button>
      </div>
      <Facts facts={facts(erasure)} />
    </article>
  )
}

/** The same facts on screen and on paper. */
export function useErasureFacts() {
  const { t } = useTranslation()
  const { nameOf, withOf } = useErasureWords()
  return (erasure: Erasure): Fact[] => [
    [t('privacy.erasure.what'), nameOf(erasure.record)],
    [t('privacy.erasure.with'), withOf(erasure)],
    [t('privacy.erasure.when'), tellMoment(erasure.at)],
    [t('privacy.erasure.who'), erasure.staffName],
    [t('privacy.erasure.again'), erasure.againAt !== null && tellMoment(erasure.againAt)],
    [t('privacy.erasure.code'), erasure.digest],
  ]
}

function useCertificate(id: ErasureId) {
  const { t } = useTranslation()
  const notify = useNotify()
  const page = printRoutes.erasure(id)

  async function attempt(deed: () => Promise<unknown>) {
    try {
      await deed()
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return {
    save: () =>
      attempt(async () => {
        const chosen = await desktop.chooseSaveFile({ suggestedName: `${t('privacy.erasure.certificate')}.pdf`, kind: 'pdf' })
        if (!chosen) return
        await client.bin.erasurePrinted(id)
        await desktop.savePdf({ page, file: chosen.file })
        notify({ text: t('privacy.erasure.saved'), detail: chosen.name })
      }),
    print: () =>
      attempt(async () => {
        await client.bin.erasurePrinted(id)
        await desktop.print({ page })
      }),
  }
}
