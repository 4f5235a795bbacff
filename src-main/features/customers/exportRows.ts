import { type ExportTo, exportList } from '#main/kit/exporting.ts'
import { actOf, type Context } from '#main/kit/procedures.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { masked } from '#shared/kit/sensitive.ts'
import { listExported } from './exportQueries.ts'
import { exportSheet } from './exportSheet.ts'
import { listCustomerIds, type Selection } from './listQueries.ts'

type Office = Pick<Context, 'db' | 'access' | 'clock' | 'folder' | 'outside' | 'nativeBinding' | 'key'>

/** Writes every customer of a selection to the chosen file. */
export function exportCustomers(office: Office, listing: Selection, to: ExportTo) {
  const mayReveal = office.access.may('customers.reveal')
  const ids = listCustomerIds(office.db, { ...listing, group: null }, actOf(office))
  const { columns, cells } = exportSheet(office.db)
  const rowsOf = (some: readonly CustomerId[]) =>
    listExported(office.db, some, office.access).map((customer) => {
      const taxCode = mayReveal ? customer.taxCode : masked('taxCode', customer.taxCode)
      return cells({ ...customer, taxCode })
    })
  return exportList(office, { name: 'Khách hàng', columns, ids, rowsOf }, to)
}
