import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { late } from '#renderer/kit/late.tsx'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Pill, type Tone } from '#renderer/kit/ui/Pill.tsx'
import { standingOf } from '#shared/features/privacy/rules.ts'
import type { Consent, ConsentState, Person } from '#shared/features/privacy/schema.ts'
import { purposes } from '#shared/features/privacy/stated.ts'
import { ConsentHistory } from './ConsentHistory.tsx'
import styles from './Consents.module.css'
import { useStated } from './useStated.ts'
import { useWithdraw } from './useWithdraw.ts'

const ConsentDialog = late(() => import('./ConsentDialog.tsx').then((module) => module.ConsentDialog))

const tones: Record<ConsentState, Tone> = { given: 'green', refused: 'red', withdrawn: 'red' }

interface Place {
  purpose: string
  channel: string
}

interface TableProps {
  person: Person
  name: string
  isFixed: boolean
}

/** For each purpose and channel: given, refused, withdrawn, or never asked, which is no yes. */
export function ConsentTable({ person: { customerId, contactId }, name, isFixed }: TableProps) {
  const person = { customerId, contactId }
  const language = usePreferences((preferences) => preferences.language)
  const [asked, setAsked] = useState<Place>()
  const { data: entries, error } = useQuery(ask.privacy.consents.queryOptions({ input: person }))
  if (error) return <Empty title={say(error)} />
  if (!entries) return null
  const standing = standingOf(entries)
  return (
    <>
      {purposes.map((purpose) => (
        <section key={purpose.key} className={styles.purpose}>
          <h3>{purpose[language]}</h3>
          <p className={styles.about}>{language === 'vi' ? purpose.aboutVi : purpose.aboutEn}</p>
          <ul className={styles.channels}>
            {purpose.channels.map((channel) => (
              <Channel
                key={channel}
                place={{ purpose: purpose.key, channel }}
                entry={standing.at(purpose.key, channel)}
                person={{ ...person, name }}
                onRecord={isFixed ? undefined : () => setAsked({ purpose: purpose.key, channel })}
              />
            ))}
          </ul>
        </section>
      ))}
      <ConsentHistory entries={entries} />
      {asked && <ConsentDialog person={person} name={name} place={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

interface ChannelProps {
  place: Place
  entry: Consent | undefined
  person: Person & { name: string }
  onRecord: (() => void) | undefined
}

function Channel({ place, entry, person, onRecord }: ChannelProps) {
  const { t } = useTranslation()
  const stated = useStated()
  const withdraw = useWithdraw(person)
  const words = { purpose: stated('purpose', place.purpose), channel: stated('channel', place.channel) }
  return (
    <li className={styles.channel}>
      <span className={styles.name}>{words.channel}</span>
      {entry ? (
        <>
          <Pill tone={tones[entry.state]}>{t(`privacy.consent.states.${entry.state}`)}</Pill>
          <span className={styles.when}>{formatDay(entry.happenedOn)}</span>
        </>
      ) : (
        <Pill>{t('privacy.consent.notAsked')}</Pill>
      )}
      {onRecord && entry?.state === 'given' && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={t('privacy.consent.withdrawFor', words)}
          onClick={() => void withdraw(place)}
        >
          {t('privacy.consent.withdraw')}
        </Button>
      )}
      {onRecord && (
        <Button size="small" appearance="subtle" aria-label={t('privacy.consent.recordFor', words)} onClick={onRecord}>
          {t('privacy.consent.record')}
        </Button>
      )}
    </li>
  )
}
