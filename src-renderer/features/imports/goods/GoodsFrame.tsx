import { Button, Dialog, DialogSurface, DialogTitle, MessageBar, MessageBarBody } from '@fluentui/react-components'
import i18next from 'i18next'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '#renderer/kit/say.ts'
import { useNotify, useUndo } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Goods } from '#shared/features/imports/goods/fields.ts'
import { MOST_ROWS } from '#shared/kit/page.ts'
import { GoodsColumns } from './GoodsColumns.tsx'
import styles from './GoodsDialog.module.css'
import { GoodsSource } from './GoodsSource.tsx'
import { GoodsTable } from './GoodsTable.tsx'
import type { GoodsRow } from './goodsRow.ts'
import type { Block } from './useBlock.ts'

interface Added {
  counts: { added: number; updated: number }
  /** Takes it back; answers what stays because it was used since. */
  undo: () => Promise<readonly string[]>
}

export interface GoodsFrameProps {
  target: Goods
  title: string
  block: Block
  shown: readonly GoodsRow[]
  add: () => Promise<Added>
  /** The sentence that says which column is not chosen yet. */
  lacks: (block: Block) => string | false
  /** What else is chosen, above the rows. */
  choices?: ReactNode
  onClose: () => void
}

/** A table on its way in: what each column is, every row with what is wrong at its cell, and all that is right added as one step. */
export function GoodsFrame({ target, title, block, shown, add, lacks, choices, onClose }: GoodsFrameProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isAdding, setAdding] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const body = useRef<HTMLDivElement>(null)
  useReturnFocus()
  const ready = shown.filter(({ state }) => state === 'add' || state === 'update').length
  const left = shown.filter(({ state }) => state === 'wrong').length
  const lacking = block.block !== undefined && lacks(block)
  const isTooMany = ready > MOST_ROWS
  const isReady = ready > 0 && !isTooMany && !isAdding && !lacking && shown.every(({ state }) => state !== 'waits')
  const reason =
    lacking ||
    (isTooMany && t('imports.goods.tooMany', { limit: MOST_ROWS })) ||
    (ready > 0 && left > 0 && t('imports.goods.wrongLeft', { count: left }))

  async function addAll() {
    setAdding(true)
    setRefusal(undefined)
    try {
      const { counts, undo } = await add()
      const gone = new Set(shown.filter(({ state }) => state !== 'wrong').map(({ id }) => id))
      const takeBack = async () => {
        const kept = await undo()
        block.takeUp(gone)
        if (kept.length > 0)
          notify({ text: t('imports.goods.kept', { count: kept.length, names: kept.join(', ') }), intent: 'info' })
      }
      notify({
        text: sayAdded(target, counts),
        ...(left > 0 && { detail: t('imports.goods.stays', { count: left }) }),
        undo: takeBack,
      })
      if (left === 0) onClose()
      else block.finish(gone)
    } catch (error) {
      setRefusal(say(error))
    } finally {
      setAdding(false)
    }
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey)) return
    if (event.key === 'Enter' && isReady) void addAll()
    else if (event.key === 'z' && !(event.target instanceof HTMLInputElement)) void useUndo.getState().last?.()
    else return
    event.preventDefault()
  }

  const isShown = block.block !== undefined
  // What had the focus goes away when the table comes, and while it is added; the rows get it then.
  useEffect(() => {
    if (isAdding || body.current?.closest('[role="dialog"]')?.contains(document.activeElement)) return
    body.current?.querySelector<HTMLElement>(isShown ? '[role="treegrid"]' : 'button')?.focus()
  }, [isShown, isAdding])

  const trouble = refusal ?? block.failure
  return (
    <Dialog open onOpenChange={() => !isAdding && onClose()} modalType="modal">
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogTitle className={styles.title} action={null}>
          <span title={title}>{title}</span>
        </DialogTitle>
        {trouble && (
          <MessageBar intent="error" className={styles.failure}>
            <MessageBarBody className={styles.failureText}>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        <div ref={body} className={styles.body}>
          {block.block ? (
            <>
              <GoodsColumns target={target} block={block} />
              <GoodsTable block={block} shown={shown} choices={choices} lacking={lacking || undefined} />
            </>
          ) : (
            <GoodsSource target={target} block={block} />
          )}
        </div>
        <footer className={styles.footer}>
          <Button disabled={isAdding} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <span className={styles.space} role="status">
            {reason || ''}
          </span>
          {block.block && (
            <Button appearance="primary" disabled={!isReady} onClick={() => void addAll()} title="Ctrl+Enter">
              {isAdding ? t('imports.goods.adding') : t('imports.goods.add', { count: ready })}
            </Button>
          )}
        </footer>
      </DialogSurface>
    </Dialog>
  )
}

function sayAdded(target: Goods, { added, updated }: Added['counts']) {
  if (updated > 0) return i18next.t('imports.goods.added.alsoUpdated', { added, count: updated })
  return i18next.t(`imports.goods.added.${target}`, { count: added })
}
