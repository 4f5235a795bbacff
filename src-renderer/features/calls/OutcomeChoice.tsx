import { Field } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sayIssue } from '#renderer/kit/say.ts'
import { outcomes } from '#shared/features/calls/choices.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import styles from './CallDialog.module.css'
import type { ResultValues } from './resultForm.ts'

/** How the call went: one of seven, by arrow keys, by its digit or by mouse. */
export function OutcomeChoice({ isFirst, onChoose }: { isFirst: boolean; onChoose: (outcome: Outcome) => void }) {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isFirst) return
    // A dialog that opens takes the focus to its first button; only after that it can be taken here.
    const frame = requestAnimationFrame(() => group.current?.querySelector('input')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isFirst])
  const { field, fieldState } = useController<ResultValues, 'outcome'>({
    control: useFormContext<ResultValues>().control,
    name: 'outcome',
  })
  const issue = sayIssue(fieldState.error?.message)
  return (
    <Field label={t('calls.outcome')} required validationState={issue ? 'error' : 'none'} validationMessage={issue}>
      <div ref={group} role="radiogroup" className={styles.outcomes}>
        {outcomes.map((outcome, index) => (
          <label key={outcome} className={styles.outcome} data-digit={index + 1}>
            <input
              ref={index === 0 ? field.ref : undefined}
              type="radio"
              name="outcome"
              value={outcome}
              checked={field.value === outcome}
              onChange={() => onChoose(outcome)}
            />
            {t(`calls.outcomes.${outcome}`)}
          </label>
        ))}
      </div>
    </Field>
  )
}

/** The outcome behind a pressed digit: plain where nothing is being typed, with Alt everywhere. */
export function outcomeOfKey(event: React.KeyboardEvent): Outcome | undefined {
  const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1]
  if (!digit || event.ctrlKey || event.metaKey) return undefined
  const isTyping =
    event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type="radio"]):not([type="checkbox"])')
  return isTyping && !event.altKey ? undefined : outcomes[Number(digit) - 1]
}
