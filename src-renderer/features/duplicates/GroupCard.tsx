import { Button, Radio } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { DuplicateGroup, Lookalike, MatchedPair } from '#shared/features/duplicates/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import styles from './Duplicates.module.css'
import type { Two } from './MergeDialog.tsx'

export interface GroupCardProps {
  group: DuplicateGroup
  onMerge: (two: Two) => void
}

/** The customers of a group one below the other: who is kept, and what becomes of each of the others. */
export function GroupCard({ group: { members, pairs }, onMerge }: GroupCardProps) {
  const { t } = useTranslation()
  const mayMerge = useMay('customers.delete')
  const tellApart = useTellApart()
  const [wanted, setWanted] = useState<CustomerId>()
  const kept = members.find(({ id }) => id === wanted) ?? members[0]
  if (!kept) return <Empty title={t('duplicates.settled')} advice={t('duplicates.settledAdvice')} />
  return (
    <article className={styles.card}>
      <h2>{t('duplicates.group', { count: members.length })}</h2>
      {members.map((one) => (
        <section key={one.id} className={styles.member} data-kept={one === kept} aria-label={one.name}>
          <h3>{one.name}</h3>
          <Radio
            name="kept"
            label={t('duplicates.kept')}
            aria-label={`${t('duplicates.kept')}: ${one.code} ${one.name}`}
            checked={one === kept}
            onChange={() => setWanted(one.id)}
          />
          <MemberFacts one={one} />
          <Reasons id={one.id} pairs={pairs} />
          {one !== kept && (
            <div className={styles.buttons}>
              {mayMerge && (
                <Button appearance="primary" onClick={() => onMerge({ survivorId: kept.id, mergedId: one.id })}>
                  {t('duplicates.mergeInto')}
                </Button>
              )}
              <Button onClick={() => void tellApart(one, pairs)}>{t('duplicates.notSame')}</Button>
            </div>
          )}
        </section>
      ))}
    </article>
  )
}

function MemberFacts({ one }: { one: Lookalike }) {
  const { t } = useTranslation()
  return (
    <Facts
      facts={[
        [t('customers.code'), one.code],
        [t('customers.taxCode'), one.taxCode],
        [t('customers.phone'), one.phone.startsWith('+') ? formatPhone(one.phone) : one.phone],
        [t('customers.email'), one.email],
        [t('customers.address'), one.address],
        [t('customers.province'), one.province],
        [t('customers.owner'), one.ownerName],
        [t('customers.created'), formatInstantDay(one.createdAt)],
      ]}
    />
  )
}

/** What one has in common with the others, each thing once. */
function Reasons({ id, pairs }: { id: CustomerId; pairs: readonly MatchedPair[] }) {
  const { t } = useTranslation()
  const own = pairs.filter(({ first, second }) => first === id || second === id)
  const lines = own.flatMap(({ reasons }) =>
    reasons.map(({ likeness, shared }) => {
      const told = likeness === 'phone' ? formatPhone(shared) : likeness === 'same-name' ? '' : shared
      return `${t(`duplicates.likeness.${likeness}`)}${told ? `: ${told}` : ''}`
    }),
  )
  return (
    <ul className={styles.reasons}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function useTellApart() {
  const { t } = useTranslation()
  const notify = useNotify()
  return async ({ id, name }: Lookalike, pairs: readonly MatchedPair[]) => {
    const own = pairs.filter(({ first, second }) => first === id || second === id)
    try {
      const told = await client.duplicates.tellApart(own.map(({ first, second }) => ({ first, second })))
      notify({ text: t('duplicates.told', { name }), undo: () => client.duplicates.forgetApart(told) })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}
