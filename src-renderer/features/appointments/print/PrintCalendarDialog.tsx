import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printRoutes } from '#renderer/kit/routes.ts'
import { DayInput } from '#renderer/kit/ui/form/DayField.tsx'
import { usePaper } from '#renderer/kit/usePaper.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { CalendarPreview } from './CalendarPreview.tsx'
import { isPrintable, MOST_DAYS, type PaperPart, type PaperStyle, paperStyles } from './calendarWish.ts'
import styles from './PrintCalendarDialog.module.css'
import { useCalendarWish } from './useCalendarWish.ts'
import { WhoseInput } from './WhoseInput.tsx'

/** Which days of whose calendar get onto paper, and how, with a look at it beside. */
export function PrintCalendarDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { wish, choose, offered } = useCalendarWish()
  const { style, first, last, staffIds, parts, isWide } = wish
  const { isBusy, print, savePdf } = usePaper()
  const [isChecked, setChecked] = useState(false)
  const isRange = isPrintable(first, last)
  useReturnFocus()

  function act(deed: (page: ReturnType<typeof printRoutes.wished>) => Promise<void>) {
    setChecked(true)
    const asked = isRange && staffIds && first && last && { ...wish, first, last, staffIds }
    if (asked) void deed(printRoutes.wished('calendar', asked))
  }

  const toggle = (part: PaperPart) =>
    choose({ parts: parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part] })
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{t('calendar.print.title')}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            <div className={`${styles.choices} scroll`}>
              <Field label={t('calendar.print.style')}>
                <RadioGroup value={style} onChange={(_, { value }) => choose({ style: value as PaperStyle })}>
                  {paperStyles.map((one) => (
                    <Radio key={one} value={one} label={t(`calendar.print.styles.${one}`)} autoFocus={one === style} />
                  ))}
                </RadioGroup>
              </Field>
              <div className={styles.pair}>
                <Field label={t('calendar.fields.firstDay')}>
                  <DayInput value={first} onChange={(day) => choose({ first: day })} />
                </Field>
                <Field
                  label={t('calendar.fields.lastDay')}
                  validationState={isRange ? 'none' : 'error'}
                  validationMessage={isRange ? undefined : t('calendar.print.range', { count: MOST_DAYS })}
                >
                  <DayInput value={last} onChange={(day) => choose({ last: day })} />
                </Field>
              </div>
              <WhoseInput staffIds={staffIds} isMissing={isChecked && !staffIds} onChange={(ids) => choose({ staffIds: ids })} />
              <fieldset className={styles.group}>
                <legend>{t('calendar.print.with')}</legend>
                {offered.map((part) => (
                  <Checkbox
                    key={part}
                    className={styles.tick ?? ''}
                    label={t(`calendar.print.parts.${part}`)}
                    checked={parts.includes(part)}
                    onChange={() => toggle(part)}
                  />
                ))}
              </fieldset>
              <Field label={t('calendar.print.paper')}>
                <RadioGroup
                  layout="horizontal"
                  value={isWide ? 'wide' : 'upright'}
                  onChange={(_, { value }) => choose({ isWide: value === 'wide' })}
                >
                  <Radio value="upright" label={t('calendar.print.upright')} />
                  <Radio value="wide" label={t('calendar.print.wide')} />
                </RadioGroup>
              </Field>
            </div>
            <CalendarPreview wish={isRange && staffIds && first && last ? { ...wish, first, last, staffIds } : undefined} />
          </DialogContent>
          <DialogActions>
            <div role="status" className={styles.status}>
              {isBusy && t('record.print.working')}
            </div>
            <Button onClick={onClose}>{t('action.close')}</Button>
            <Button disabledFocusable={isBusy} onClick={() => act((page) => savePdf(page, t('place.calendar')))}>
              {t('record.print.pdf')}
            </Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => act(print)}>
              {t('record.print.print')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
