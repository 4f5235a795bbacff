import { customerSearchWords, type Findable } from '#shared/features/customers/rules.ts'
import { idsOf, mergeSearchIndexes } from './everything.ts'
import type { Sqlite } from './open.ts'
import { peopleOf } from './people.ts'
import { customerWords } from './search.ts'

/** What a customer is found by, of the rows that do not lie in the bin. */
const findable = `
  select c.id, c.deleted_at as deletedAt, c.code, c.name, c.short_name as shortName, c.trade_name as tradeName, c.english_name as englishName, c.nickname, c.tax_code as taxCode,
    (select json_group_array(text) from (
      select v.text from custom_values v join custom_fields f on f.id = v.field_id
      where v.record_id = c.id and f.record = 'customer' and v.text is not null
      union all select v.text from contacts k cross join custom_values v on v.record_id = k.id join custom_fields f on f.id = v.field_id
      where k.id in (${peopleOf('c.id')}) and k.deleted_at is null and f.record = 'contact' and v.text is not null
      union all select nickname from contacts where id in (${peopleOf('c.id')}) and deleted_at is null and nickname <> '')) as texts,
    (select json_group_array(full_name) from contacts where id in (${peopleOf('c.id')}) and deleted_at is null) as contactNames,
    (select json_group_array(json_object('kind', kind, 'typed', typed, 'normal', normal)) from (
      select p.kind, p.typed, p.normal from contact_points p left join contacts k on k.id = p.contact_id
      where p.customer_id = c.id and k.deleted_at is null
      union all select p.kind, p.typed, p.normal from employments e cross join contacts k on k.id = e.contact_id
      cross join contact_points p on p.customer_id = k.customer_id and p.contact_id = k.id
      where e.customer_id = c.id and k.deleted_at is null)) as contactPoints
  from json_each(?) page cross join customers c on c.id = page.value`

type FindableRow = Pick<Findable, 'code' | 'name' | 'shortName' | 'tradeName' | 'englishName' | 'nickname' | 'taxCode'> & {
  id: number
  deletedAt: number | null
} & Record<'texts' | 'contactNames' | 'contactPoints', string>

/** Rewrites what these customers are found by, from what the database holds of them now; whoever lies in the bin is not found. */
export function makeCustomersFound(sqlite: Sqlite, ids: readonly number[]) {
  const words = customerWords(sqlite)
  for (const row of sqlite.prepare(findable).all(JSON.stringify(ids)) as FindableRow[]) {
    const contactNames = JSON.parse(row.contactNames) as Findable['contactNames']
    const contactPoints = JSON.parse(row.contactPoints) as Findable['contactPoints']
    const texts = JSON.parse(row.texts) as string[]
    if (row.deletedAt === null) words.write(row.id, customerSearchWords({ ...row, contactNames, contactPoints, texts }))
    else words.remove(row.id)
  }
}

/** A migration that changes what customers are found by empties their indexes; here they are filled again, all or none. */
export function fillEmptySearch(sqlite: Sqlite) {
  const isEmpty = sqlite.prepare(
    'select exists (select 1 from customers where deleted_at is null) and not exists (select 1 from customer_search)',
  )
  if (isEmpty.pluck().get() !== 1) return
  const fill = sqlite.transaction(() => {
    for (const ids of idsOf(sqlite, 'customers')) makeCustomersFound(sqlite, ids)
    mergeSearchIndexes(sqlite)
  })
  fill.immediate()
}
