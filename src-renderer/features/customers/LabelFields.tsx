import { Checkbox, Dropdown, Field, Option, Radio, RadioGroup, SpinButton } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatTenths } from '#renderer/kit/format.ts'
import { type LabelFormat, labelFormats, labelsOn, type Recipient, recipients } from '#shared/features/customers/labels.ts'
import type { LabelChoice } from './labelChoice.ts'
import styles from './PrintDialog.module.css'

export interface LabelFieldsProps {
  labels: LabelChoice
  /** Somebody is named on most of them already, so that the recipient is only for the others. */
  isToReceivers: boolean
  onChange: (labels: LabelChoice) => void
}

/** Which sheet, where on it, to whom. */
export function LabelFields({ labels, isToReceivers, onChange }: LabelFieldsProps) {
  const { t } = useTranslation()
  const change = (part: Partial<LabelChoice>) => onChange({ ...labels, ...part })
  const format = labelFormats.find(({ key }) => key === labels.format) ?? labelFormats[0]
  if (!format) return null
  const said = (one: LabelFormat) =>
    t('record.labels.size', { count: labelsOn(one), width: formatTenths(one.width), height: formatTenths(one.height) })
  const shift = (part: 'x' | 'y') => (
    <Field label={t(part === 'x' ? 'record.labels.shiftX' : 'record.labels.shiftY')}>
      <SpinButton
        value={labels.shift[part]}
        displayValue={`${labels.shift[part] < 0 ? '-' : ''}${formatTenths(Math.abs(labels.shift[part]))}`}
        min={-10}
        max={10}
        step={0.5}
        onChange={(_, { value, displayValue }) => {
          const wanted = value ?? Number(displayValue?.replace(',', '.'))
          if (Number.isFinite(wanted)) change({ shift: { ...labels.shift, [part]: Math.max(-10, Math.min(10, wanted)) } })
        }}
      />
    </Field>
  )
  return (
    <>
      <Field label={t('record.labels.format')} {...(!format.sure && { hint: t('record.labels.measure') })}>
        <Dropdown
          value={said(format)}
          selectedOptions={[format.key]}
          onOptionSelect={(_, { optionValue }) => change({ format: optionValue ?? '', first: 0 })}
        >
          {labelFormats.map((one) => (
            <Option key={one.key} value={one.key}>
              {said(one)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.pair}>
        <Field label={t('record.labels.first')}>
          <FirstLabel format={format} first={labels.first} onChange={(first) => change({ first })} />
        </Field>
        <div>
          <Field label={t(isToReceivers ? 'record.labels.otherwise' : 'record.labels.recipient')}>
            <RadioGroup value={labels.recipient} onChange={(_, { value }) => change({ recipient: value as Recipient })}>
              {recipients.toReversed().map((one) => (
                <Radio key={one} value={one} label={t(`record.labels.${one}`)} />
              ))}
            </RadioGroup>
          </Field>
          {isToReceivers && (
            <Checkbox
              checked={labels.isToHome ?? false}
              label={t('record.labels.toHome')}
              onChange={(_, { checked }) => change({ isToHome: checked === true })}
            />
          )}
          <Checkbox
            checked={labels.hasPhone}
            label={t('record.labels.hasPhone')}
            onChange={(_, { checked }) => change({ hasPhone: checked === true })}
          />
        </div>
      </div>
      <div className={styles.pair}>
        {shift('x')}
        {shift('y')}
      </div>
    </>
  )
}

/** The sheet in small: a click says which label is the first one that is left. */
function FirstLabel({ format, first, onChange }: { format: LabelFormat; first: number; onChange: (first: number) => void }) {
  const { t } = useTranslation()
  return (
    <div
      className={styles.sheet}
      role="group"
      aria-label={t('record.labels.first')}
      style={{ gridTemplateColumns: `repeat(${format.columns}, auto)` }}
    >
      {placesOf(format).map((place) => (
        <button
          key={place}
          type="button"
          className={styles.place}
          data-state={place < first ? 'used' : place === first ? 'first' : 'free'}
          aria-pressed={place === first}
          aria-label={t('record.labels.place', { place: place + 1 })}
          onClick={() => onChange(place)}
        >
          {place + 1}
        </button>
      ))}
    </div>
  )
}

function placesOf(format: LabelFormat) {
  return Array.from({ length: labelsOn(format) }, (_, place) => place)
}
