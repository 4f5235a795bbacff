import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { formatBirth, formatDay } from '#renderer/kit/format.ts'
import { late } from '#renderer/kit/late.tsx'
import { useNow } from '#renderer/kit/now.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import lines from '#renderer/kit/ui/record/RecordLines.module.css'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { ImportantDate } from '#shared/features/importantDates/schema.ts'
import { type Birth, nextCelebration, solarDayOf } from '#shared/kit/birth.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'

const ImportantDateForm = late(() => import('./ImportantDateForm.tsx').then((module) => module.ImportantDateForm))

/** The days of a customer and of its people that come every year, the next one first; `isFixed`: only to be read. */
export function ImportantDateList({ customerId, isFixed }: { customerId: CustomerId; isFixed: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<ImportantDate | 'new'>()
  const today = dayOfInstant(useNow())
  const { data } = useQuery(ask.importantDates.list.queryOptions({ input: customerId }))
  if (!data) return null
  const coming = data
    .map((date) => ({ date, next: nextTime(date.fallsOn, today) }))
    .toSorted((one, other) => (one.next < other.next ? -1 : one.next > other.next ? 1 : one.date.id - other.date.id))
  return (
    <div>
      {coming.length === 0 && <Empty title={t('importantDates.empty')} advice={t('importantDates.emptyAdvice')} />}
      <ul className={lines.list} aria-label={t('importantDates.title')}>
        {coming.map(({ date, next }) => (
          <Item key={date.id} date={date} next={next} isFixed={isFixed} onEdit={() => setEdited(date)} />
        ))}
      </ul>
      {!isFixed && (
        <Button appearance="subtle" icon={<AddRegular />} className={lines.add} onClick={() => setEdited('new')}>
          {t('importantDates.new')}
        </Button>
      )}
      {edited && (
        <ImportantDateForm
          customerId={customerId}
          date={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  )
}

interface ItemProps {
  date: ImportantDate
  next: Day
  isFixed: boolean
  onEdit: () => void
}

function Item({ date, next, isFixed, onEdit }: ItemProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const { id, name, fallsOn, contactName, note } = date
  const remove = () =>
    attempt(async () => {
      await client.importantDates.remove(id)
      notify({ text: t('importantDates.removed', { name }), undo: () => client.importantDates.restore(id) })
    })
  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <strong>{name}</strong>
        <div>
          {[formatBirth(fallsOn), t('importantDates.next', { day: formatDay(next) }), contactName].filter(Boolean).join(' · ')}
        </div>
        {note && <div className={lines.note}>{note}</div>}
      </div>
      <HistoryButton record="important-date" id={id} name={name} isSmall />
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

/** The first time from today on; never before the day itself. */
function nextTime(fallsOn: Birth, today: Day) {
  const first = solarDayOf(fallsOn)
  return nextCelebration(fallsOn, first !== undefined && first > today ? first : today)
}
