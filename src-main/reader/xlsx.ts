import { openArchive } from './archive.ts'
import type { Progress } from './progress.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { createSheetReader, createStringsReader } from './xlsxSheet.ts'
import { readDateStyles, readWorkbook } from './xlsxWorkbook.ts'

/**
 * An .xlsx (or .xlsm) file, streamed: only the table of texts is held. Own code and not hucre, whose stream tells neither errors
 * nor formulas without value from text, nor merged cells, nor hidden sheets.
 */
export async function openXlsx(file: string, progress: Progress): Promise<Spreadsheet> {
  const archive = await openArchive(file)
  try {
    const workbook = await readWorkbook(archive)
    progress.expect(workbook.sheets.reduce((sum, sheet) => sum + archive.size(sheet.part), archive.size(workbook.sharedStrings)))
    const dateStyles = readDateStyles(await archive.text(workbook.styles))
    const strings = createStringsReader()
    if (archive.has(workbook.sharedStrings)) {
      await archive.stream(workbook.sharedStrings, progress.over(strings.write))
      strings.end()
    }
    const surroundings = { sharedStrings: strings.strings, dateStyles, date1904: workbook.date1904 }
    return {
      sheets: workbook.sheets,
      close: archive.close,
      async read(sheet, onRow) {
        const reader = createSheetReader(surroundings, onRow)
        await archive.stream(workbook.sheets[sheet]?.part ?? '', progress.over(reader.write))
        return reader.end()
      },
    }
  } catch (error) {
    archive.close()
    throw error
  }
}
