import { createZip } from '#main/reader/zip.ts'

/** An .xlsx with one sheet of the given XML, and other parts or names where they matter. */
export async function writeWorkbook(file: string, sheet: string, parts: Record<string, string> = {}) {
  const zip = await createZip(file)
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const all = {
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${space} xmlns:r="${types}"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="s" Type="${types}/worksheet" Target="worksheets/a.xml"/><Relationship Id="t" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${space}><si><t>Tên khách hàng</t></si></sst>`,
    'xl/worksheets/a.xml': sheet.startsWith('<') ? sheet : `<worksheet ${space}><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts,
  }
  for (const [name, content] of Object.entries(all)) await zip.add(name, [Buffer.from(content)])
  await zip.finish()
  return file
}

/** A cell that holds its text itself. */
export const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
