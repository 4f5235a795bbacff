import { Button } from '@fluentui/react-components'
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useTranslation } from 'react-i18next'
import { client, desktop } from '#renderer/kit/client.ts'
import { formatDay, formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Consent } from '#shared/features/privacy/schema.ts'
import styles from './Consents.module.css'
import { useStated } from './useStated.ts'

/** Everything a person ever said about the use of their data, the last first, with its evidence. */
export function ConsentHistory({ entries }: { entries: readonly Consent[] }) {
  const { t } = useTranslation()
  return (
    <section className={styles.history}>
      <h3>{t('privacy.consent.history')}</h3>
      {entries.length === 0 && <p className={styles.about}>{t('privacy.consent.noHistory')}</p>}
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ entry }: { entry: Consent }) {
  const { t } = useTranslation()
  const stated = useStated()
  const now = useNow()
  const what = t('privacy.consent.told', { channel: stated('channel', entry.channel), purpose: stated('purpose', entry.purpose) })
  const how = [
    formatDay(entry.happenedOn),
    entry.means && t(`privacy.means.${entry.means}`),
    t('privacy.consent.by', { name: entry.staffName, at: formatMoment(entry.recordedAt, now) }),
  ]
  return (
    <li className={styles.entry}>
      <strong>{t(`privacy.consent.states.${entry.state}`)}</strong> {what}
      <div>{how.filter(Boolean).join(' · ')}</div>
      {entry.note && <div>{entry.note}</div>}
      {entry.documentId !== null && <Evidence entry={entry} />}
    </li>
  )
}

function Evidence({ entry: { id, documentName } }: { entry: Consent }) {
  const { t } = useTranslation()
  const notify = useNotify()

  async function save() {
    try {
      const chosen = await desktop.chooseSaveFile({ suggestedName: documentName })
      if (!chosen) return
      await client.privacy.saveEvidence({ id, file: chosen.file })
      notify({ text: t('privacy.consent.saved'), detail: chosen.name })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<ArrowDownload16Regular />}
      aria-label={t('privacy.consent.saveEvidence', { name: documentName })}
      onClick={() => void save()}
    >
      {documentName}
    </Button>
  )
}
