import { cellsOf, columnsOf, type ExportColumn, type ExportTo, exportList } from '#main/kit/exporting.ts'
import type { Context } from '#main/kit/procedures.ts'
import type { ContractRow } from '#shared/features/contracts/schema.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ContractId } from '#shared/kit/id.ts'
import { type ContractListing, listContractIds, listContractsOf, type Viewer } from './listQueries.ts'

type Office = Pick<Context, 'db' | 'folder' | 'outside' | 'nativeBinding' | 'key'>

const statusWords: Record<ContractRow['status'], string> = {
  draft: 'Nháp',
  signed: 'Đã ký',
  running: 'Đang thực hiện',
  accepted: 'Nghiệm thu',
  liquidated: 'Thanh lý',
  cancelled: 'Huỷ',
}

const columns: ExportColumn<ContractRow>[] = [
  text('Số hợp đồng', 20, (contract) => contract.number),
  text('Tên hợp đồng', 44, (contract) => contract.name),
  text('Khách hàng', 44, (contract) => contract.customerName),
  text('Nhóm khách hàng', 18, (contract) => contract.groupName ?? ''),
  text('Phụ trách', 20, (contract) => contract.ownerName),
  day('Ngày lập', (contract) => contract.madeOn),
  day('Ngày ký', (contract) => contract.signedOn),
  day('Ngày bắt đầu', (contract) => contract.startsOn),
  day('Ngày kết thúc', (contract) => contract.endsOn),
  { header: 'Giá trị (₫)', width: 18, format: 'number', cell: (contract) => contract.value },
  text('Trạng thái', 16, (contract) => statusWords[contract.status]),
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

function text(header: string, width: number, cell: (contract: ContractRow) => string): ExportColumn<ContractRow> {
  return { header, width, cell, format: 'text' }
}

function day(header: string, dayOf: (contract: ContractRow) => Day | null): ExportColumn<ContractRow> {
  return {
    header,
    width: 14,
    format: 'day',
    cell(contract) {
      const on = dayOf(contract)
      return on && ['day', on]
    },
  }
}
