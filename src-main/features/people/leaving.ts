import { contactAt } from '#main/features/contacts/service.ts'
import { borneByContact, borneByCustomer, getCustomer, withPhotos } from '#main/features/customers/service.ts'
import { customColumns } from '#main/features/customFields/service.ts'
import { birthCell, cellsOf, columnsOf, type ExportColumn, type ExportTo, exportList, textColumn } from '#main/kit/exporting.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import { type CardTarget, writeCards } from '#main/kit/writeCards.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { PersonId } from '#shared/kit/id.ts'
import { labelsOf } from '#shared/kit/points.ts'
import { type ExportedPerson, listExported } from './exportQueries.ts'
import { listPeopleIds, type Selection } from './listing.ts'
import { rowsOf } from './rowQueries.ts'

/** Between two stretches of so many people others are answered. */
const STRETCH = 200

const words = auditWords.vi

/** The headers are those an import of contacts knows, so that what was exported comes back as it was; "Cũng làm ở" is read by nobody. */
const columns: ExportColumn<ExportedPerson>[] = [
  textColumn('Xưng hô', 10, ({ honorific }) => honorific),
  textColumn('Tự xưng', 10, ({ selfAddress }) => selfAddress),
  textColumn('Họ và tên', 28, ({ fullName }) => fullName),
  textColumn('Chức vụ', 22, ({ title }) => title),
  textColumn('Bộ phận', 18, ({ department }) => department),
  textColumn('Vai trò quyết định', 18, ({ decisionRole }) => decisionRole && words.values.decisionRole[decisionRole]),
  textColumn('Khách hàng', 44, ({ customerName }) => customerName),
  textColumn('Mã khách hàng', 14, ({ customerCode }) => customerCode),
  textColumn('Cũng làm ở', 44, ({ alsoAt }) => alsoAt.join('; ')),
  reachColumn('Di động', 16, { kind: 'phone', label: 'mobile' }),
  reachColumn('Cố định', 16, { kind: 'phone', label: 'landline' }),
  reachColumn('Điện thoại cơ quan', 16, { kind: 'phone', label: 'work' }),
  reachColumn('Điện thoại nhà riêng', 16, { kind: 'phone', label: 'home' }),
  reachColumn('Fax', 16, { kind: 'phone', label: 'fax' }),
  reachColumn('Điện thoại', 16, { kind: 'phone', label: '' }),
  textColumn('Zalo', 16, ({ contactPoints }) => joined(contactPoints.filter(({ hasZalo }) => hasZalo))),
  reachColumn('Email', 32, { kind: 'email', label: '' }),
  reachColumn('Email cơ quan', 32, { kind: 'email', label: 'work' }),
  reachColumn('Email nhà riêng', 32, { kind: 'email', label: 'home' }),
  reachColumn('Email nhận hoá đơn', 32, { kind: 'email', label: 'invoice' }),
  textColumn('Tỉnh/Thành phố', 18, ({ province }) => province),
  { header: 'Ngày sinh', width: 14, format: 'day', cell: ({ bornOn }) => birthCell(bornOn) },
  textColumn('Tên thân mật', 16, ({ nickname }) => nickname),
  textColumn('Vợ/Chồng', 22, ({ spouse }) => spouse),
  textColumn('Cấp trên', 22, ({ manager }) => manager),
  textColumn('Trợ lý', 22, ({ assistant }) => assistant),
  textColumn('Địa chỉ nhà riêng', 40, ({ home }) => home),
  textColumn('Liên hệ chính', 12, ({ isMain }) => (isMain ? words.yes : '')),
  textColumn('Ghi chú', 40, ({ note }) => note),
]

/** Writes everybody of a selection that may be seen to the chosen file, in the order of the list. */
export function exportPeople(context: Context, selection: Selection, to: ExportTo) {
  const act = actOf(context)
  const ids = listPeopleIds(context.db, selection, act)
  const all = [...columns, ...customColumns(context.db, 'contact')]
  const cellsOfRows = (some: readonly PersonId[]) => listExported(context.db, some, act).map((row) => cellsOf(all, row))
  return exportList(context, { name: 'Danh bạ', columns: columnsOf(all), ids, rowsOf: cellsOfRows }, to)
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
  return textColumn<ExportedPerson>(header, width, ({ contactPoints }) =>
    joined(contactPoints.filter((point) => point.kind === kind && (known.includes(point.label) ? point.label : '') === label)),
  )
}

function joined(points: ExportedPerson['contactPoints']) {
  return points.map(({ typed }) => typed).join('; ')
}
