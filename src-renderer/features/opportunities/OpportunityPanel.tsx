import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { late } from '#renderer/kit/late.tsx'
import { useMay } from '#renderer/kit/may.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import { isClosed } from '#shared/features/opportunities/rules.ts'
import type { Opportunity } from '#shared/features/opportunities/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { GradePill } from './GradePill.tsx'
import { stageTones } from './tones.ts'
import { useOpportunityDeeds } from './useOpportunityDeeds.ts'

const OpportunityForm = late(() => import('./OpportunityForm.tsx').then((module) => module.OpportunityForm))

/** No customer has more of them. */
const MOST_SHOWN = 500

/** What a customer may buy, what is open first; `isFixed`: only to be read. */
export function OpportunityPanel({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Opportunity | 'new'>()
  const mayAdd = useMay('opportunities.add')
  const mayEdit = useMay('opportunities.edit')
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: opportunities } = useQuery(
    ask.opportunities.list.queryOptions({
      input: { filter: { customerId, view: 'all' }, sort: [{ by: 'stage', direction: 'ascending' }], limit: MOST_SHOWN },
    }),
  )
  if (!opportunities) return null
  const none = t('opportunities.noneOfCustomer.title')
  return (
    <div>
      {opportunities.length === 0 && <Empty title={none} advice={t('opportunities.noneOfCustomer.advice')} />}
      <ul className={lines.list} aria-label={t('opportunities.title')}>
        {opportunities.map((one) => (
          <Item key={one.id} opportunity={one} onEdit={isFixed || !mayEdit ? undefined : () => setEdited(one)} />
        ))}
      </ul>
      {!isFixed && mayAdd && (
        <Button appearance="subtle" icon={<AddRegular />} className={lines.add} onClick={() => setEdited('new')}>
          {t('opportunities.new')}
        </Button>
      )}
      {edited && (
        <OpportunityForm
          opportunity={edited === 'new' ? undefined : edited}
          customerId={customerId}
          ownerId={me?.id}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

function Item({ opportunity, onEdit }: { opportunity: Opportunity; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation()
  const { remove } = useOpportunityDeeds()
  const mayDelete = useMay('opportunities.delete')
  const { id, name, stage, amount, probability, closesOn, closedOn, contactName, ownerName, competitor } = opportunity
  const day = closedOn ?? closesOn
  const facts = [
    ...[amount > 0 && formatDong(amount), !isClosed(stage) && `${probability}%`, day && formatDay(day), contactName, ownerName],
    competitor && `${t('opportunities.competitor')}: ${competitor}`,
  ]
  const why = [opportunity.lostReason && t(`opportunities.lostReasons.${opportunity.lostReason}`), opportunity.reason]
  const notes = [why.filter(Boolean).join(': '), opportunity.note].filter(Boolean)
  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <strong>{name}</strong> <Pill tone={stageTones[stage]}>{t(`opportunities.stages.${stage}`)}</Pill>{' '}
        <GradePill opportunity={opportunity} />
        <div>{facts.filter(Boolean).join(' · ')}</div>
        {notes.length > 0 && <div className={lines.note}>{notes.join('\n')}</div>}
      </div>
      <HistoryButton record="opportunity" id={id} name={name} isSmall />
      {onEdit && (
        <IconButtons
          buttons={[
            { text: `${t('action.edit')} ${name}`, icon: <EditRegular />, run: onEdit },
            ...(mayDelete
              ? [{ text: `${t('action.delete')} ${name}`, icon: <DeleteRegular />, run: () => void remove([id]) }]
              : []),
          ]}
        />
      )}
    </li>
  )
}
