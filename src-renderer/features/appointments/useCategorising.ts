import { useState } from 'react'
import { useCategories } from '#renderer/kit/categories.ts'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'

/** Which categories an appointment bears, as the choices of a menu; each click is kept at once. */
export function useCategorising({ id, categoryIds: borneBefore }: Pick<CalendarEntry, 'id' | 'categoryIds'>) {
  const notify = useNotify()
  const { all } = useCategories()
  const [borne, setBorne] = useState(borneBefore)

  function keep(wanted: string[]) {
    const categoryIds = all.flatMap((one) => (wanted.includes(String(one.id)) ? one.id : []))
    const before = borne
    setBorne(categoryIds)
    client.appointments.categorise({ id, categoryIds }).catch((error: unknown) => {
      setBorne(before)
      notify({ text: say(error), intent: 'error' })
    })
  }

  return { all, borne: borne.map(String), keep }
}
