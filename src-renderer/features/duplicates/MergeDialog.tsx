import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
} from '@fluentui/react-components'
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useCustomFields, useTellCustom } from '#renderer/kit/customFields.ts'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { say } from '#renderer/kit/say.ts'
import styles from '#renderer/kit/ui/form/MeetingDialog.module.css'
import { useNotify, useNotifyFailure } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import { auditWords } from '#shared/features/audit/words.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import { joinedFields, type MergedField } from '#shared/features/duplicates/schema.ts'
import type { CustomKey } from '#shared/kit/customKey.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import {
  type Choice,
  type Compared,
  customDifferencesOf,
  differencesOf,
  firstChoices,
  type MergeDifference,
} from './mergeChoices.ts'

export interface Two {
  survivorId: CustomerId
  mergedId: CustomerId
}

export interface MergeDialogProps {
  two: Two
  onClose: () => void
}

/** Both customers side by side; nothing is shown before both have come. */
export function MergeDialog({ two, onClose }: MergeDialogProps) {
  const [{ survivorId, mergedId }, setTwo] = useState(two)
  const { compared: survivor, error } = useCompared(survivorId)
  const { compared: merged, error: otherError } = useCompared(mergedId)
  useNotifyFailure(error ?? otherError)
  const fields = useCustomFields('customer')
  useReturnFocus()
  if (!survivor || !merged || !fields) return null
  return (
    <Merging
      key={`${survivor.id} ${survivor.version} ${merged.version}`}
      survivor={survivor}
      merged={merged}
      fields={fields}
      onSwap={() => setTwo({ survivorId: mergedId, mergedId: survivorId })}
      onClose={onClose}
    />
  )
}

function useCompared(id: CustomerId): { compared: Compared | undefined; error: Error | null } {
  const { t } = useTranslation()
  const { data: customer, error } = useQuery(ask.customers.get.queryOptions({ input: id }))
  const { data: relations, error: otherError } = useQuery(ask.customers.relations.queryOptions({ input: id }))
  const nameOf = (relation: 'parent' | 'referrer') =>
    relations?.[relation]?.name ?? (relations?.hidden.includes(relation) ? t('customers.relations.hidden') : null)
  const pointsTo = { parentId: nameOf('parent'), referrerId: nameOf('referrer') }
  return { compared: customer && relations && { ...customer, pointsTo }, error: error ?? otherError }
}

interface MergingProps {
  survivor: Compared
  merged: Compared
  fields: readonly CustomField[]
  onSwap: () => void
  onClose: () => void
}

function Merging({ survivor, merged, fields, onSwap, onClose }: MergingProps) {
  const { t } = useTranslation()
  const words = auditWords[usePreferences((preferences) => preferences.language)]
  const tell = useTellCustom()
  const differences = [
    ...differencesOf(survivor, merged, words),
    ...customDifferencesOf(survivor, merged, { fields, tell, nothing: words.nothing }),
  ]
  const [choices, setChoices] = useState(() => firstChoices(differences))
  const { isMerging, merge } = useMerge({ survivor, merged, choices, onClose })
  return (
    <Dialog open onOpenChange={() => !isMerging && onClose()} modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button icon={<ArrowSwapRegular />} disabled={isMerging} onClick={onSwap}>
                {t('duplicates.dialog.swap')}
              </Button>
            }
          >
            {t('duplicates.dialog.title')}
          </DialogTitle>
          <DialogContent className="scroll">
            <p className={styles.who}>{t('duplicates.dialog.lead')}</p>
            {differences.length === 0 ? (
              <p>{t('duplicates.dialog.same')}</p>
            ) : (
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('duplicates.dialog.field')}</th>
                    <th scope="col">{t('duplicates.dialog.survivor', { code: survivor.code })}</th>
                    <th scope="col">{t('duplicates.dialog.merged', { code: merged.code })}</th>
                  </tr>
                </thead>
                <tbody>
                  {differences.map((difference) => (
                    <Row
                      key={difference.field}
                      difference={difference}
                      choice={choices.get(difference.field) ?? 'survivor'}
                      onChoose={(choice) => setChoices(new Map(choices).set(difference.field, choice))}
                    />
                  ))}
                </tbody>
              </table>
            )}
          </DialogContent>
          <DialogActions>
            <Button disabled={isMerging} onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button appearance="primary" disabled={isMerging} onClick={() => void merge()}>
              {t('duplicates.dialog.submit')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface RowProps {
  difference: MergeDifference
  choice: Choice
  onChoose: (choice: Choice) => void
}

function Row({ difference: { field, label, survivor, merged, canBeBoth }, choice, onChoose }: RowProps) {
  const { t } = useTranslation()
  const radio = (own: Choice, text: string) => (
    <Radio
      name={`merge-${field}`}
      label={text}
      aria-label={`${label}: ${text}`}
      checked={choice === own}
      onChange={() => onChoose(own)}
    />
  )
  return (
    <tr>
      <th scope="row">
        {label}
        {canBeBoth && <div>{radio('both', t('duplicates.dialog.both'))}</div>}
      </th>
      <td data-chosen={choice !== 'merged'}>{radio('survivor', survivor)}</td>
      <td data-chosen={choice !== 'survivor'}>{radio('merged', merged)}</td>
    </tr>
  )
}

function useMerge({
  survivor,
  merged,
  choices,
  onClose,
}: Pick<MergingProps, 'survivor' | 'merged' | 'onClose'> & { choices: ReadonlyMap<MergedField | CustomKey, Choice> }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isMerging, setIsMerging] = useState(false)

  async function merge() {
    setIsMerging(true)
    try {
      const { id } = await client.duplicates.merge({
        survivor: { id: survivor.id, version: survivor.version },
        merged: { id: merged.id, version: merged.version },
        taken: [...choices].flatMap(([field, choice]) => (choice === 'merged' ? field : [])),
        joined: joinedFields.filter((field) => choices.get(field) === 'both'),
      })
      notify({
        text: t('duplicates.merged', { name: merged.name, survivor: survivor.name }),
        undo: () => client.duplicates.undoMerge(id),
      })
      onClose()
    } catch (error) {
      setIsMerging(false)
      notify({ text: say(error), intent: 'error' })
    }
  }

  return { isMerging, merge }
}
