import { Checkbox, Dropdown, Field, MessageBar, MessageBarBody, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { delimiters, encodings } from '#shared/features/imports/jobs.ts'
import type { SheetSummary, TextFormat } from '#shared/features/imports/schema.ts'
import styles from './SheetsStep.module.css'
import { TopRows } from './TopRows.tsx'
import type { Wizard } from './useWizard.ts'

/** Which sheets come in; of a text file, how it is read. Beside it the top of the sheet one looks at. */
export function SheetsStep({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation()
  const { reading, sheets, chosen } = wizard
  const [areHiddenShown, setHiddenShown] = useState(false)
  const [looked, setLooked] = useState(() => sheets.find(({ sheet }) => chosen.has(sheet))?.sheet ?? 0)
  const offered = sheets.filter(({ hidden, sheet }) => !hidden || areHiddenShown || chosen.has(sheet))
  const shown = sheets.find(({ sheet }) => sheet === looked)

  function choose(sheet: SheetSummary, isChosen: boolean) {
    const others = [...chosen].filter((number) => number !== sheet.sheet)
    wizard.change({ chosen: new Set(isChosen ? [...others, sheet.sheet] : others) })
    setLooked(sheet.sheet)
  }

  return (
    <div className={styles.step}>
      <section className={`${styles.side} scroll`}>
        {shown?.converted && (
          <MessageBar intent="info" className={styles.converted}>
            <MessageBarBody className={styles.convertedText}>
              {t('imports.sheets.converted', { encoding: t(`imports.sheets.encodings.${shown.converted}`) })}{' '}
              {t('imports.sheets.convertedHint')}
            </MessageBarBody>
          </MessageBar>
        )}
        {wizard.file && wizard.file.file === undefined ? (
          <p>{t('imports.paste.rows', { count: shown?.rows ?? 0 })}</p>
        ) : reading?.format === 'csv' ? (
          <TextChoices wizard={wizard} />
        ) : (
          <fieldset className={styles.sheets}>
            <legend className={styles.heading}>{t('imports.sheets.lead')}</legend>
            {offered.map((sheet) => (
              <div
                key={sheet.sheet}
                className={styles.sheet}
                data-shown={sheet.sheet === looked}
                onClick={() => setLooked(sheet.sheet)}
              >
                <Checkbox
                  className={styles.name}
                  checked={chosen.has(sheet.sheet)}
                  disabled={sheet.rows === 0}
                  onChange={(_, { checked }) => choose(sheet, checked === true)}
                  onFocus={() => setLooked(sheet.sheet)}
                  label={sheet.name}
                />
                <span className={styles.about}>
                  {[
                    t('imports.sheets.rows', { count: sheet.rows }),
                    t(`imports.targets.${sheet.target}`),
                    sheet.hidden && t('imports.sheets.hidden'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            ))}
            {sheets.some(({ hidden }) => hidden) && (
              <Checkbox
                checked={areHiddenShown}
                onChange={(_, { checked }) => setHiddenShown(checked === true)}
                label={t('imports.sheets.showHidden')}
              />
            )}
          </fieldset>
        )}
      </section>
      {reading && shown && <TopRows key={shown.sheet} reading={reading.reading} sheet={shown} />}
    </div>
  )
}

/** A text file does not say how it was written; what was guessed can be corrected. */
function TextChoices({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation()
  const { reading, file } = wizard
  const token = file?.file
  if (!reading || !token) return null
  const again = (format: TextFormat) =>
    void wizard.read({ ...file, file: token }, { encoding: reading.encoding, delimiter: reading.delimiter, ...format })
  return (
    <div className={styles.text}>
      <Field label={t('imports.sheets.encoding')}>
        <Dropdown
          selectedOptions={[reading.encoding ?? '']}
          value={reading.encoding && t(`imports.sheets.encodings.${reading.encoding}`)}
          onOptionSelect={(_, { optionValue }) => again({ encoding: encodings.find((encoding) => encoding === optionValue) })}
        >
          {encodings.map((encoding) => (
            <Option key={encoding} value={encoding}>
              {t(`imports.sheets.encodings.${encoding}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t('imports.sheets.delimiter')}>
        <Dropdown
          selectedOptions={[reading.delimiter ?? '']}
          value={reading.delimiter && t(`imports.sheets.delimiters.${reading.delimiter}`)}
          onOptionSelect={(_, { optionValue }) => again({ delimiter: delimiters.find((delimiter) => delimiter === optionValue) })}
        >
          {delimiters.map((delimiter) => (
            <Option key={delimiter} value={delimiter}>
              {t(`imports.sheets.delimiters.${delimiter}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </div>
  )
}
