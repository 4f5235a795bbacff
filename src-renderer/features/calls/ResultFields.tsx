import { Button, Field, Input } from '@fluentui/react-components'
import { PauseRegular } from '@fluentui/react-icons/svg/pause'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { TimerRegular } from '@fluentui/react-icons/svg/timer'
import { type ReactNode, useEffect, useRef } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { useWorkingTime } from '#renderer/kit/useWorkingTime.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import styles from './CallDialog.module.css'
import { formatDuration, parseDuration } from './duration.ts'
import { NextCallFields } from './NextCallFields.tsx'
import { suggestNext } from './nextCall.ts'
import { OutcomeChoice, outcomeOfKey } from './OutcomeChoice.tsx'
import { RatingAfterRefusal } from './RatingAfterRefusal.tsx'
import { nextFields, type ResultValues } from './resultForm.ts'
import { useCallTimer } from './useCallTimer.ts'
import type { useCircumstances } from './useCircumstances.ts'

export interface ResultFieldsProps {
  circumstances: ReturnType<typeof useCircumstances>
  /** Counts up each time a number was dialled: the timer starts. */
  dialled: number
  /** Stands above, and is what the dialog is about: the outcome is then the first thing to choose. */
  who?: ReactNode
  /** Dials; Ctrl+D does it too. */
  onDial?: () => void
}

/** How it went, what was said, how long it took, what comes next. */
export function ResultFields({ circumstances, dialled, who, onDial }: ResultFieldsProps) {
  const { t } = useTranslation()
  const form = useFormContext<ResultValues>()
  const frame = useRef<HTMLElement>(null)
  const chooseOutcome = useOutcome(circumstances)

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'd' && (event.ctrlKey || event.metaKey) && onDial) {
      event.preventDefault()
      return onDial()
    }
    if (isEnough(event)) {
      event.preventDefault()
      return frame.current?.closest('form')?.requestSubmit()
    }
    const outcome = outcomeOfKey(event)
    if (!outcome) return
    event.preventDefault()
    chooseOutcome(outcome)
    frame.current?.querySelector('textarea')?.focus()
  }

  return (
    <section ref={frame} className={styles.result} aria-label={t('calls.one')} onKeyDown={onKeyDown}>
      {who}
      <OutcomeChoice isFirst={who !== undefined} onChoose={chooseOutcome} />
      <div className={styles.said}>
        <TextField control={form.control} name="note" label={t('calls.note')} placeholder={t('calls.noteHint')} lines={3} />
        <DurationField dialled={dialled} />
      </div>
      <NextCallFields plannedElsewhereAt={circumstances.plannedElsewhereAt} />
      <RatingAfterRefusal {...circumstances} />
    </section>
  )
}

/** Enter in the note saves, as it does in every other field; while a word is still being composed it belongs to that. */
function isEnough(event: React.KeyboardEvent) {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event
  const isInNote = event.target instanceof HTMLTextAreaElement
  return key === 'Enter' && isInNote && !shiftKey && !altKey && !ctrlKey && !metaKey && !event.nativeEvent.isComposing
}

/** An outcome brings its usual next call along, unless somebody chose one by hand; another one where the customer is chosen after it. */
function useOutcome(circumstances: ResultFieldsProps['circumstances']) {
  const { isKnown, rhythmDays, nurtureDays, ratingAfterRefusal, plannedElsewhereAt } = circumstances
  const form = useFormContext<ResultValues>()
  const chosen = useRef<Outcome>(undefined)
  const suggested = useRef('')
  const time = useWorkingTime()
  const hasPlannedCall = plannedElsewhereAt !== undefined

  const suggest = useLatest((outcome: Outcome) => {
    form.setValue('newRating', outcome === 'refused' ? (ratingAfterRefusal ?? null) : null)
    if (nextOf(form.getValues()) !== (suggested.current || nextOf(form.formState.defaultValues as ResultValues))) return
    const suggestion = suggestNext(outcome, { now: Date.now(), rhythmDays, nurtureDays, hasPlannedCall }, time)
    const { nextOn, nextTime } = nextFields(suggestion.wanted ? suggestion.at : null)
    form.setValue('isNextWanted', suggestion.wanted)
    form.setValue('nextOn', nextOn)
    form.setValue('nextTime', nextTime)
    suggested.current = nextOf(form.getValues())
  })
  useEffect(() => {
    if (isKnown && chosen.current) suggest.current(chosen.current)
  }, [isKnown, rhythmDays, nurtureDays, ratingAfterRefusal, hasPlannedCall, suggest])

  return (outcome: Outcome) => {
    chosen.current = outcome
    form.setValue('outcome', outcome, { shouldDirty: true })
    form.clearErrors('outcome')
    suggest.current(outcome)
  }
}

function nextOf({ isNextWanted, nextOn, nextTime }: ResultValues) {
  return `${isNextWanted} ${nextOn ?? ''} ${nextTime}`
}

/** How long it took: typed, or counted; a pause keeps what was counted. */
function DurationField({ dialled }: { dialled: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<ResultValues>()
  const { field, fieldState } = useController<ResultValues, 'duration'>({ control, name: 'duration' })
  const { isRunning, start, pause } = useCallTimer((seconds) => field.onChange(formatDuration(seconds)))
  const counted = parseDuration(field.value) ?? 0
  const latestCounted = useLatest(counted)
  useEffect(() => {
    if (dialled > 0) start(latestCounted.current)
  }, [dialled, start, latestCounted])
  const button = useRef<HTMLButtonElement>(null)
  const turn = () => (isRunning ? pause() : start(counted))
  const latestTurn = useLatest(turn)
  useEffect(() => {
    const form = button.current?.closest('form')
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 't' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latestTurn.current()
    }
    form?.addEventListener('keydown', onKeyDown)
    return () => form?.removeEventListener('keydown', onKeyDown)
  }, [latestTurn])
  const issue = sayIssue(fieldState.error?.message)
  const deed = isRunning ? 'pause' : counted > 0 ? 'resume' : 'start'
  const Icon = deedIcons[deed]
  return (
    <div className={styles.duration}>
      <Field label={t('calls.duration')} validationState={issue ? 'error' : 'none'} validationMessage={issue}>
        <Input
          ref={field.ref}
          className={styles.short}
          value={field.value}
          placeholder={t('calls.durationHint')}
          inputMode="numeric"
          onBlur={field.onBlur}
          onChange={(_, { value }) => {
            pause()
            field.onChange(value)
          }}
        />
      </Field>
      <Button
        size="small"
        icon={<Icon />}
        className={isRunning ? styles.running : ''}
        title={t(`calls.timer.${deed}Hint`)}
        aria-keyshortcuts="Control+T"
        ref={button}
        onClick={turn}
      >
        {t(`calls.timer.${deed}`)}
      </Button>
    </div>
  )
}

const deedIcons = { start: TimerRegular, pause: PauseRegular, resume: PlayRegular }
