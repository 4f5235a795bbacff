import { useRef, useState } from 'react'
import type { CellEdit } from '../useColumns.ts'
import styles from './CellEditor.module.css'
import type { Edited, EditValue } from './fields.ts'
import { ValueEditor } from './ValueEditor.tsx'

interface CellEditorProps<Row> {
  edit: CellEdit<Row>
  row: Row
  typed: string | undefined
  onFinish: (edited: Edited, then: 'down' | 'right' | 'left' | 'stay') => Promise<void>
  onClose: () => void
}

const completedKinds = new Set(['address', 'province'])
const typedKinds = new Set(['text', 'paragraphs', 'word', ...completedKinds, 'phone', 'email', 'number', 'money'])
/** What is chosen is saved by that, but for these: they are ended by Enter, as what is typed is. */
const endedKinds = new Set([...typedKinds, 'day', 'lunarDay', 'choices'])

/** The control of a field in the place of a cell. */
export function CellEditor<Row>({ edit, row, typed, onFinish, onClose }: CellEditorProps<Row>) {
  const { valueIn, provinceIn } = edit
  const field = edit.fieldIn?.(row) ?? edit.field
  const isTyped = typedKinds.has(field.field.kind)
  const isEnded = endedKinds.has(field.field.kind)
  const [value, setValue] = useState<EditValue>(() => (isTyped && typed !== undefined ? typed : (valueIn(row) ?? null)))
  // A key may end it right behind the one that changed it. What is no value is kept from being saved.
  const latest = useRef<EditValue | undefined>(value)
  const [province, setProvince] = useState(() => provinceIn?.(row) ?? '')
  const takenProvince = useRef<string>(undefined)
  const isEnding = useRef(false)

  async function finish(then: 'down' | 'right' | 'left' | 'stay') {
    if (isEnding.current || latest.current === undefined) return
    isEnding.current = true
    try {
      await onFinish({ value: latest.current, province: takenProvince.current }, then)
    } finally {
      isEnding.current = false
    }
  }

  function change(next: EditValue | undefined) {
    latest.current = next
    if (next !== undefined) setValue(next)
    if (!isEnded) void finish('stay')
  }

  function takeProvince(taken: string) {
    takenProvince.current = taken
    setProvince(taken)
  }

  /** Enter that the control would keep for itself: in a list of several choices it would tick one, which Space does. */
  function isEnd({ key, target }: React.KeyboardEvent) {
    if (key !== 'Enter') return false
    const isOnOffer = target instanceof Element && target.hasAttribute('aria-activedescendant')
    return field.field.kind === 'choices' || (completedKinds.has(field.field.kind) && !isOnOffer)
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
      onKeyDownCapture={(event) => isEnd(event) && onKeyDown(event)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={({ currentTarget, relatedTarget }) => {
        const isElsewhere = relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)
        if (isElsewhere && !relatedTarget.closest('[role="listbox"], [role="dialog"], [role="alertdialog"]')) void finish('stay')
      }}
    >
      <ValueEditor {...{ field, value, typed, province }} onProvince={takeProvince} onChange={change} isFirst isNarrow />
    </div>
  )
}
