import { Tooltip } from '@fluentui/react-components'
import { ErrorCircle12Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning12Filled } from '@fluentui/react-icons/svg/warning'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { outcomeOf, type Problem } from '#shared/features/imports/problems.ts'
import type { PreviewRow, SheetSummary } from '#shared/features/imports/schema.ts'
import { useFieldNames } from './fieldNames.ts'
import { outcomeTone } from './outcomeTone.ts'
import styles from './PreviewStep.module.css'
import { sayProblem } from './sentences.ts'

/** The number and the state of a row, then a column for each one that is imported, under the field it goes into. */
export function usePreviewColumns({ mapping }: SheetSummary): Column<PreviewRow>[] {
  const { t } = useTranslation()
  const { nameOf } = useFieldNames()
  return useMemo(() => {
    const used = [...mapping.entries()].flatMap(([column, field]) => (field === null ? [] : [{ column, field }]))
    return [
      { key: 'row', title: t('imports.preview.row'), width: 74, align: 'end', render: ({ row }) => row },
      {
        key: 'outcome',
        title: t('imports.preview.outcome'),
        width: 104,
        render: ({ outcome }) =>
          outcome === 'ok' ? (
            <span className={styles.fine}>{t('imports.outcomes.ok')}</span>
          ) : (
            <Pill tone={outcomeTone[outcome]}>{t(`imports.outcomes.${outcome}`)}</Pill>
          ),
      },
      ...used.map(({ column, field }, position) => ({
        key: `${field} ${used.slice(0, position).filter((other) => other.field === field).length}`,
        title: nameOf(field),
        width: widths[field] ?? 130,
        grows: position === 0,
        render: ({ cells, problems }: PreviewRow) => (
          <Cell text={cells[position] ?? ''} problems={problems.filter((problem) => problem.column === column)} />
        ),
      })),
    ]
  }, [t, mapping, nameOf])
}

const widths: Record<string, number> = {
  name: 240,
  customer: 220,
  fullName: 170,
  address: 260,
  note: 200,
  email: 190,
  code: 112,
  rating: 80,
  taxCode: 136,
}

function Cell({ text, problems }: { text: string; problems: Problem[] }) {
  if (problems.length === 0) return text
  const isGrave = outcomeOf(problems) !== 'warn'
  return (
    <Tooltip content={problems.map((problem) => sayProblem(problem)).join(' ')} relationship="description">
      <span className={styles.problem} data-grave={isGrave}>
        {isGrave ? <ErrorCircle12Filled /> : <Warning12Filled />}
        <span className={styles.text}>{text || '—'}</span>
      </span>
    </Tooltip>
  )
}
