import { useTranslation } from 'react-i18next'
import { copyBlock } from '#renderer/kit/copiedBlock.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import type { Permission } from '#shared/kit/access.ts'
import { useNotify } from './notify.tsx'
import type { Column } from './useColumns.ts'

/** How the rows of a list come onto the clipboard. */
export interface Copying<Row> {
  /** What they leave the program by. */
  may: Permission
  /** The most rows at once. */
  most: number
  /** Rows by their ids, in the order of the list. */
  rowsOf: (ids: number[]) => Promise<readonly Row[]>
}

/** Copies rows with the columns that are shown and their titles, and says how many. */
export function useCopying<Row, Key extends string>(columns: readonly Column<Row, Key>[], copying: Copying<Row> | undefined) {
  const { t } = useTranslation()
  const notify = useNotify()
  const mayWhat = useMayWhat()
  return async (ids: ReadonlySet<number>) => {
    if (!copying) return
    if (!mayWhat(copying.may)) return notify({ text: t('list.mayNotCopy'), intent: 'error' })
    if (ids.size > copying.most) return notify({ text: t('list.tooManyToCopy', { count: copying.most }), intent: 'error' })
    try {
      const rows = await copying.rowsOf([...ids])
      const titles = columns.map(({ title }) => title)
      const isCopied = copyBlock([titles, ...rows.map((row) => columns.map((column) => cellOf(column, row)))])
      if (isCopied) notify({ text: t('list.copied', { count: rows.length }) })
      else notify({ text: t('list.notCopied'), intent: 'error' })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }
}

function cellOf<Row, Key extends string>({ copied, render }: Column<Row, Key>, row: Row) {
  const shown = copied ? copied(row) : render(row)
  return typeof shown === 'string' || typeof shown === 'number' ? shown : ''
}
