import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right'
import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react'
import { type DraggedFrom, type DraggedRow, dragSource } from '#renderer/kit/dragged.ts'
import { formatCount } from '#renderer/kit/format.ts'
import { CellEditor } from './edit/CellEditor.tsx'
import type { RowGroup } from './groupedRows.ts'
import styles from './List.module.css'
import type { CellEditing } from './useCellEditing.ts'
import type { Columns } from './useColumns.ts'

interface Place {
  id: string
  index: number
  isCursor: boolean
  style: CSSProperties
}

export interface RowLineProps<Row extends { id: number }, Key extends string> extends Place {
  row: Row | undefined
  /** How deep below a group it stands; undefined in a list without groups. */
  level: number | undefined
  columns: Columns<Row, Key>
  isSelected: boolean
  tone: 'forgotten' | 'done' | undefined
  /** What it is when it is dragged onto the calendar or a folder, and what comes along. */
  dragged: DraggedRow | undefined
  draggedFrom: () => DraggedFrom
  /** How its cells are edited. */
  cells: CellEditing
  onPress: (event: MouseEvent) => void
  onOpen: () => void
  onMenu: (event: MouseEvent) => void
}

/** What a cell says; the same until it is told by other rules or of another row, however often the list moves. */
const Content = memo(function Content({ render, row }: { render: (row: never) => ReactNode; row: object }) {
  return render(row as never)
})

/** One row of a list; grey bars stand in it until it has come. */
export function RowLine<Row extends { id: number }, Key extends string>({
  row,
  columns,
  cells,
  ...props
}: RowLineProps<Row, Key>) {
  const { opened } = cells
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-level={props.level}
      aria-selected={props.isSelected}
      className={`${styles.row} ${props.isCursor ? styles.cursor : ''}`}
      data-tone={props.tone}
      style={props.style}
      {...dragSource(opened?.id === row?.id ? undefined : props.dragged, props.draggedFrom)}
      onClick={props.onPress}
      onDoubleClick={() => {
        cells.onDoubleClick()
        props.onOpen()
      }}
      onContextMenu={props.onMenu}
    >
      {columns.visible.map((column) => {
        const edit = row && opened?.id === row.id && opened.key === column.key ? column.edit : undefined
        return (
          <div
            key={column.key}
            role="gridcell"
            className={`${styles.cell} ${column.align === 'end' ? styles.end : ''} ${edit ? styles.edited : ''}`}
            style={columns.styleOf(column)}
            data-column={column.key}
            data-chosen={props.isCursor && column.key === cells.chosen}
            onClick={() => cells.onClick(props.index, column.key, props.isSelected)}
          >
            {row && edit ? (
              <CellEditor
                edit={edit}
                row={row}
                typed={opened?.typed}
                onFinish={(edited, then) => cells.finish(props.index, edited, then)}
                onClose={cells.close}
              />
            ) : row ? (
              <Content render={column.render} row={row} />
            ) : (
              <span className={styles.waiting} />
            )}
          </div>
        )
      })}
    </div>
  )
}

export interface GroupLineProps extends Place {
  line: { group: RowGroup; isCollapsed: boolean }
  onPut: (index: number) => void
  onToggle: () => void
}

/** The head of a group; a click, Enter or the arrows close and open it. */
export function GroupLine({ line: { group, isCollapsed }, onPut, onToggle, ...props }: GroupLineProps) {
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-level={1}
      aria-expanded={!isCollapsed}
      className={`${styles.row} ${styles.group} ${props.isCursor ? styles.cursor : ''}`}
      style={props.style}
      onClick={() => {
        onPut(props.index)
        onToggle()
      }}
    >
      <div role="gridcell" className={styles.groupTitle}>
        {isCollapsed ? <ChevronRight12Regular /> : <ChevronDown12Regular />}
        <span className={styles.groupName}>{group.title}</span>
        <span className={styles.groupCount}>{formatCount(group.count)}</span>
      </div>
    </div>
  )
}
