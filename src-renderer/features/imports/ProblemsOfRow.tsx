import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewRow, SheetSummary } from '#shared/features/imports/schema.ts'
import { columnName } from './columnNames.ts'
import styles from './PreviewStep.module.css'
import { sayProblemsOf } from './sentences.ts'
import type { CellEdit } from './useWizard.ts'

export interface ProblemsOfRowProps {
  row: PreviewRow | undefined
  sheet: SheetSummary
  onEdit: (edits: CellEdit[]) => Promise<void>
}

/** What is wrong with the chosen row, in whole sentences, and its cells to be typed anew. */
export function ProblemsOfRow({ row, sheet, onEdit }: ProblemsOfRowProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.detail}>
      <p className={styles.sentences} role="status">
        {!row && t('imports.preview.chooseRow')}
        {row && row.problems.length === 0 && t('imports.preview.fine', { row: row.row })}
        {row && row.problems.length > 0 && (
          <>
            <strong>{t('imports.preview.ofRow', { row: row.row })}</strong> {sayProblemsOf(row, sheet)}
          </>
        )}
      </p>
      {row && <CellsOfRow key={JSON.stringify(row.problems)} row={row} sheet={sheet} onEdit={onEdit} />}
    </div>
  )
}

function CellsOfRow({ row, sheet, onEdit }: ProblemsOfRowProps & { row: PreviewRow }) {
  const { t } = useTranslation()
  const cells = wrongCells(row, sheet)
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map())
  const [isChecking, setChecking] = useState(false)
  if (cells.length === 0) return null

  async function save(event: FormEvent) {
    event.preventDefault()
    setChecking(true)
    await onEdit([...typed].map(([column, text]) => ({ row: row.id, column, typed: text })))
    setChecking(false)
    setTyped(new Map())
  }

  return (
    <form className={styles.cells} onSubmit={(event) => void save(event)}>
      {cells.map(({ column, name, text }) => (
        <Field key={column} label={name} size="small">
          <Input
            size="small"
            value={typed.get(column) ?? text}
            disabled={isChecking}
            onChange={(_, { value }) => setTyped(new Map(typed).set(column, value))}
          />
        </Field>
      ))}
      <Button type="submit" size="small" appearance="primary" disabled={typed.size === 0 || isChecking}>
        {isChecking ? t('imports.running.check') : t('imports.preview.saveCells')}
      </Button>
    </form>
  )
}

/** The cells a row has problems with, by their columns in the file; a picture cannot be typed. */
function wrongCells({ problems, cells }: PreviewRow, { offered, mapping }: SheetSummary) {
  const used = [...mapping.entries()].filter(([, field]) => field !== null).map(([column]) => column)
  const columns = [...new Set(problems.map(({ column }) => column))].filter((column) => column >= 0)
  return columns.flatMap((column) => {
    const known = offered.find(({ index }) => index === column && mapping[index] !== 'photo')
    return known ? [{ column, name: columnName(known), text: cells[used.indexOf(column)] ?? '' }] : []
  })
}
