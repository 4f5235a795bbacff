import type { Delimiter, Encoding, FileFormat, Pasted } from '#shared/features/imports/jobs.ts'
import { openCsv, type TextChoice } from './csv.ts'
import type { Progress } from './progress.ts'
import { assertSize, sniff } from './sniff.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { openVcard } from './vcard.ts'
import { openXls } from './xls.ts'
import { openXlsx } from './xlsx.ts'

export interface OpenedFile {
  format: FileFormat
  spreadsheet: Spreadsheet
  encoding?: Encoding
  delimiter?: Delimiter
}

/** Opens any file we read, by what it is and not by its name; and what was pasted. */
export async function openFile(file: string | Pasted, choice: TextChoice, progress: Progress): Promise<OpenedFile> {
  if (typeof file !== 'string') return openPasted(file, progress)
  const shape = sniff(file)
  if (shape === 'zip') return { format: 'xlsx', spreadsheet: await openXlsx(file, progress) }
  if (shape === 'ole') return { format: 'xls', spreadsheet: await openXls(file, progress) }
  if (shape === 'cards') return { format: 'vcf', spreadsheet: openVcard(file, progress) }
  const table = openCsv(file, choice, progress)
  return { format: 'csv', spreadsheet: table, encoding: table.encoding, delimiter: table.delimiter }
}

function openPasted({ pasted }: Pasted, progress: Progress): OpenedFile {
  const bytes = Buffer.from(pasted)
  assertSize(bytes.length)
  const table = openCsv(bytes, { encoding: 'utf-8', delimiter: '\t' }, progress)
  return { format: 'csv', spreadsheet: table, encoding: table.encoding, delimiter: table.delimiter }
}
