export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The styles of every workbook we write, by their place in `cellXfs` below. */
export const style = {
  general: 0,
  header: 1,
  text: 2,
  number: 3,
  day: 4,
  percent: 5,
  title: 6,
  subtitle: 7,
  bold: 8,
  boldNumber: 9,
  boldDay: 10,
  boldPercent: 11,
  decimal: 12,
  boldDecimal: 13,
}

export const stylesXml = `${declaration}<styleSheet xmlns="${mainSpace}">
<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="#,##0.0##"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFC7D1"/></${side}>`).join('')}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="14">${[
  cellFormat({ format: 0, border: 1 }),
  cellFormat({ format: 49, font: 1, fill: 2, border: 1 }, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
  cellFormat({ format: 49, border: 1 }, '<alignment vertical="top" wrapText="1"/>'),
  cellFormat({ format: 3, border: 1 }, '<alignment vertical="top"/>'),
  cellFormat({ format: 164, border: 1 }, '<alignment horizontal="center" vertical="top"/>'),
  cellFormat({ format: 165, border: 1 }, '<alignment vertical="top"/>'),
  cellFormat({ format: 49, font: 2 }),
  cellFormat({ format: 49 }),
  cellFormat({ format: 49, font: 1, border: 1 }),
  cellFormat({ format: 3, font: 1, border: 1 }),
  cellFormat({ format: 164, font: 1, border: 1 }),
  cellFormat({ format: 165, font: 1, border: 1 }),
  cellFormat({ format: 166, border: 1 }, '<alignment vertical="top"/>'),
  cellFormat({ format: 166, font: 1, border: 1 }),
].join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`

function cellFormat(parts: { format: number; font?: number; fill?: number; border?: number }, alignment = ''): string {
  const { format, font = 0, fill = 0, border = 0 } = parts
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${alignment}</xf>`
}
