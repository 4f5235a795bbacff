import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import type { NamedEditField } from '#renderer/kit/ui/edit/fields.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Deed } from '#shared/features/bulk/schema.ts'
import styles from './Bulk.module.css'
import { type EditRow, editOf, rowOf } from './editRows.ts'
import { FieldRow } from './FieldRow.tsx'
import { useWeights } from './useWeights.ts'

interface BulkEditDialogProps {
  ids: readonly number[]
  fields: readonly NamedEditField[]
  /** The field that stands there first. */
  first?: string | undefined
  onApply: (deed: Deed) => void
  onClose: () => void
}

/** New values for many customers: which fields, what they become, and how many rows that is before anything is done. */
export function BulkEditDialog({ ids, fields, first, onApply, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation()
  useReturnFocus()
  const [rows, setRows] = useState<readonly EditRow[]>(() => [rowOf(fields.find(({ key }) => key === first) ?? fields[0])])
  const [reason, setReason] = useState('')
  const used = new Set(rows.map(({ field }) => field))
  const free = fields.find(({ key }) => !used.has(key))
  const hasReason = fields.some(({ key, field }) => field.hasReason && used.has(key))
  const deed = editOf(rows, fields, hasReason ? reason : '')
  const known = useWeights(ids, deed)
  const { weights, failure } = known ?? {}

  function change(at: number, row: EditRow | undefined) {
    setRows(rows.flatMap((one, index) => (index === at ? (row ?? []) : one)))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (deed && weights && weights.changed > 0) onApply(deed)
  }

  return (
    <Dialog open onOpenChange={onClose} modalType="modal">
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('bulk.title', { count: ids.length })}</DialogTitle>
            <DialogContent className={styles.content}>
              {rows.map((row, index) => (
                <FieldRow
                  key={row.key}
                  row={row}
                  fields={fields.filter(({ key }) => key === row.field || !used.has(key))}
                  isFirst={index === 0}
                  onChange={(changed) => change(index, changed)}
                  onRemove={rows.length > 1 ? () => change(index, undefined) : undefined}
                />
              ))}
              {hasReason && (
                <Field label={t('bulk.reason')} hint={t('bulk.reasonHint')}>
                  <Input value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
                </Field>
              )}
              {free && (
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<AddRegular />}
                  className={styles.add}
                  onClick={() => setRows([...rows, rowOf(free)])}
                >
                  {t('bulk.addField')}
                </Button>
              )}
              <div className={styles.weights} role="status">
                {failure && <p className={styles.failure}>{failure}</p>}
                {!deed && <p>{t('bulk.incomplete')}</p>}
                {deed && !known && <p>{t('bulk.weighing')}</p>}
                {weights && (
                  <>
                    <p>
                      <strong>{t('bulk.weights.changed', { count: formatCount(weights.changed) })}</strong>
                    </p>
                    {weights.same > 0 && <p>{t('bulk.weights.same', { count: formatCount(weights.same) })}</p>}
                    {weights.forbidden > 0 && <p>{t('bulk.left.forbidden', { count: formatCount(weights.forbidden) })}</p>}
                    {weights.circular > 0 && <p>{t('bulk.left.circular', { count: formatCount(weights.circular) })}</p>}
                    {weights.gone > 0 && <p>{t('bulk.left.gone', { count: formatCount(weights.gone) })}</p>}
                  </>
                )}
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!weights || weights.changed === 0}>
                {weights ? t('bulk.apply', { count: weights.changed }) : t('action.edit')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
