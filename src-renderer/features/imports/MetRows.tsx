import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { List } from '#renderer/kit/ui/List.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { Column } from '#renderer/kit/ui/useColumns.ts'
import { PAGE_SIZE, usePages } from '#renderer/kit/usePages.ts'
import type { MetRow, Wish } from '#shared/features/imports/schema.ts'
import styles from './MatchStep.module.css'
import type { Wizard } from './useWizard.ts'
import { WishChoice } from './WishChoice.tsx'
import { readingOf } from './wizardState.ts'

export interface MetRowsProps {
  wizard: Wizard
  count: number
  choices: readonly Wish[]
  /** When the plan was made that these rows belong to. */
  plannedAt: number
}

const nothing: ReadonlySet<number> = new Set()

/** The rows whose customer is there already, each with what becomes of it; for one row it may be something else than for all. */
export function MetRows({ wizard, count, choices, plannedAt }: MetRowsProps) {
  const { t } = useTranslation()
  const reading = readingOf(wizard)
  const { matching } = wizard
  const pages = usePages<MetRow>((offset) => ({
    ...ask.imports.met.queryOptions({ input: { reading, offset, limit: PAGE_SIZE } }),
    queryKey: [...ask.imports.met.queryKey({ input: { reading, offset, limit: PAGE_SIZE } }), plannedAt],
  }))
  const columns = useMemo((): Column<MetRow>[] => {
    return [
      { key: 'row', title: t('imports.preview.row'), width: 74, align: 'end', render: ({ row }) => row },
      { key: 'name', title: t('imports.met.inFile'), width: 260, grows: true, render: ({ name }) => name },
      {
        key: 'there',
        title: t('imports.met.there'),
        width: 300,
        render: ({ there, fitting }) =>
          there ? `${there.code} · ${there.name}` : t(`imports.met.${fitting.length > 0 ? 'several' : 'unclear'}`),
      },
      {
        key: 'wish',
        title: t('imports.met.becomes'),
        width: 260,
        render: (row) => (
          <span className={styles.becomes}>
            {row.becomes === 'refuse' && <Pill tone="red">{t('imports.outcomes.refuse')}</Pill>}
            <WishChoice {...{ row, matching }} wishes={choices} onChange={(changed) => wizard.change({ matching: changed })} />
          </span>
        ),
      },
    ]
  }, [t, choices, matching, wizard])
  return (
    <section className={styles.met} aria-label={t('imports.met.title', { count })}>
      <h3 className={styles.heading}>{t('imports.met.title', { count })}</h3>
      <div className={styles.metRows}>
        <List
          id="import-met"
          label={t('imports.met.title', { count })}
          columns={columns}
          count={count}
          rowAt={pages.rowAt}
          onVisible={pages.onVisible}
          selected={nothing}
          onSelect={() => undefined}
          empty={null}
        />
      </div>
    </section>
  )
}
