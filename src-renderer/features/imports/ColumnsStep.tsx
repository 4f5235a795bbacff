import { Button, Dropdown, Field, Option, Tab, TabList } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { targets } from '#shared/features/imports/fields.ts'
import type { SheetSummary } from '#shared/features/imports/schema.ts'
import { ColumnList } from './ColumnList.tsx'
import styles from './ColumnsStep.module.css'
import stepStyles from './Step.module.css'
import type { Wizard } from './useWizard.ts'
import { chosenSheets } from './wizardState.ts'

/** What each column goes into, sheet by sheet; the header row and the kind of list can be corrected. */
export function ColumnsStep({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation()
  const sheets = chosenSheets(wizard)
  const [looked, setLooked] = useState(sheets[0]?.sheet)
  const sheet = sheets.find((one) => one.sheet === looked) ?? sheets[0]
  if (!sheet || !wizard.reading) return null
  const used = sheet.mapping.filter((field) => field !== null).length
  return (
    <div className={stepStyles.step}>
      {sheets.length > 1 && (
        <TabList selectedValue={sheet.sheet} onTabSelect={(_, { value }) => setLooked(value as number)}>
          {sheets.map((one) => (
            <Tab key={one.sheet} value={one.sheet}>
              {one.name}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={`${stepStyles.head} ${styles.settings}`}>
        <HeaderChoice wizard={wizard} sheet={sheet} />
        <Field label={t('imports.columns.target')} orientation="horizontal" className={styles.target}>
          <Dropdown
            className={styles.narrow}
            selectedOptions={[sheet.target]}
            value={t(`imports.targets.${sheet.target}`)}
            onOptionSelect={(_, { optionValue }) => {
              const target = targets.find((one) => one === optionValue)
              if (target && target !== sheet.target) void wizard.lookAgain(sheet, { target })
            }}
          >
            {targets.map((target) => (
              <Option key={target} value={target}>
                {t(`imports.targets.${target}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <span className={styles.count}>{t('imports.columns.count', { used, all: sheet.columns })}</span>
      </div>
      {wizard.remembered.has(sheet.sheet) && (
        <p className={styles.note}>
          {t('imports.columns.remembered')}{' '}
          <Button size="small" onClick={() => void wizard.lookAgain(sheet, {})}>
            {t('imports.columns.guessAgain')}
          </Button>
        </p>
      )}
      {sheet.columns > sheet.offered.length && sheet.columns > MOST_COLUMNS && (
        <p className={styles.note}>{t('imports.columns.more', { count: sheet.columns })}</p>
      )}
      <ColumnList key={`${sheet.sheet} ${sheet.target} ${sheet.headerRow}`} sheet={sheet} onChange={wizard.changeSheet} />
    </div>
  )
}

const MOST_COLUMNS = 500
/** Of a row, where one row is chosen among others. */
const SHOWN_LETTERS = 40

function HeaderChoice({ wizard, sheet }: { wizard: Wizard; sheet: SheetSummary }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...ask.imports.sheet.queryOptions({ input: { reading: wizard.reading?.reading as never, sheet: sheet.sheet } }),
  })
  const rows = data?.top ?? []
  const textOf = (row: number) => {
    const cells = rows.find((one) => one.row === row)?.cells.filter(Boolean) ?? []
    return row === 0 ? t('imports.sheets.noHeader') : `${row} · ${cells.join(', ').slice(0, SHOWN_LETTERS)}`
  }
  return (
    <Field label={t('imports.sheets.headerRow')} orientation="horizontal" className={styles.header}>
      <Dropdown
        className={styles.wide}
        button={{ children: <span className={styles.oneLine}>{headerText(sheet) ?? textOf(0)}</span> }}
        selectedOptions={[String(sheet.headerRow)]}
        value={headerText(sheet) ?? textOf(0)}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined && Number(optionValue) !== sheet.headerRow)
            void wizard.lookAgain(sheet, { headerRow: Number(optionValue) })
        }}
      >
        {[0, ...rows.map(({ row }) => row)].map((row) => (
          <Option key={row} value={String(row)} text={textOf(row)}>
            {textOf(row)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

/** `5–6 · STT, Mã KH, …`; nothing without a header. */
function headerText({ headerFirstRow, headerRow, offered }: SheetSummary) {
  if (headerRow === 0) return undefined
  const rows = headerFirstRow < headerRow ? `${headerFirstRow}–${headerRow}` : headerRow
  return `${rows} · ${offered
    .map(({ header }) => header)
    .join(', ')
    .slice(0, SHOWN_LETTERS)}…`
}
