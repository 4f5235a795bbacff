import { useTranslation } from 'react-i18next'
import { usePrintable } from '#renderer/kit/usePrintable.ts'
import { type LabelFormat, labelFormats, labelLines, placeOf, sheetsOf } from '#shared/features/customers/labels.ts'
import type { PrintedCustomer } from '#shared/features/customers/schema.ts'
import styles from './PrintedLabels.module.css'
import type { LabelsWish } from './printWish.ts'

/** Labels where they lie on their sheets, and nothing else: no head, no foot. */
export function PrintedLabels({ wish, customers }: { wish: LabelsWish; customers: PrintedCustomer[] }) {
  const { t } = useTranslation()
  const format = labelFormats.find(({ key }) => key === wish.format) ?? labelFormats[0]
  usePrintable(true)
  if (!format) return null
  const words = { to: t('record.labels.to'), somebody: t('record.labels.somebody'), phone: t('record.labels.phone') }
  const receivers = wish.receivers ?? customers.map(({ id }) => ({ customerId: id, contactId: null }))
  const known = new Map(customers.map((customer) => [customer.id, customer]))
  const labels = receivers.flatMap(({ customerId, contactId }) => {
    const customer = known.get(customerId)
    if (!customer) return []
    return { id: `${customerId} ${contactId}`, lines: labelLines(customer, { ...wish, receiver: contactId, words }) }
  })
  return sheetsOf(labels, format, wish.first).map((sheet, number) => (
    // A sheet is known by its place in the pile.
    <section key={sheet[0]?.label.id} className={styles.sheet} aria-label={t('record.labels.sheet', { number: number + 1 })}>
      {sheet.map(({ place, label }) => (
        <address key={label.id} className={styles.label} style={boxOf(format, place, wish.shift)}>
          <div style={{ fontSize: `${sizeFor(label.lines, format)}pt` }}>
            {label.lines.map((line, index) => (
              <div key={line} className={index === 0 ? styles.to : ''}>
                {line}
              </div>
            ))}
          </div>
        </address>
      ))}
    </section>
  ))
}

function boxOf(format: LabelFormat, place: number, shift: LabelsWish['shift']): React.CSSProperties {
  const { x, y } = placeOf(format, place)
  return {
    left: `${x + shift.x}mm`,
    top: `${y + shift.y}mm`,
    width: `${format.width}mm`,
    height: `${format.height}mm`,
  }
}

/** Millimetres of a point, of the blank on all sides, and how wide a letter and how high a line is in letters of one point. */
const POINT = 0.3528
const BLANK = 5
const LETTER = 0.54
const LINE = 1.28

/** The biggest letters with which all lines should fit. */
function sizeFor(lines: readonly string[], { width, height }: LabelFormat) {
  for (let size = 11; size > 6; size -= 0.5) {
    const each = Math.floor((width - 2 * BLANK) / (size * POINT * LETTER))
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / each)), 0)
    if (rows * size * POINT * LINE <= height - BLANK) return size
  }
  return 6
}
