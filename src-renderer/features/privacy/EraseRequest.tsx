import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { DeleteDismissRegular } from '@fluentui/react-icons/svg/delete-dismiss'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { Person } from '#shared/features/privacy/schema.ts'
import { usePrivacyView } from './view.ts'

/** Erases a person for ever, after one more question. Offered to whoever may empty the bin. */
export function EraseRequest({ person, name }: { person: Person; name: string }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const [isAsking, setIsAsking] = useState(false)
  const [isErasing, setIsErasing] = useState(false)
  const mayErase = useMay('bin.erase')
  if (!mayErase) return null

  async function erase() {
    setIsErasing(true)
    try {
      await eraseForEver(person)
      usePrivacyView.getState().select(new Set())
      notify({ text: t('privacy.request.erasedNow') })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    } finally {
      setIsErasing(false)
      setIsAsking(false)
    }
  }

  return (
    <div>
      <Button icon={<DeleteDismissRegular />} onClick={() => setIsAsking(true)}>
        {t('privacy.request.erase')}
      </Button>
      <Dialog open={isAsking} onOpenChange={(_, { open }) => !isErasing && setIsAsking(open)} modalType="alert">
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('privacy.request.eraseQuestion', { name })}</DialogTitle>
            <DialogContent>{t('privacy.request.eraseWarning')}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setIsAsking(false)} disabled={isErasing}>
                {t('action.cancel')}
              </Button>
              <Button onClick={() => void erase()} disabled={isErasing}>
                {t('bin.erase')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  )
}

/** Only what lies in the bin can be erased. */
async function eraseForEver({ customerId, contactId }: Person) {
  if (contactId === null) {
    await client.customers.remove([customerId])
    await client.bin.erase([{ record: 'customer', recordId: customerId }])
    return
  }
  await client.contacts.remove(contactId)
  await client.bin.erase([{ record: 'contact', recordId: contactId }])
}
