import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { StaffMember } from '#shared/features/staff/schema.ts'
import styles from './StaffSection.module.css'
import { useBurden } from './useBurden.ts'

export interface LeaveDialogProps {
  member: StaffMember
  onClose: () => void
  onHandOver: () => void
}

/** Asks before somebody is let go, and says what would be left lying. */
export function LeaveDialog({ member, onClose, onHandOver }: LeaveDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const burden = useBurden(member.id)
  const [failure, setFailure] = useState('')
  useReturnFocus()
  const { id, version, name } = member

  async function leave() {
    try {
      await client.staff.leave({ id, version })
      notify({ text: t('people.staff.leftDone', { name }) })
      onClose()
    } catch (error) {
      setFailure(say(error))
    }
  }

  const hasWork = burden !== undefined && burden.customers + burden.calls + burden.tasks > 0
  return (
    <Dialog open onOpenChange={onClose} modalType="alert">
      <DialogSurface className={styles.alert}>
        <DialogBody>
          <DialogTitle>{t('people.staff.leaveTitle', { name })}</DialogTitle>
          <DialogContent className={styles.fields}>
            {failure && (
              <MessageBar intent="error">
                <MessageBarBody>{failure}</MessageBarBody>
              </MessageBar>
            )}
            <p className={styles.lead}>{t('people.staff.leaveLead', { name })}</p>
            {hasWork && <p className={styles.lead}>{t('people.staff.handOverLead', { name, ...burden })}</p>}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            {hasWork && <Button onClick={onHandOver}>{t('people.staff.handOverFirst')}</Button>}
            <Button appearance="primary" onClick={() => void leave()}>
              {t('people.staff.leaveYes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
