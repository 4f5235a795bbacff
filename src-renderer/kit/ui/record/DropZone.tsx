import { type ReactNode, useState } from 'react'
import styles from './DropZone.module.css'

/** What somebody dragged or pasted: files, and the names of folders among them. */
export interface Dropped {
  files: File[]
  folders: string[]
}

export interface DropZoneProps {
  /** Said while something is dragged over it. */
  text: string
  /** Undefined: nothing is taken here. */
  onDrop: ((dropped: Dropped) => void) | undefined
  children: ReactNode
}

/** Takes files that are dragged onto it from the desktop, or pasted while something in it has the focus. */
export function DropZone({ text, onDrop, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false)
  if (!onDrop) return <div className={styles.zone}>{children}</div>

  function over(event: React.DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }

  function leave(event: React.DragEvent) {
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false)
  }

  function take(event: React.SyntheticEvent, transfer: DataTransfer) {
    const dropped = droppedOf(transfer)
    if (dropped.files.length + dropped.folders.length === 0) return
    event.preventDefault()
    onDrop?.(dropped)
  }

  return (
    <div
      className={styles.zone}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={(event) => {
        setOver(false)
        take(event, event.dataTransfer)
      }}
      onPaste={(event) => !isTextForField(event) && take(event, event.clipboardData)}
    >
      {children}
      {isOver && <div className={styles.veil}>{text}</div>}
    </div>
  )
}

/** Excel and Word copy a picture beside the text: into a field goes the text. */
function isTextForField({ target, clipboardData }: React.ClipboardEvent) {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && clipboardData.types.includes('text/plain')
}

function droppedOf({ items }: DataTransfer): Dropped {
  const dropped: Dropped = { files: [], folders: [] }
  for (const item of items) {
    const file = item.kind === 'file' ? item.getAsFile() : null
    if (!file) continue
    if (item.webkitGetAsEntry()?.isDirectory) dropped.folders.push(file.name)
    else dropped.files.push(file)
  }
  return dropped
}
