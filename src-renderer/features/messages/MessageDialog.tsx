import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { DraftBar } from '#renderer/kit/ui/form/DraftBar.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { ContactId, CustomerId } from '#shared/kit/id.ts'
import styles from './MessageDialog.module.css'
import { MessageFields } from './MessageFields.tsx'
import { SendButtons } from './SendButtons.tsx'
import { type MessageBasis, useMessage, useMessageBasis } from './useMessage.ts'

export interface MessageDialogProps {
  customerId: CustomerId
  /** To whom of its people, if that is known; null: to none of them. */
  contactId?: ContactId | null | undefined
  /** Whether whoever writes may note something at this customer. */
  mayLog: boolean
  onClose: () => void
}

/** A message to a customer or one of its people: written from a template, copied or begun in the program that sends it, and noted. */
export function MessageDialog({ customerId, ...props }: MessageDialogProps) {
  const basis = useMessageBasis(customerId)
  return basis && <LoadedDialog basis={basis} {...props} />
}

function LoadedDialog({ basis, contactId, mayLog, onClose }: Omit<MessageDialogProps, 'customerId'> & { basis: MessageBasis }) {
  const { t } = useTranslation()
  const message = useMessage(basis, contactId)
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{t('messages.title')}</DialogTitle>
          <DialogContent className={`${styles.content} scroll`}>
            <DraftBar draft={message.draft} />
            <MessageFields basis={basis} message={message} />
            <SendButtons customer={basis.customer} message={message} mayLog={mayLog} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
