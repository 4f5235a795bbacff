import type { PeopleFilter, PersonSort } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { MOST_PRINTED } from '#shared/kit/page.ts'
import { filterNow } from './view.ts'

/** The ways people are printed. */
export const peoplePapers = ['phones', 'cards'] as const
export type PeoplePaper = (typeof peoplePapers)[number]

/** Who is printed: those that are chosen, or all of the list; by name, as a phone book is looked at. */
export interface PeopleWish {
  paper: PeoplePaper
  filter: PeopleFilter
  sort: { by: PersonSort; direction: 'ascending' }[]
  ids: PersonId[] | null
}

export function wishOf(paper: PeoplePaper, chosen: readonly PersonId[] | null): PeopleWish {
  return {
    ...{ paper, filter: filterNow(), sort: [{ by: 'name', direction: 'ascending' }] },
    ids: chosen?.slice(0, MOST_PRINTED) ?? null,
  }
}
