import { cellText, type Merge } from '#shared/features/imports/cells.ts'
import type { FieldId } from '#shared/features/imports/fields.ts'
import { findHeader, type Header, headerAt, type NumberedRow } from '#shared/features/imports/header.ts'
import {
  type Encoding,
  legacyEncodings,
  type ReadJob,
  type ReadResult,
  type SheetSummary,
} from '#shared/features/imports/jobs.ts'
import { guessMapping, guessTarget, type Mapping, offerColumns } from '#shared/features/imports/mapping.ts'
import { isCustomKey } from '#shared/kit/customKey.ts'
import { ReaderFailure } from './failure.ts'
import { judgeLegacyText, type LegacyText } from './legacyText.ts'
import { openFile } from './open.ts'
import type { Progress } from './progress.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { openStaging, type StagingFile } from './stagingFile.ts'

/** So many rows from the top are looked at to find the header and to guess what the columns are. */
const judgedRows = 300

/** Reads every sheet of a file into a new staging file and tells how it would understand them. Fails with a ReaderFailure. */
export async function readToStaging(job: ReadJob, progress: Progress): Promise<ReadResult> {
  const { spreadsheet, ...about } = await openFile(job.file, job, progress)
  try {
    const staging = openStaging(job)
    try {
      const sheets: SheetSummary[] = []
      for (const sheet of spreadsheet.sheets.keys())
        sheets.push(
          await readSheet(
            spreadsheet,
            { sheet, encoding: about.encoding, own: job.own ?? [], isPlain: job.isPlain ?? false },
            staging,
          ),
        )
      if (sheets.every(({ hidden, rows }) => hidden || rows === 0)) throw new ReaderFailure('no-rows')
      const photos = spreadsheet.photos ?? []
      for (const [index, photo] of photos.entries()) staging.addPhoto({ number: index + 1, ...photo })
      for (const group of spreadsheet.groups ?? []) staging.addGroup(group)
      return { ...about, sheets, photos: photos.length }
    } finally {
      staging.close()
    }
  } finally {
    spreadsheet.close()
  }
}

async function readSheet(
  spreadsheet: Spreadsheet,
  {
    sheet,
    encoding,
    own,
    isPlain,
  }: Required<Pick<ReadJob, 'own' | 'isPlain'>> & { sheet: number; encoding: Encoding | undefined },
  staging: StagingFile,
): Promise<SheetSummary> {
  const { name: written, hidden } = spreadsheet.sheets[sheet] as { name: string; hidden: boolean }
  const first: NumberedRow[] = []
  let legacy: LegacyText | undefined
  let rows = 0
  let lastRow = 0
  const judge = () => {
    legacy = judgeLegacyText(first.map(({ cells }) => cells))
    for (const one of first) {
      one.cells = legacy.convert(one.cells)
      staging.addRow(sheet, one.row, one.cells)
    }
    return legacy
  }
  const { merges, columns } = await spreadsheet.read(sheet, (row, cells) => {
    // A row that comes twice or out of order is no row of a real sheet; the first one stands.
    if (row <= lastRow) return
    lastRow = row
    rows++
    if (legacy !== undefined) staging.addRow(sheet, row, legacy.convert(cells))
    else if (first.push({ row, cells }) === judgedRows) judge()
  })
  legacy ??= judge()
  const found = legacy.found ?? legacyEncodings.find((one) => one === encoding)
  const name = cellText(legacy.convert([written])[0])
  staging.addSheet({ sheet, name, hidden, merges })
  const isBook = spreadsheet.target !== undefined
  const header = isPlain ? undefined : isBook ? headerAt(first, 1, merges) : findHeader(first, merges)
  const below = header === undefined ? first : first.filter(({ row }) => row > header.lastRow)
  const target = spreadsheet.target ?? guessTarget(header, below)
  const mapping = isPlain ? [] : guessMapping(header, below, { target, own })
  for (const merge of merges) if (isOfRows(merge, header, mapping)) staging.fillDown(sheet, merge)
  return {
    ...{ sheet, name, hidden, columns, target },
    rows: rows - (first.length - below.length),
    headerFirstRow: header?.firstRow ?? 0,
    headerRow: header?.lastRow ?? 0,
    offered: offerColumns(header, below),
    mapping,
    ...(found && { converted: found }),
  }
}

/**
 * What belongs to each row of cells merged over several: 'Miền Bắc' stands once for three customers. A name that is merged so is one
 * customer, whose people stand beside it.
 */
const ofEachRow: ReadonlySet<FieldId> = new Set<FieldId>([
  ...(['address', 'province', 'group', 'categories', 'industry', 'size', 'source', 'stage', 'rating', 'owner', 'kind'] as const),
  ...(['since', 'neededOn', 'neededPlace', 'parent', 'referrer', 'customer', 'customerCode', 'company', 'department'] as const),
])

function isOfRows(merge: Merge, header: Header | undefined, mapping: Mapping): boolean {
  const field = mapping[merge.firstColumn] ?? null
  const isOfEach = field === null || ofEachRow.has(field) || isCustomKey(field)
  return (
    merge.lastRow > merge.firstRow &&
    merge.firstColumn === merge.lastColumn &&
    merge.firstRow > (header?.lastRow ?? 0) &&
    isOfEach
  )
}
