import {
  cellsOf,
  columnsOf,
  dayColumn,
  type ExportColumn,
  type ExportTo,
  exportList,
  numberColumn,
  textColumn,
} from '#main/kit/exporting.ts'
import type { Context } from '#main/kit/procedures.ts'
import { vi as words } from '#shared/features/audit/wordsVi.ts'
import type { ContractRow } from '#shared/features/contracts/schema.ts'
import type { ContractId } from '#shared/kit/id.ts'
import { type ContractListing, listContractIds, listContractsOf, type Viewer } from './listQueries.ts'

type Office = Pick<Context, 'db' | 'folder' | 'outside' | 'nativeBinding' | 'key'>

const columns: ExportColumn<ContractRow>[] = [
  textColumn('Số hợp đồng', 20, (contract) => contract.number),
  textColumn('Tên hợp đồng', 44, (contract) => contract.name),
  textColumn('Khách hàng', 44, (contract) => contract.customerName),
  textColumn('Nhóm khách hàng', 18, (contract) => contract.groupName ?? ''),
  textColumn('Phụ trách', 20, (contract) => contract.ownerName),
  dayColumn('Ngày lập', (contract) => contract.madeOn),
  dayColumn('Ngày ký', (contract) => contract.signedOn),
  dayColumn('Ngày bắt đầu', (contract) => contract.startsOn),
  dayColumn('Ngày kết thúc', (contract) => contract.endsOn),
  numberColumn('Giá trị (₫)', 18, (contract) => contract.value),
  textColumn('Trạng thái', 16, (contract) => words.values.status[contract.status]),
]

/** Writes every contract of a filter that the viewer may see to the chosen file, in the order of their list. */
export function exportContracts(
  { viewer, ...office }: Office & { viewer: Viewer },
  listing: Pick<ContractListing, 'filter' | 'sort'>,
  to: ExportTo,
) {
  const ids = listContractIds(office.db, listing, viewer)
  const rowsOf = (some: readonly ContractId[]) => listContractsOf(office.db, some).map((contract) => cellsOf(columns, contract))
  return exportList(office, { name: 'Hợp đồng', columns: columnsOf(columns), ids, rowsOf }, to)
}
