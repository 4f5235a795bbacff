import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { late } from '#renderer/kit/late.tsx'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import type { Gift } from '#shared/features/gifts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import styles from './GiftPanel.module.css'
import { useSayOccasion } from './occasions.ts'
import { tones } from './tones.ts'
import { useGiftDeeds } from './useGiftDeeds.ts'

const GiftForm = late(() => import('./GiftForm.tsx').then((module) => module.GiftForm))

/** No customer's book is longer. */
const MOST_SHOWN = 500

/** What a customer and its people got, the last year first, with what each year cost; `isFixed`: only to be read. */
export function GiftPanel({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Gift | 'new'>()
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: gifts } = useQuery(
    ask.gifts.list.queryOptions({
      input: { filter: { customerId }, sort: [{ by: 'dueOn', direction: 'descending' }], limit: MOST_SHOWN },
    }),
  )
  if (!gifts) return null
  const years = [...new Set(gifts.map(({ dueOn }) => dueOn.slice(0, 4)))]
  return (
    <div>
      {gifts.length === 0 && <Empty title={t('gifts.noneOfCustomer.title')} advice={t('gifts.noneOfCustomer.advice')} />}
      {years.map((year) => {
        const ofYear = gifts.filter(({ dueOn }) => dueOn.startsWith(year))
        return (
          <section key={year}>
            <h3 className={styles.year}>{sayYear(year, ofYear, t)}</h3>
            <ul className={lines.list} aria-label={year}>
              {ofYear.map((gift) => (
                <Item key={gift.id} gift={gift} isFixed={isFixed} onEdit={() => setEdited(gift)} />
              ))}
            </ul>
          </section>
        )
      })}
      {!isFixed && (
        <Button appearance="subtle" icon={<AddRegular />} className={lines.add} onClick={() => setEdited('new')}>
          {t('gifts.new')}
        </Button>
      )}
      {edited && (
        <GiftForm
          gift={edited === 'new' ? undefined : edited}
          customerId={customerId}
          giverId={me?.id}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

function sayYear(year: string, gifts: readonly Gift[], t: TFunction) {
  const given = gifts.filter(({ status }) => status === 'given')
  const cost = given.reduce((sum, gift) => sum + gift.cost, 0)
  return given.length === 0 ? year : t('gifts.perYear', { year, count: given.length, cost: formatDong(cost) })
}

function Item({ gift, isFixed, onEdit }: { gift: Gift; isFixed: boolean; onEdit: () => void }) {
  const { t } = useTranslation()
  const { remove } = useGiftDeeds()
  const occasion = useSayOccasion()(gift)
  const { id, what, contactName, dueOn, giverName, status, cost, budget, reason, note } = gift
  const amount = status === 'given' ? cost : budget
  const facts = [occasion, formatDay(dueOn), contactName, amount > 0 && formatDong(amount), giverName]
  const name = what || occasion
  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <strong>{name}</strong> <Pill tone={tones[status]}>{t(`gifts.statuses.${status}`)}</Pill>
        <div>{facts.filter(Boolean).join(' · ')}</div>
        {(reason || note) && <div className={lines.note}>{[reason, note].filter(Boolean).join('\n')}</div>}
      </div>
      <HistoryButton record="gift" id={id} name={name} isSmall />
      {!isFixed && (
        <IconButtons
          buttons={[
            { text: `${t('action.edit')} ${name}`, icon: <EditRegular />, run: onEdit },
            { text: `${t('action.delete')} ${name}`, icon: <DeleteRegular />, run: () => void remove([id]) },
          ]}
        />
      )}
    </li>
  )
}
