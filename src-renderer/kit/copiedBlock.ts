import { withGuard } from '#shared/kit/formulaGuard.ts'

export type CopiedCell = string | number

/**
 * Rows of cells as spreadsheets take them from the clipboard. Excel reads the table, in which texts are marked as such: telephone numbers
 * keep their zero, and nothing runs as a formula. Whatever takes only the plain text gets formulas neutralised, as in our .csv files.
 */
export function blockOf(rows: readonly CopiedCell[][]) {
  const lines = rows.map((cells) => cells.map(plain).join('\t'))
  const table = rows.map((cells) => `<tr>${cells.map(marked).join('')}</tr>`)
  return { text: lines.join('\r\n'), html: `<meta charset="utf-8"><table>${table.join('')}</table>` }
}

/** Tabs and ends of lines part cells and rows here. */
function plain(cell: CopiedCell) {
  return typeof cell === 'number' ? String(cell) : withGuard(cell.replace(/[\t\r\n]+/gu, ' '))
}

function marked(cell: CopiedCell) {
  return typeof cell === 'number' ? `<td>${cell}</td>` : `<td style='mso-number-format:"\\@"'>${escaped(cell)}</td>`
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string) {
  return text.replace(/[&<>"]/gu, (sign) => named[sign] ?? sign)
}

/**
 * Puts rows onto the clipboard. By the page's own event, because rows have to be fetched first and the window has no other right to the
 * clipboard; the key that asked for them still counts for some seconds.
 */
export function copyBlock(rows: readonly CopiedCell[][]) {
  const { text, html } = blockOf(rows)
  return copy({ 'text/plain': text, 'text/html': html })
}

/** Puts a line of text onto the clipboard, in the same way. */
export function copyText(text: string) {
  return copy({ 'text/plain': text })
}

function copy(content: Record<string, string>) {
  function put(event: ClipboardEvent) {
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const [type, text] of Object.entries(content)) event.clipboardData?.setData(type, text)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return isCopied
}
