import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { late } from '#renderer/kit/late.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { criteria } from '#shared/features/opinions/choices.ts'
import type { Opinion } from '#shared/features/opinions/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './OpinionPanel.module.css'
import { unsaid } from './opinionForm.ts'

const OpinionForm = late(() => import('./OpinionForm.tsx').then((module) => module.OpinionForm))

/** What a customer thinks of us and of the competitors, the newest day first; `isFixed`: only to be read. */
export function OpinionPanel({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Day | 'new'>()
  const { data } = useQuery(ask.opinions.list.queryOptions({ input: customerId }))
  if (!data) return null
  const days = [...new Set(data.map(({ saidOn }) => saidOn))]
  const of = (day: Day) => data.filter(({ saidOn }) => saidOn === day)
  return (
    <section>
      <h3 className={styles.title}>{t('competitors.opinions.title')}</h3>
      {days.length === 0 && <p className={styles.empty}>{t('competitors.opinions.empty')}</p>}
      <ul className={lines.list} aria-label={t('competitors.opinions.title')}>
        {days.map((day) => (
          <OfDay key={day} day={day} opinions={of(day)} isFixed={isFixed} onEdit={() => setEdited(day)} />
        ))}
      </ul>
      {!isFixed && (
        <Button appearance="subtle" icon={<AddRegular />} className={lines.add} onClick={() => setEdited('new')}>
          {t('competitors.opinions.new')}
        </Button>
      )}
      {edited && (
        <OpinionForm
          customerId={customerId}
          on={edited === 'new' ? undefined : edited}
          all={data}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  )
}

interface OfDayProps {
  day: Day
  opinions: Opinion[]
  isFixed: boolean
  onEdit: () => void
}

function OfDay({ day, opinions, isFixed, onEdit }: OfDayProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const customerId = opinions[0]?.customerId as CustomerId
  const said = formatDay(day)
  const remove = () =>
    attempt(async () => {
      const inputs = opinions.map((opinion) => ({ ...unsaid(opinion.competitorId), version: opinion.version }))
      await client.opinions.save({ customerId, saidOn: day, opinions: inputs })
      const undo = () =>
        client.opinions.save({ customerId, saidOn: day, opinions: opinions.map((opinion) => ({ ...opinion, version: null })) })
      notify({ text: t('competitors.opinions.removed', { day: said }), undo })
    })
  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <strong>{said}</strong>
        {opinions.map((opinion) => (
          <div key={opinion.id}>
            {`${opinion.competitorName ?? t('competitors.us')}: `}
            {criteria
              .filter((criterion) => opinion[criterion] !== null)
              .map((criterion) => `${t(`competitors.opinions.criteria.${criterion}`)} ${opinion[criterion]}`)
              .join(' · ')}
          </div>
        ))}
      </div>
      {!isFixed && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={`${t('action.edit')} ${said}`}
            onClick={onEdit}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<DeleteRegular />}
            aria-label={`${t('action.delete')} ${said}`}
            onClick={() => void remove()}
          />
        </>
      )}
    </li>
  )
}
