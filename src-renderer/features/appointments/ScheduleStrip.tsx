import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { MouseEvent } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { formatTime } from '#renderer/kit/format.ts'
import { formatLongDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { BusyTime } from '#shared/features/appointments/busy.ts'
import type { AppointmentId, StaffId } from '#shared/kit/id.ts'
import type { AppointmentValues } from './appointmentForm.ts'
import styles from './ScheduleStrip.module.css'
import { ScheduleThumb } from './ScheduleThumb.tsx'
import { useBusyDay } from './usePlanning.ts'

/** From seven to seven; what lies outside stands at the edge. */
const [FIRST_HOUR, LAST_HOUR] = [7, 19]
const HOUR = 3_600_000
const QUARTER = HOUR / 4
const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, index) => FIRST_HOUR + index)

/** The day of everybody whose time the appointment in the form takes, one below the other, and the next time at which all are free. */
export function ScheduleStrip({ except }: { except: AppointmentId | null }) {
  const { t } = useTranslation()
  const { control, setValue } = useFormContext<AppointmentValues>()
  const language = usePreferences((preferences) => preferences.language)
  const [startsAt, endsAt, isAllDay] = useWatch({ control, name: ['startsAt', 'endsAt', 'isAllDay'] })
  const { day, from, staffIds, busy } = useBusyDay(except)
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  if (staffIds.length < 2) return null
  const moveTo = (at: number) => setValue('startsAt', at, { shouldDirty: true })
  const moving = isAllDay ? {} : { 'data-moving': true, onClick: (event: MouseEvent<HTMLElement>) => press(event) }
  const place = (span: Pick<BusyTime, 'startsAt' | 'endsAt'>) => placeOf(span, from)
  const planned = place({ startsAt, endsAt })

  /** What is free is chosen by a click; whose time is taken there is only told. */
  function press({ target, currentTarget, clientX }: MouseEvent<HTMLElement>) {
    if (target instanceof HTMLElement && target.closest('li')) return
    const { left, width } = currentTarget.getBoundingClientRect()
    const quarters = Math.floor((((clientX - left) / width) * (LAST_HOUR - FIRST_HOUR) * HOUR) / QUARTER)
    moveTo(from + FIRST_HOUR * HOUR + quarters * QUARTER)
  }

  return (
    <section className={styles.strip} aria-label={t('calendar.schedule.title')}>
      <header className={styles.head}>
        <h3>{t('calendar.schedule.title')}</h3>
        <span className={styles.day}>{formatLongDay(day, language)}</span>
        <NextFreeButton except={except} staffIds={staffIds} />
      </header>
      <div className={styles.grid}>
        <span />
        <div className={styles.top} {...moving}>
          <div className={styles.hours} aria-hidden="true">
            {hours.map((hour) => (
              <span key={hour}>{hour}</span>
            ))}
          </div>
          {!isAllDay && <ScheduleThumb place={planned} from={from} onMove={moveTo} />}
        </div>
        {staffIds.map((id) => {
          const name = staff.find((one) => one.id === id)?.name ?? ''
          const blocks = busy.filter((one) => one.staffId === id).map((one) => ({ one, at: place(one) }))
          return [
            <span key={`${id} name`} className={styles.name} title={name}>
              {name}
            </span>,
            <div key={id} className={styles.track} {...moving}>
              {planned && <span className={styles.planned} style={planned} />}
              <ul aria-label={t('calendar.schedule.of', { name })}>
                {blocks.map(
                  ({ one, at }) =>
                    at && (
                      <li
                        key={`${one.startsAt} ${one.title}`}
                        className={styles.busy}
                        data-show={one.showAs}
                        style={at}
                        title={told(one, t)}
                      >
                        <span className="visually-hidden">{told(one, t)}</span>
                      </li>
                    ),
                )}
              </ul>
            </div>,
          ]
        })}
      </div>
    </section>
  )
}

function told({ startsAt, endsAt, showAs, title }: BusyTime, t: TFunction) {
  return [`${formatTime(startsAt)} – ${formatTime(endsAt)}`, t(`calendar.showAs.${showAs}`), title].filter(Boolean).join(' · ')
}

/** Where on the strip a stretch of the day lies, in hundredths; undefined outside. */
function placeOf({ startsAt, endsAt }: Pick<BusyTime, 'startsAt' | 'endsAt'>, midnight: number) {
  const opens = midnight + FIRST_HOUR * HOUR
  const all = (LAST_HOUR - FIRST_HOUR) * HOUR
  const [left, right] = [startsAt, endsAt].map((at) => Math.min(1, Math.max(0, (at - opens) / all)))
  if (left === undefined || right === undefined || right <= left) return undefined
  return { left: `${left * 100}%`, width: `${(right - left) * 100}%` }
}

function NextFreeButton({ except, staffIds }: { except: AppointmentId | null; staffIds: StaffId[] }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { control, setValue, getValues } = useFormContext<AppointmentValues>()
  const isAllDay = useWatch({ control, name: 'isAllDay' })

  async function find() {
    const { startsAt, endsAt } = getValues()
    const next = await client.appointments.nextFree({
      staffIds,
      except,
      after: Math.max(startsAt + 1, Date.now()),
      length: endsAt - startsAt,
    })
    if (next) setValue('startsAt', next.startsAt, { shouldDirty: true })
    else notify({ text: t('calendar.schedule.noneFree'), intent: 'error' })
  }

  if (isAllDay) return null
  return (
    <Button size="small" onClick={() => void find()}>
      {t('calendar.schedule.nextFree')}
    </Button>
  )
}
