import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { formatLongDay } from '#renderer/kit/longDay.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { clockText } from '#shared/kit/day.ts'
import type { CalendarDeeds } from './calendarDeeds.ts'
import styles from './SlotMark.module.css'
import { draftOfSlot, type Slot, type useSlot } from './useSlot.ts'

interface SlotMarkProps extends Pick<ReturnType<typeof useSlot>, 'slot' | 'column' | 'isMarked' | 'press'> {
  /** Whether it has the focus, or is to have it wherever it is drawn next. */
  wantsFocus: RefObject<boolean>
  on: Pick<CalendarDeeds, 'onMark' | 'onPoint'>
}

/** The marked half hour: the arrows move it, Shift makes it longer, Enter begins an appointment there, and so does a letter, which is its first. */
export function SlotMark({ slot, column, on, ...mark }: SlotMarkProps) {
  if (!column) return null
  const { day, minute, length, clicks } = slot
  // Drawn anew at each place, so that it is read out.
  return createPortal(<Mark key={`${day} ${minute} ${length} ${clicks}`} slot={slot} on={on} {...mark} />, column)
}

function Mark({ slot, isMarked, wantsFocus, press, on }: Omit<SlotMarkProps, 'column'>) {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    button.current?.focus({ preventScroll: true })
    button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [wantsFocus])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const isLetter = event.key.length === 1 && event.key !== ' '
    if (isLetter) on.onMark({ ...draftOfSlot(slot), title: event.key })
    else if (!press(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <button
      ref={button}
      type="button"
      className={styles.mark}
      style={placeOf(slot)}
      data-slot={isMarked}
      aria-label={t('calendar.slot', { day: formatLongDay(slot.day, language), from: clockText(slot.minute), to: endOf(slot) })}
      onKeyDown={onKeyDown}
      onClick={() => on.onMark(draftOfSlot(slot))}
      onFocus={() => {
        wantsFocus.current = true
        on.onPoint(draftOfSlot(slot))
      }}
      onBlur={() => {
        wantsFocus.current = false
      }}
    />
  )
}

function placeOf({ minute, length }: Slot) {
  return { top: `${(minute / 1440) * 100}%`, height: `${(length / 1440) * 100}%` }
}

function endOf({ minute, length }: Slot) {
  return clockText((minute + length) % 1440)
}
