import { useRef, useState } from 'react'
import type { CellEdit } from '../useColumns.ts'
import styles from './CellEditor.module.css'
import type { EditValue } from './fields.ts'
import { ValueEditor } from './ValueEditor.tsx'

interface CellEditorProps<Row> {
  edit: CellEdit<Row>
  row: Row
  typed: string | undefined
  onFinish: (value: EditValue, then: 'down' | 'right' | 'left' | 'stay') => Promise<void>
  onClose: () => void
}

const typedKinds = new Set(['text', 'paragraphs', 'word', 'phone', 'email', 'number', 'money'])
/** What is chosen is saved by that, but for these: they are ended by Enter, as what is typed is. */
const endedKinds = new Set([...typedKinds, 'day', 'lunarDay', 'choices'])

/** The control of a field in the place of a cell. */
export function CellEditor<Row>({ edit, row, typed, onFinish, onClose }: CellEditorProps<Row>) {
  const { field, valueIn } = edit
  const isTyped = typedKinds.has(field.field.kind)
  const isEnded = endedKinds.has(field.field.kind)
  const [value, setValue] = useState<EditValue>(() => (isTyped && typed !== undefined ? typed : (valueIn(row) ?? null)))
  // A key may end it right behind the one that changed it. What is no value is kept from being saved.
  const latest = useRef<EditValue | undefined>(value)
  const isEnding = useRef(false)

  async function finish(then: 'down' | 'right' | 'left' | 'stay') {
    if (isEnding.current || latest.current === undefined) return
    isEnding.current = true
    try {
      await onFinish(latest.current, then)
    } finally {
      isEnding.current = false
    }
  }

  function change(next: EditValue | undefined) {
    latest.current = next
    if (next !== undefined) setValue(next)
    if (!isEnded) void finish('stay')
  }

  function onKeyDown(event: React.KeyboardEvent) {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && isEnded) void finish('down')
    else if (event.key === 'Tab') void finish(event.shiftKey ? 'left' : 'right')
    else return
    event.preventDefault()
  }

  return (
    <div
      className={styles.editor}
      role="presentation"
      onKeyDown={onKeyDown}
      // In a list of several choices Enter would tick one; Space does that.
      onKeyDownCapture={(event) => field.field.kind === 'choices' && event.key === 'Enter' && onKeyDown(event)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={({ currentTarget, relatedTarget }) => {
        const isElsewhere = relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)
        if (isElsewhere && !relatedTarget.closest('[role="listbox"], [role="dialog"], [role="alertdialog"]')) void finish('stay')
      }}
    >
      <ValueEditor field={field} value={value} typed={typed} onChange={change} isFirst isNarrow />
    </div>
  )
}
