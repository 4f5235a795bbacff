import { Checkbox, Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { List } from '#renderer/kit/ui/List.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import { outcomes } from '#shared/features/imports/problems.ts'
import type { CheckedSheet, PreviewRow, ReadingId, SheetSummary } from '#shared/features/imports/schema.ts'
import { outcomeTone } from './outcomeTone.ts'
import { PreviewProblems } from './PreviewProblems.tsx'
import styles from './PreviewStep.module.css'
import { ProblemsOfRow } from './ProblemsOfRow.tsx'
import stepStyles from './Step.module.css'
import { useCheckedRows } from './useCheckedRows.ts'
import { usePreviewColumns } from './usePreviewColumns.tsx'
import type { CellEdit, Wizard } from './useWizard.ts'
import { chosenSheets } from './wizardState.ts'

/** Every row as it would come in, each problem at its cell. */
export function PreviewStep({ wizard }: { wizard: Wizard }) {
  const sheets = chosenSheets(wizard)
  const [looked, setLooked] = useState(sheets[0]?.sheet)
  const sheet = sheets.find((one) => one.sheet === looked) ?? sheets[0]
  const checked = wizard.checked.find((one) => one.sheet === sheet?.sheet)
  if (!sheet || !checked || !wizard.reading) return null
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
      <SheetPreview
        key={sheet.sheet}
        reading={wizard.reading.reading}
        sheet={sheet}
        checked={checked}
        onEdit={wizard.editCells}
      />
    </div>
  )
}

interface SheetPreviewProps {
  reading: ReadingId
  sheet: SheetSummary
  checked: CheckedSheet
  onEdit: (edits: CellEdit[]) => Promise<void>
}

function SheetPreview({ reading, sheet, checked, onEdit }: SheetPreviewProps) {
  const { t } = useTranslation()
  const [areOnlyProblems, setOnlyProblems] = useState(false)
  const [chosen, setCurrent] = useState<PreviewRow>()
  const [goTo, setGoTo] = useState<{ index: number }>()
  const counts = { all: sum(checked.counts), problems: sum({ ...checked.counts, ok: 0 }) }
  const only = areOnlyProblems ? 'problems' : 'all'
  const pages = useCheckedRows({ reading, sheet: sheet.sheet, only })
  const columns = usePreviewColumns(sheet)
  // Asked again after an edit; out of sight it stays as it was chosen.
  const current = pages.findRow(chosen?.id)?.row ?? chosen

  return (
    <>
      <div className={`${stepStyles.head} ${styles.counts}`}>
        {outcomes
          .filter((outcome) => checked.counts[outcome] > 0)
          .map((outcome) => (
            <Pill key={outcome} tone={outcomeTone[outcome]}>
              {t(`imports.outcomeCounts.${outcome}`, { count: checked.counts[outcome] })}
            </Pill>
          ))}
        {checked.furniture > 0 && (
          <span className={styles.furniture}>{t('imports.preview.furniture', { count: checked.furniture })}</span>
        )}
        {checked.repairs.phones > 0 && (
          <span className={styles.furniture}>{t('imports.preview.repairedPhones', { count: checked.repairs.phones })}</span>
        )}
        {checked.repairs.amounts > 0 && (
          <span className={styles.furniture}>{t('imports.preview.scaledAmounts', { count: checked.repairs.amounts })}</span>
        )}
        {checked.repairs.taxCodes > 0 && (
          <span className={styles.furniture}>{t('imports.preview.repairedTaxCodes', { count: checked.repairs.taxCodes })}</span>
        )}
        <Checkbox
          className={styles.filter}
          checked={areOnlyProblems}
          disabled={counts.problems === 0}
          onChange={(_, { checked: isChecked }) => setOnlyProblems(isChecked === true)}
          label={t('imports.preview.onlyProblems')}
        />
      </div>
      <div className={styles.panes}>
        <div className={styles.rows}>
          <List
            id="import-preview"
            label={t('imports.preview.label', { sheet: sheet.name })}
            columns={columns}
            count={counts[only]}
            rowAt={pages.rowAt}
            onVisible={pages.onVisible}
            selected={new Set(current ? [current.id] : [])}
            onSelect={(ids) => setCurrent(pages.findRow([...ids].at(-1))?.row)}
            goTo={goTo}
            empty={<Empty title={t('imports.preview.nothing')} />}
            beginning={only}
          />
          <ProblemsOfRow key={current?.id} row={current} sheet={sheet} onEdit={onEdit} />
        </div>
        {counts.problems > 0 && (
          <PreviewProblems
            reading={reading}
            sheet={sheet}
            count={counts.problems}
            current={current?.id}
            onGo={(row, position) => {
              setCurrent(row)
              setGoTo({ index: areOnlyProblems ? position : row.index })
            }}
          />
        )}
      </div>
    </>
  )
}

function sum(counts: CheckedSheet['counts']) {
  return Object.values(counts).reduce((all, rows) => all + rows, 0)
}
