import { contactAt } from '#main/features/contacts/service.ts'
import { borneByContact, borneByCustomer, getCustomer, withPhotos } from '#main/features/customers/service.ts'
import { birthCell, cellsOf, columnsOf, type ExportColumn, type ExportTo, exportList, textColumn } from '#main/kit/exporting.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { type CardTarget, writeCards } from '#main/kit/writeCards.ts'
import type { PersonRow } from '#shared/features/people/schema.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { labelsOf } from '#shared/kit/points.ts'
import { listPeopleIds, type Selection } from './listing.ts'
import { rowsOf } from './rowQueries.ts'

/** Between two stretches of so many people others are answered. */
const STRETCH = 200

/** The headers are those an import of contacts knows. */
const columns: ExportColumn<PersonRow>[] = [
  textColumn('Xưng hô', 10, ({ honorific }) => honorific),
  textColumn('Họ và tên', 28, ({ fullName }) => fullName),
  textColumn('Chức vụ', 22, ({ title }) => title),
  textColumn('Bộ phận', 18, ({ department }) => department),
  textColumn('Khách hàng', 44, ({ customerName }) => customerName),
  textColumn('Cũng làm ở', 44, ({ alsoAt }) => alsoAt.join('; ')),
  reachColumn('Di động', 16, { kind: 'phone', label: 'mobile' }),
  reachColumn('Cố định', 16, { kind: 'phone', label: 'landline' }),
  reachColumn('Điện thoại cơ quan', 16, { kind: 'phone', label: 'work' }),
  reachColumn('Điện thoại nhà riêng', 16, { kind: 'phone', label: 'home' }),
  reachColumn('Fax', 16, { kind: 'phone', label: 'fax' }),
  reachColumn('Điện thoại', 16, { kind: 'phone', label: '' }),
  textColumn('Zalo', 16, ({ contactPoints }) => joined(contactPoints.filter(({ hasZalo }) => hasZalo))),
  textColumn('Email', 32, ({ contactPoints }) => joined(contactPoints.filter(({ kind }) => kind === 'email'))),
  textColumn('Tỉnh/Thành phố', 18, ({ province }) => province),
  { header: 'Ngày sinh', width: 14, format: 'day', cell: ({ bornOn }) => birthCell(bornOn) },
]

/** Writes everybody of a selection that may be seen to the chosen file, in the order of the list. */
export function exportPeople(context: Context, selection: Selection, to: ExportTo) {
  const act = actOf(context)
  const ids = listPeopleIds(context.db, selection, act)
  const cellsOfRows = (some: readonly PersonId[]) => rowsOf(context.db, some, act).map((row) => cellsOf(columns, row))
  return exportList(context, { name: 'Danh bạ', columns: columnsOf(columns), ids, rowsOf: cellsOfRows }, to)
}

/** Writes the business cards of a selection to the chosen file. */
export async function exportCards(context: Context, selection: Selection, to: CardTarget & { signal: AbortSignal | undefined }) {
  const ids = listPeopleIds(context.db, selection, actOf(context))
  return { rows: await writeCards(context, withPhotos(context, cardsOf(context, ids, to.signal)), to) }
}

function* cardsOf(context: Context, ids: readonly PersonId[], signal: AbortSignal | undefined) {
  for (let from = 0; from < ids.length; from += STRETCH) {
    signal?.throwIfAborted()
    yield rowsOf(context.db, ids.slice(from, from + STRETCH), actOf(context)).map(({ customerId, contactId }) => {
      const customer = getCustomer(context.db, customerId)
      if (contactId === null) return borneByCustomer(customer)
      return borneByContact(contactAt(context.db, { id: contactId, customerId }, context.access), customer)
    })
  }
}

/** Numbers with a label the import knows stand under its header, all others under the common one. */
function reachColumn(header: string, width: number, { kind, label }: { kind: 'phone' | 'email'; label: string }) {
  const known: readonly string[] = labelsOf[kind]
  return textColumn<PersonRow>(header, width, ({ contactPoints }) =>
    joined(contactPoints.filter((point) => point.kind === kind && (known.includes(point.label) ? point.label : '') === label)),
  )
}

function joined(points: PersonRow['contactPoints']) {
  return points.map(({ typed }) => typed).join('; ')
}
