import { Button, Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useNow } from '#renderer/kit/now.ts'
import { routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Facts } from '#renderer/kit/ui/Facts.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { rulesOfKind } from '#shared/features/privacy/rules.ts'
import type { DataRequest } from '#shared/features/privacy/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { DataRequestId } from '#shared/kit/id.ts'
import { DataFileButtons } from './DataFileButtons.tsx'
import { nextDueOf, stateOf, timeLeft } from './dueState.ts'
import { EraseRequest } from './EraseRequest.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { FinishDialog } from './FinishDialog.tsx'
import styles from './Request.module.css'
import { useRequestDeeds } from './useRequestDeeds.ts'
import { useStated } from './useStated.ts'

/** One request: what is asked, by when, and everything that is done about it. */
export function RequestCard({ id, onEdit }: { id: DataRequestId; onEdit: (request: DataRequest) => void }) {
  const { data: request, error } = useQuery(ask.privacy.request.queryOptions({ input: id }))
  const stated = useStated()
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  if (error) return <Empty title={say(error)} />
  if (!request) return null
  const state = stateOf(request, today, t)
  const name = request.requester || t('privacy.request.forgotten')
  return (
    <article className={styles.card} aria-label={`${stated('kind', request.kind)} · ${name}`}>
      <header>
        <h2>{name}</h2>
        <Pill>{stated('kind', request.kind)}</Pill> <Pill tone={state.tone}>{state.text}</Pill>
      </header>
      <Deeds request={request} onEdit={() => onEdit(request)} />
      <Told request={request} today={today} />
      <ForKind request={request} />
      <Law kind={request.kind} />
    </article>
  )
}

function Told({ request, today }: { request: DataRequest; today: Day }) {
  const { t } = useTranslation()
  const due = nextDueOf(request)
  const dayWith = (day: Day, isOpen: boolean) =>
    isOpen && day === due ? (
      <span className={day < today ? styles.late : undefined}>{`${formatDay(day)} · ${timeLeft(day, today, t)}`}</span>
    ) : (
      formatDay(day)
    )
  const isOpen = request.doneOn === null
  return (
    <Facts
      facts={[
        [t('privacy.request.answerDueOn'), dayWith(request.answerDueOn, isOpen && request.answeredOn === null)],
        [t('privacy.request.answeredOn'), request.answeredOn && formatDay(request.answeredOn)],
        [t('privacy.request.dueOn'), dayWith(request.dueOn, isOpen)],
        [
          t('privacy.request.extension'),
          request.extensionDays > 0 &&
            t('privacy.request.extended', { count: request.extensionDays, reason: request.extensionReason }),
        ],
        [t('privacy.request.doneOn'), request.doneOn && formatDay(request.doneOn)],
        [t('privacy.request.result'), paragraphsOf(request.result)],
        [t('privacy.request.note'), paragraphsOf(request.note)],
        [t('privacy.request.reach'), request.reach],
        [t('privacy.request.customer'), linkOf(request)],
        [t('privacy.request.receivedOn'), `${formatDay(request.receivedOn)} · ${t(`privacy.means.${request.means}`)}`],
        [t('privacy.request.hasOthers'), request.hasOthers && t('privacy.file.yes')],
        [t('privacy.request.staff'), request.staffName],
      ]}
    />
  )
}

function paragraphsOf(text: string) {
  return text && <span className={styles.text}>{text}</span>
}

function linkOf({ customerId, contactName, customerName }: DataRequest) {
  if (customerId === null) return null
  return <Link href={`#${routes.customers}/${customerId}`}>{[contactName, customerName].filter(Boolean).join(' · ')}</Link>
}

function Deeds({ request, onEdit }: { request: DataRequest; onEdit: () => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'extend' | 'finish'>()
  const { answer, reopen } = useRequestDeeds()
  if (!useMay('privacy.edit')) return null
  const isOpen = request.doneOn === null
  return (
    <div className={styles.buttons}>
      {isOpen && request.answeredOn === null && (
        <Button appearance="primary" onClick={() => void answer(request)}>
          {t('privacy.request.answer')}
        </Button>
      )}
      {isOpen && (
        <Button appearance={request.answeredOn === null ? 'secondary' : 'primary'} onClick={() => setOpen('finish')}>
          {t('privacy.request.finish')}
        </Button>
      )}
      {isOpen && request.extensionDays === 0 && <Button onClick={() => setOpen('extend')}>{t('privacy.request.extend')}</Button>}
      {isOpen && request.requester !== '' && <Button onClick={onEdit}>{t('action.edit')}</Button>}
      {!isOpen && request.requester !== '' && <Button onClick={() => void reopen(request)}>{t('privacy.request.reopen')}</Button>}
      {open === 'extend' && <ExtendDialog request={request} onClose={() => setOpen(undefined)} />}
      {open === 'finish' && <FinishDialog request={request} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

/** What a kind of request leads to: the data file, the customer's card with its history, or the erasing. */
function ForKind({ request }: { request: DataRequest }) {
  const { t } = useTranslation()
  const { kind, customerId, contactId, contactName, customerName } = request
  if (customerId === null) return null
  const person = { customerId, contactId }
  const name = contactName ?? customerName ?? ''
  if (kind === 'access' || kind === 'copy') return <DataFileButtons person={person} name={name} />
  if (kind === 'correct') {
    return (
      <div>
        <p className={styles.quiet}>{t('privacy.request.correct')}</p>
        <div className={styles.buttons}>
          <Button as="a" href={`#${routes.customers}/${customerId}`} size="small">
            {t('privacy.request.openCustomer')}
          </Button>
          <HistoryButton record={contactId === null ? 'customer' : 'contact'} id={contactId ?? customerId} name={name} />
        </div>
      </div>
    )
  }
  return kind === 'erase' ? <EraseRequest person={person} name={name} /> : null
}

function Law({ kind }: { kind: string }) {
  const { t } = useTranslation()
  const rules = rulesOfKind(kind)
  if (!rules) return null
  return <p className={styles.quiet}>{t(rules.sure ? 'privacy.request.law' : 'privacy.request.notSure', { law: rules.law })}</p>
}
