import { useMemo, useRef } from 'react'
import { client } from '#renderer/kit/client.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { isStale, say } from '#renderer/kit/say.ts'
import type { Edited, EditValue } from '#renderer/kit/ui/edit/fields.ts'
import { useMeetings } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { RowEditing } from '#renderer/kit/ui/useCellEditing.ts'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Gift } from '#shared/features/gifts/schema.ts'
import { type GiftValues, inputOf, loadGift, valuesOf } from './giftForm.ts'

/** Saves what is typed into a cell as the form of the whole gift would, on the version that was there when the editor opened. */
export function useGiftEditing() {
  const notify = useNotify()
  const mayEdit = useMayWhat()('customers.edit')
  const meetings = useMeetings<GiftValues>()
  const begun = useRef<Promise<Gift>>(undefined)

  async function begin(row: Gift) {
    begun.current = client.gifts.get(row.id)
    return begun.current.then(
      () => true,
      (error: unknown) => {
        notify({ text: say(error), intent: 'error' })
        return false
      },
    )
  }

  async function save({ id }: Gift, key: string, { value }: Edited) {
    try {
      const gift = await (begun.current ?? client.gifts.get(id))
      const base = valuesOf(gift)
      await meetings.save({
        edited: { record: 'gift', id, version: gift.version, base, load: () => loadGift(id) },
        values: withValue(base, key, value),
        send: (values, version) => client.gifts.update({ id, version, input: inputOf(values) }),
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
    (): RowEditing<Gift> | undefined =>
      mayEdit
        ? { begin: (row) => latest.current.begin(row), save: (row, key, edited) => latest.current.save(row, key, edited) }
        : undefined,
    [mayEdit, latest],
  )
  return { editing, question: meetings.question }
}

/** The whole form with one cell of the list in it. */
function withValue(values: GiftValues, key: string, value: EditValue): GiftValues {
  return { ...values, [key]: key === 'giverId' ? String(value) : value }
}
