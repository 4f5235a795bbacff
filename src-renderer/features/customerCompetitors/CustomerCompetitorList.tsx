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
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill, type Tone } from '#renderer/kit/ui/Pill.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { CompetitorStatus, CustomerCompetitor } from '#shared/features/customerCompetitors/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'

const CustomerCompetitorForm = late(() => import('./CustomerCompetitorForm.tsx').then((module) => module.CustomerCompetitorForm))

/** Whom else a customer buys from; `isFixed`: only to be read. */
export function CustomerCompetitorList({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<CustomerCompetitor | 'new'>()
  const { data } = useQuery(ask.customerCompetitors.list.queryOptions({ input: customerId }))
  if (!data) return null
  return (
    <div>
      {data.length === 0 && <Empty title={t('competitors.ofCustomer.empty')} advice={t('competitors.ofCustomer.emptyAdvice')} />}
      <ul className={lines.list} aria-label={t('competitors.title')}>
        {data.map((dealing) => (
          <Item key={dealing.id} dealing={dealing} isFixed={isFixed} onEdit={() => setEdited(dealing)} />
        ))}
      </ul>
      {!isFixed && (
        <Button appearance="subtle" icon={<AddRegular />} className={lines.add} onClick={() => setEdited('new')}>
          {t('competitors.ofCustomer.new')}
        </Button>
      )}
      {edited && (
        <CustomerCompetitorForm
          customerId={customerId}
          dealing={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

const tones: Record<CompetitorStatus, Tone> = { using: 'amber', lost: 'red', won: 'green' }

function Item({ dealing, isFixed, onEdit }: { dealing: CustomerCompetitor; isFixed: boolean; onEdit: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const { id, competitorName: name, status, sinceOn, buys, note } = dealing
  const remove = () =>
    attempt(async () => {
      await client.customerCompetitors.remove(id)
      notify({ text: t('competitors.ofCustomer.removed', { name }), undo: () => client.customerCompetitors.restore(id) })
    })
  const facts = [buys, sinceOn && t('competitors.ofCustomer.since', { day: formatDay(sinceOn) })].filter(Boolean)
  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <strong>{name}</strong> <Pill tone={tones[status]}>{t(`competitors.ofCustomer.statuses.${status}`)}</Pill>
        {facts.length > 0 && <div>{facts.join(' · ')}</div>}
        {note && <div className={lines.note}>{note}</div>}
      </div>
      <HistoryButton record="customer-competitor" id={id} name={name} isSmall />
      {!isFixed && (
        <IconButtons
          buttons={[
            { text: `${t('action.edit')} ${name}`, icon: <EditRegular />, run: onEdit },
            { text: `${t('action.delete')} ${name}`, icon: <DeleteRegular />, run: () => void remove() },
          ]}
        />
      )}
    </li>
  )
}
