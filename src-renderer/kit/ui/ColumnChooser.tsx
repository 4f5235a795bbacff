import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { ColumnTripleRegular } from '@fluentui/react-icons/svg/column-triple'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { ContextMenu, type MenuPlace } from './ContextMenu.tsx'
import styles from './List.module.css'
import type { Columns } from './useColumns.ts'

interface ColumnChooserProps<Row, Key extends string> {
  columns: Columns<Row, Key>
  /** Where on the header the same was asked for. */
  at: MenuPlace | undefined
  onClose: () => void
}

/** The button at the end of a list's header, and a menu at the pointer: which columns are shown, and in which order. */
export function ColumnChooser<Row, Key extends string>({ columns, at, onClose }: ColumnChooserProps<Row, Key>) {
  const { t } = useTranslation()
  const [isOrdering, setOrdering] = useState(false)
  const checked = { columns: columns.visible.map((column) => column.key) }
  return (
    // What is pressed in here is not pressed on the rows.
    <div role="columnheader" className={styles.chooser} onKeyDown={(event) => event.stopPropagation()}>
      <Menu checkedValues={checked}>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className={styles.chooserButton} aria-label={t('action.columns')} title={t('action.columns')}>
            <ColumnTripleRegular />
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={`${styles.chooserMenu} scroll`}>
            <ColumnItems columns={columns} onOrder={() => setOrdering(true)} />
          </MenuList>
        </MenuPopover>
      </Menu>
      {at && (
        <ContextMenu
          at={at}
          label={t('action.columns')}
          className={`${styles.chooserMenu} scroll`}
          checkedValues={checked}
          onClose={onClose}
        >
          <ColumnItems columns={columns} onOrder={() => setOrdering(true)} />
        </ContextMenu>
      )}
      {isOrdering && <ColumnDialog columns={columns} onClose={() => setOrdering(false)} />}
    </div>
  )
}

function ColumnItems<Row, Key extends string>({ columns, onOrder }: { columns: Columns<Row, Key>; onOrder: () => void }) {
  const { t } = useTranslation()
  return (
    <>
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
      <MenuDivider />
      <MenuItem onClick={onOrder}>{t('list.orderColumns')}</MenuItem>
      <MenuItem onClick={columns.reset}>{t('list.resetColumns')}</MenuItem>
    </>
  )
}

/** The columns one below the other, moved by buttons: for whoever does not drag. */
function ColumnDialog<Row, Key extends string>({ columns, onClose }: { columns: Columns<Row, Key>; onClose: () => void }) {
  const { t } = useTranslation()
  const { all } = columns
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.columnDialog}>
        <DialogBody>
          <DialogTitle>{t('action.columns')}</DialogTitle>
          <DialogContent className="scroll">
            <ol className={styles.columnList}>
              {all.map((column, index) => (
                <li key={column.key}>
                  <Checkbox
                    checked={columns.isVisible(column)}
                    disabled={columns.visible.length === 1 && columns.isVisible(column)}
                    onChange={() => columns.toggle(column)}
                    label={column.title}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={t('list.columnUp', { column: column.title })}
                    disabled={index === 0}
                    onClick={() => columns.move(column, all[index - 1] ?? column)}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowDownRegular />}
                    aria-label={t('list.columnDown', { column: column.title })}
                    disabled={index === all.length - 1}
                    onClick={() => columns.move(column, all[index + 1] ?? column)}
                  />
                </li>
              ))}
            </ol>
          </DialogContent>
          <DialogActions>
            <Button onClick={columns.reset}>{t('list.resetColumns')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
