import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { formatMoment } from '#renderer/kit/format.ts'
import { dayInWords } from '#renderer/kit/longDay.ts'
import { useNow } from '#renderer/kit/now.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { isSignedOut, say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { Notices, useNotify } from '#renderer/kit/ui/notify.tsx'
import { Ready } from '#renderer/kit/ui/Ready.tsx'
import type { Wish } from '#shared/desktop.ts'
import { MOST_REMINDERS } from '#shared/features/reminders/rules.ts'
import type { Reminder, ReminderKey } from '#shared/features/reminders/schema.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { ReminderList } from './ReminderList.tsx'
import styles from './Reminders.module.css'
import { SnoozeChoice } from './SnoozeChoice.tsx'
import { useChosen } from './useChosen.ts'
import { useWindowKeys } from './useWindowKeys.ts'

/** The small window with everything that is due, of whoever is signed in at the window it belongs to. */
export function ReminderWindow() {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.reminders.list.queryOptions())
  const reminders = error ? [] : (data ?? [])
  const choosing = useChosen(reminders)
  const { chosen } = choosing
  const notify = useNotify()
  const title = reminders.length === 0 ? t('reminders.title') : t('reminders.titleCount', { count: reminders.length })
  useEffect(() => {
    document.title = title
  }, [title])
  const list = useRef<HTMLDivElement>(null)
  useWindowKeys(list)
  useFollowedPreferences()

  async function attempt(deed: Promise<unknown>) {
    try {
      await deed
    } catch (failure) {
      if (!isSignedOut(failure)) notify({ text: say(failure), intent: 'error' })
    }
  }
  const dismiss = (them: readonly Reminder[]) =>
    void attempt(client.reminders.dismiss({ reminders: them.map(keyAlone).slice(0, MOST_REMINDERS) }))
  const wish = (deed: Wish['deed']) => {
    const [reminder] = chosen
    if (reminder) void attempt(desktop.wish({ reminder: keyAlone(reminder), deed }))
  }
  const only = chosen.length === 1 ? chosen[0] : undefined

  return (
    <div className={styles.window}>
      <Head reminders={reminders} chosen={chosen} />
      {reminders.length === 0 ? (
        <Empty title={t('reminders.none')} />
      ) : (
        <ReminderList
          listRef={list}
          reminders={reminders}
          choosing={choosing}
          onOpen={() => wish('open')}
          onDismiss={() => dismiss(chosen)}
        />
      )}
      <div className={styles.deeds}>
        {only?.kind === 'call' && (
          <>
            <Button appearance="primary" onClick={() => wish('finish')}>
              {t('reminders.called')}
            </Button>
            <Button onClick={() => wish('replan')}>{t('reminders.replan')}</Button>
          </>
        )}
        <Button disabled={!only} onClick={() => wish('open')}>
          {t('reminders.open')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => dismiss(chosen)}>
          {t('reminders.dismiss')}
        </Button>
      </div>
      <div className={styles.foot}>
        <SnoozeChoice
          chosen={chosen}
          onSnooze={(how) => void attempt(client.reminders.snooze({ reminders: chosen.map(keyAlone), how }))}
        />
        <Button disabled={reminders.length === 0} onClick={() => dismiss(reminders)}>
          {t('reminders.dismissAll')}
        </Button>
      </div>
      <Notices />
      <Ready />
    </div>
  )
}

/** The one that is chosen in full, or how many are. */
function Head({ reminders, chosen }: { reminders: readonly Reminder[]; chosen: readonly Reminder[] }) {
  const { t } = useTranslation()
  const now = useNow()
  const language = usePreferences((preferences) => preferences.language)
  const [first] = chosen
  if (!first) return null
  if (chosen.length > 1)
    return <h1 className={styles.head}>{t('reminders.chosen', { count: chosen.length, all: reminders.length })}</h1>
  const when = first.isAllDay
    ? dayInWords(dayOfInstant(first.startsAt), language, { weekday: 'long', day: 'numeric', month: 'long' })
    : formatMoment(first.startsAt, now)
  return (
    <header>
      <h1 className={styles.head}>{first.title || t(`reminders.kinds.${first.kind}`)}</h1>
      <p className={styles.about}>{[when, first.customerName, first.detail].filter(Boolean).join(' · ')}</p>
    </header>
  )
}

function keyAlone({ kind, recordId, occursAt }: ReminderKey): ReminderKey {
  return { kind, recordId, occursAt }
}

/** Language and colours are chosen in the other window. */
function useFollowedPreferences() {
  useEffect(() => {
    const follow = () => void usePreferences.persist.rehydrate()
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])
}
