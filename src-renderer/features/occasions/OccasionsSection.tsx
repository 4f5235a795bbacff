import { Button, Switch } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Occasion } from '#shared/features/occasions/schema.ts'
import { formatBirth } from '#shared/kit/birth.ts'
import { occasionSource } from '#shared/kit/occasionFile.ts'
import { AddOccasionForm } from './AddOccasionForm.tsx'
import { DaysInput } from './DaysInput.tsx'
import styles from './Occasions.module.css'

/** On which days customers are greeted, whom, and how early the office wants to know; and days of its own. */
export function OccasionsSection() {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const { data: occasions = [] } = useQuery(ask.occasions.list.queryOptions())
  return (
    <>
      <p>{t('occasions.lead')}</p>
      <table className={styles.table} aria-label={t('occasions.title')}>
        <thead>
          <tr>
            <th scope="col">{t('occasions.name')}</th>
            <th scope="col">{t('occasions.fallsOn')}</th>
            <th scope="col">{t('occasions.audience')}</th>
            <th scope="col">{t('occasions.daysAhead')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {occasions.map((occasion) => (
            <OccasionRow key={occasion.key || occasion.id} occasion={occasion} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('occasions.source', { source: occasionSource[language] })}</p>
      <AddOccasionForm />
    </>
  )
}

function OccasionRow({ occasion }: { occasion: Occasion }) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  const language = usePreferences((preferences) => preferences.language)
  const { fallsOn, audience, isOn, daysAhead } = occasion
  const name = language === 'en' ? occasion.en : occasion.vi
  const note = language === 'en' ? occasion.noteEn : occasion.noteVi
  const change = (wanted: Partial<Pick<Occasion, 'isOn' | 'daysAhead'>>) => void attempt(() => keep({ ...occasion, ...wanted }))
  return (
    <tr>
      <th scope="row">
        <Switch
          checked={isOn}
          label={name}
          aria-label={t('occasions.isOn', { name })}
          onChange={(_, { checked }) => change({ isOn: checked })}
        />
        {note && <p className={styles.note}>{note}</p>}
      </th>
      <td>{fallsOn ? formatBirth(fallsOn, t('birth.lunar').toLowerCase()) : t('occasions.ofEach')}</td>
      <td>{t(`occasions.audiences.${audience}`)}</td>
      <td>
        <DaysInput
          key={daysAhead}
          days={daysAhead}
          label={t('occasions.daysAheadOf', { name })}
          onChange={(days) => change({ daysAhead: days })}
        />
      </td>
      <td>{occasion.id !== null && occasion.key === '' && <RemoveButton occasion={occasion} />}</td>
    </tr>
  )
}

function keep(occasion: Occasion): Promise<unknown> {
  const { key, id, version, vi, fallsOn, audience, isOn, daysAhead } = occasion
  if (id === null || fallsOn === null) return client.occasions.choose({ key, isOn, daysAhead })
  return client.occasions.update({ id, version, input: { name: vi, fallsOn, audience, isOn, daysAhead } })
}

function RemoveButton({ occasion: { id, vi: name, fallsOn, audience, daysAhead, isOn } }: { occasion: Occasion }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  if (id === null || fallsOn === null) return null
  const remove = () =>
    attempt(async () => {
      await client.occasions.remove(id)
      const undo = () => client.occasions.create({ name, fallsOn, audience, daysAhead, isOn })
      notify({ text: t('occasions.removed', { name }), undo })
    })
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<DeleteRegular />}
      aria-label={t('occasions.remove', { name })}
      title={t('occasions.remove', { name })}
      onClick={() => void remove()}
    />
  )
}
