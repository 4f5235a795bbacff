import { useMemo } from 'react'
import { client } from '#renderer/kit/client.ts'
import type { Copying } from '#renderer/kit/ui/useCopying.ts'
import type { PersonRow } from '#shared/features/people/schema.ts'
import { MOST_COPIED } from '#shared/kit/page.ts'
import { filterNow, orderNow } from './view.ts'

/** How people of the list are copied: in its order, as it stands when they are. */
export function useCopiedPeople() {
  return useMemo((): Copying<PersonRow> => {
    async function rowsOf(ids: number[]) {
      return (await client.people.copy({ filter: filterNow(), ...orderNow(), ids })).people
    }
    return { may: 'customers.export', most: MOST_COPIED, rowsOf }
  }, [])
}
