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
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { AuditEntry } from '#shared/features/audit/schema.ts'
import styles from './MeetingDialog.module.css'
import type { Difference } from './meeting.ts'
import { MetPhoto } from './photo/MetPhoto.tsx'

export interface Meeting {
  differences: Difference[]
  /** The line of the log that tells of the other person's change. */
  who: AuditEntry | undefined
  /** The fields that are left as the other person has them; undefined to go back to the form. */
  answer: (theirs: ReadonlySet<string> | undefined) => void
}

/** My value │ the one there now, field by field, to choose from. */
export function MeetingDialog({ meeting: { differences, who, answer } }: { meeting: Meeting }) {
  const { t } = useTranslation()
  const now = useNow()
  useReturnFocus()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ isMine }) => !isMine).map(({ field }) => field)),
  )

  function choose(field: string, isTheirs: boolean) {
    const chosen = new Set(theirs)
    if (isTheirs) chosen.add(field)
    else chosen.delete(field)
    setTheirs(chosen)
  }

  return (
    <Dialog open onOpenChange={() => answer(undefined)} modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('meeting.title')}</DialogTitle>
          <DialogContent className="scroll">
            <p className={styles.who}>
              {who?.staffName
                ? t('meeting.who', { name: who.staffName, when: formatMoment(who.at, now) })
                : t('meeting.somebody')}
            </p>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('meeting.field')}</th>
                  <th scope="col">{t('meeting.mine')}</th>
                  <th scope="col">{t('meeting.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map((difference) => (
                  <Row
                    key={difference.field}
                    difference={difference}
                    isTheirs={theirs.has(difference.field)}
                    onChoose={(isTheirs) => choose(difference.field, isTheirs)}
                  />
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => answer(undefined)}>{t('meeting.back')}</Button>
            <Button appearance="primary" onClick={() => answer(theirs)}>
              {t('meeting.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Row({
  difference: { field, label, mine, theirs, photos },
  isTheirs,
  onChoose,
}: {
  difference: Difference
  isTheirs: boolean
  onChoose: (isTheirs: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-chosen={!isTheirs}>
        <Radio
          name={`meeting-${field}`}
          label={photos?.mine ? <MetPhoto photo={photos.mine} /> : mine}
          aria-label={`${label}, ${t('meeting.mine')}: ${mine}`}
          checked={!isTheirs}
          onChange={() => onChoose(false)}
        />
      </td>
      <td data-chosen={isTheirs}>
        <Radio
          name={`meeting-${field}`}
          label={photos?.theirs ? <MetPhoto photo={photos.theirs} /> : theirs}
          aria-label={`${label}, ${t('meeting.theirs')}: ${theirs}`}
          checked={isTheirs}
          onChange={() => onChoose(true)}
        />
      </td>
    </tr>
  )
}
