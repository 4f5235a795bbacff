import type { Archive } from './archive.ts'
import { ReaderFailure } from './failure.ts'
import { attribute, createXmlScanner } from './xml.ts'

export interface WorkbookSheet {
  name: string
  hidden: boolean
  /** The part of the archive that holds its rows. */
  part: string
}

export interface WorkbookParts {
  sheets: WorkbookSheet[]
  sharedStrings: string
  styles: string
  date1904: boolean
}

/** The directory of a workbook: its sheets in order and where the rest lies. Fails with 'unknown-format' for another kind of zip. */
export async function readWorkbook(archive: Archive): Promise<WorkbookParts> {
  const root = await readRelations(archive, '')
  const main = [...root.values()].find((relation) => relation.type === 'officeDocument')?.target
  if (!main || !archive.has(main) || !/\.xml$/iu.test(main)) throw new ReaderFailure('unknown-format')
  const relations = await readRelations(archive, main)
  const workbook = readWorkbookPart(await archive.text(main))
  if (!workbook.isWorkbook) throw new ReaderFailure('unknown-format')
  const sheets = workbook.sheets.flatMap(({ name, hidden, relation }) => {
    const target = relations.get(relation)
    return target?.type === 'worksheet' && archive.has(target.target) ? [{ name, hidden, part: target.target }] : []
  })
  if (sheets.length === 0) throw new ReaderFailure('damaged')
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target ?? ''
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), date1904: workbook.date1904 }
}

function readWorkbookPart(xml: string) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let date1904 = false
  let isWorkbook = false
  scan(xml, (name, attributes) => {
    if (name === 'workbook') isWorkbook = true
    if (name === 'workbookPr') date1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet') return
    const state = attribute(attributes, 'state') ?? 'visible'
    sheets.push({ name: attribute(attributes, 'name') ?? '', hidden: state !== 'visible', relation: relationId(attributes) })
  })
  return { sheets, date1904, isWorkbook }
}

/** `r:id`, under whatever prefix the writer chose for the namespace of relations. */
function relationId(attributes: string): string {
  const prefix = /([\w.-]+):id\s*=/u.exec(attributes)?.[1]
  return prefix === undefined ? '' : (attribute(attributes, `${prefix}:id`) ?? '')
}

async function readRelations(archive: Archive, part: string): Promise<Map<string, { type: string; target: string }>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = new Map<string, { type: string; target: string }>()
  const xml = await archive.text(`${folder}_rels/${part.slice(folder.length)}.rels`)
  scan(xml, (name, attributes) => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
    const type = attribute(attributes, 'Type') ?? ''
    const target = resolve(folder, attribute(attributes, 'Target') ?? '')
    relations.set(attribute(attributes, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target })
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

function scan(xml: string, open: (name: string, attributes: string) => void) {
  const scanner = createXmlScanner({ open, close: () => undefined, text: () => undefined, wantsText: false })
  scanner.write(xml.replace(/^\ufeff/u, ''))
  scanner.end()
}

/** For each cell style of the workbook (`s` of a cell) whether it shows its number as a date. */
export function readDateStyles(xml: string): boolean[] {
  const formats = new Map<number, string>()
  const dateStyles: boolean[] = []
  let inCellFormats = false
  if (xml === '') return dateStyles
  const scanner = createXmlScanner({
    wantsText: false,
    text: () => undefined,
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0)
        dateStyles.push(isBuiltInDate(id) || showsADay(formats.get(id) ?? ''))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  scanner.write(xml.replace(/^\ufeff/u, ''))
  scanner.end()
  return dateStyles
}

/** 14-17 and 22 show a day everywhere, 27-36 and 50-58 in East Asia; 18-21 and 45-47 are only times. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** A number format with a day or a year in it, once what is quoted, escaped, bracketed or padding is taken out. */
function showsADay(format: string): boolean {
  const bare = (format.split(';')[0] as string).replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu, '')
  return /[dy]/iu.test(bare) || /m{3}/iu.test(bare)
}
