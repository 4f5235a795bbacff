import { Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up'
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple'
import { useTranslation } from 'react-i18next'
import styles from './List.module.css'
import type { Column, Columns, Sort } from './useColumns.ts'

export interface ListHeaderProps<Row, Key extends string> {
  columns: Columns<Row, Key>
  sort: Sort<Key> | undefined
  onSort: ((sort: Sort<Key>) => void) | undefined
}

/** Click sorts, the edge drags, the button at the end chooses the columns. */
export function ListHeader<Row, Key extends string>({ columns, sort, onSort }: ListHeaderProps<Row, Key>) {
  return (
    <div role="rowgroup" className={styles.header} style={{ minWidth: columns.totalWidth }}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        {columns.visible.map((column) => (
          <HeaderCell key={column.key} column={column} columns={columns} sort={sort} onSort={onSort} />
        ))}
        <ColumnChooser columns={columns} />
      </div>
    </div>
  )
}

function HeaderCell<Row, Key extends string>({
  column,
  columns,
  sort,
  onSort,
}: ListHeaderProps<Row, Key> & { column: Column<Row, Key> }) {
  const { sortKey } = column
  const isSorted = sortKey !== undefined && sort?.by === sortKey
  const resize = columns.resizeHandler(column)
  return (
    <div
      role="columnheader"
      className={`${styles.headerCell} ${column.align === 'end' ? styles.end : ''}`}
      style={columns.styleOf(column)}
      aria-sort={isSorted ? sort.direction : undefined}
    >
      {sortKey && onSort ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.headerButton}
          onClick={() =>
            onSort({ by: sortKey, direction: isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending' })
          }
        >
          <span>{column.title}</span>
          {isSorted && (sort.direction === 'ascending' ? <ArrowUp12Regular /> : <ArrowDown12Regular />)}
        </button>
      ) : (
        <span className={styles.headerButton}>{column.title}</span>
      )}
      <span className={styles.handle} onMouseDown={resize} onTouchStart={resize} aria-hidden="true" />
    </div>
  )
}

function ColumnChooser<Row, Key extends string>({ columns }: { columns: Columns<Row, Key> }) {
  const { t } = useTranslation()
  const checked = { columns: columns.visible.map((column) => column.key) }
  return (
    <div role="columnheader" className={styles.chooser}>
      <Menu checkedValues={checked}>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className={styles.chooserButton} aria-label={t('action.columns')} title={t('action.columns')}>
            <ColumnTripleRegular />
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {columns.all.map((column) => (
              <MenuItemCheckbox
                key={column.key}
                name="columns"
                value={column.key}
                disabled={columns.visible.length === 1 && columns.isVisible(column)}
                onClick={() => columns.toggle(column)}
              >
                {column.title}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}
