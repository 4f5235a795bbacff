import { Button } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { List } from '#renderer/kit/ui/List.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { PreviewRow, ReadingId, SheetSummary } from '#shared/features/imports/schema.ts'
import styles from './PreviewStep.module.css'
import { sayProblemsOf } from './sentences.ts'
import { useCheckedRows } from './useCheckedRows.ts'

export interface PreviewProblemsProps {
  reading: ReadingId
  sheet: SheetSummary
  count: number
  current: number | undefined
  /** `position` counts rows with problems only, from 0. */
  onGo: (row: PreviewRow, position: number) => void
}

/** The rows with problems, one line each; choosing one shows it among the others. F8 goes from one to the next. */
export function PreviewProblems({ reading, sheet, count, current, onGo }: PreviewProblemsProps) {
  const { t } = useTranslation()
  const pages = useCheckedRows({ reading, sheet: sheet.sheet, only: 'problems' })
  const [position, setPosition] = useState(-1)
  const [goTo, setGoTo] = useState<{ index: number }>()
  const columns = useMemo((): Column<PreviewRow>[] => {
    const title = t('imports.preview.problems', { count })
    return [
      {
        key: 'problem',
        title,
        width: 232,
        render: (row) => <span title={sayProblemsOf(row, sheet)}>{`${row.row} · ${sayProblemsOf(row, sheet)}`}</span>,
      },
    ]
  }, [t, count, sheet])

  function go(index: number) {
    const row = pages.rowAt(index)
    if (!row) return
    setPosition(index)
    setGoTo({ index })
    onGo(row, index)
  }

  const step = useLatest((by: 1 | -1) => go(Math.min(Math.max(position + by, 0), count - 1)))
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'F8') return
      event.preventDefault()
      step.current(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [step])

  return (
    <aside className={styles.problems}>
      <div className={styles.jumps}>
        <Button
          size="small"
          icon={<ChevronUpRegular />}
          disabled={position <= 0}
          onClick={() => step.current(-1)}
          title="Shift+F8"
        >
          {t('imports.preview.previous')}
        </Button>
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          disabled={position >= count - 1}
          onClick={() => step.current(1)}
          title="F8"
        >
          {t('imports.preview.next')}
        </Button>
      </div>
      <List
        id="import-problems"
        label={t('imports.preview.problems', { count })}
        columns={columns}
        count={count}
        rowAt={pages.rowAt}
        onVisible={pages.onVisible}
        selected={new Set(current === undefined ? [] : [current])}
        onSelect={(ids) => {
          const found = pages.findRow([...ids].at(-1))
          if (!found) return
          setPosition(found.index)
          onGo(found.row, found.index)
        }}
        goTo={goTo}
        empty={null}
      />
    </aside>
  )
}
