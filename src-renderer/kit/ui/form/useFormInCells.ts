import { useMemo, useRef } from 'react'
import type { FieldValues } from 'react-hook-form'
import { isStale, say } from '#renderer/kit/say.ts'
import type { EditValue, Edited as Typed } from '#renderer/kit/ui/edit/fields.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { RowEditing } from '#renderer/kit/ui/useCellEditing.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import { type Edited, useMeetings } from './useMeeting.tsx'

/** A noun whose rows are edited cell by cell, in the words of its form. */
interface FormOfRows<Row extends { id: number; version: number }, Form> {
  record: Edited<Form>['record']
  mayEdit: boolean
  get: (id: Row['id']) => Promise<Row>
  valuesOf: (row: Row) => Form
  /** The whole form with one cell of the list in it. */
  withValue: (values: Form, key: string, value: EditValue) => Form
  update: (row: Pick<Row, 'id' | 'version'>, values: Form) => Promise<unknown>
}

/** Saves what is typed into a cell as the form of the whole record would, on the version that was there when the editor opened. */
export function useFormInCells<Row extends { id: number; version: number }, Form extends FieldValues>(
  form: FormOfRows<Row, Form>,
) {
  const notify = useNotify()
  const meetings = useMeetings<Form>()
  const begun = useRef<Promise<Row>>(undefined)
  const { record, mayEdit, get, valuesOf, withValue, update } = form

  async function begin({ id }: Row) {
    begun.current = get(id)
    return begun.current.then(
      () => true,
      (error: unknown) => {
        notify({ text: say(error), intent: 'error' })
        return false
      },
    )
  }

  async function save({ id }: Row, key: string, { value }: Typed) {
    try {
      const row = await (begun.current ?? get(id))
      const base = valuesOf(row)
      const load = async () => {
        const newest = await get(id)
        return { version: newest.version, values: valuesOf(newest) }
      }
      await meetings.save({
        edited: { record, id, version: row.version, base, load },
        values: withValue(base, key, value),
        send: (values, version) => update({ id, version }, values),
        isQuiet: true,
      })
      return true
    } catch (error) {
      if (!isStale(error)) notify({ text: say(error), intent: 'error' })
      return false
    }
  }

  const latest = useLatest({ begin, save })
  const editing = useMemo(
    (): RowEditing<Row> | undefined =>
      mayEdit
        ? { begin: (row) => latest.current.begin(row), save: (row, key, typed) => latest.current.save(row, key, typed) }
        : undefined,
    [mayEdit, latest],
  )
  return { editing, question: meetings.question }
}
