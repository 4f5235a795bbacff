import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Template } from '#shared/features/templates/schema.ts'
import styles from './TemplatesDialog.module.css'

/** The templates there are; a click makes an appointment of one. */
export function TemplatesDialog({ onChoose, onClose }: { onChoose: (template: Template) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { data: templates } = useQuery(ask.templates.list.queryOptions())
  useReturnFocus()

  function remove({ id, name, ownerId: _ownerId, ownerName: _ownerName, mayChange: _mayChange, ...content }: Template) {
    client.templates.remove(id).then(
      () =>
        notify({
          text: t('calendar.templates.removed', { name }),
          undo: () => client.templates.create({ name, ...content }),
        }),
      (error: unknown) => notify({ text: say(error), intent: 'error' }),
    )
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('calendar.templates.title')}</DialogTitle>
          <DialogContent className="scroll">
            {templates?.length === 0 && <Empty title={t('calendar.templates.none')} advice={t('calendar.templates.advice')} />}
            <ul className={styles.list} aria-label={t('calendar.templates.title')}>
              {templates?.map((one) => (
                <li key={one.id} className={styles.template}>
                  <button type="button" className={styles.choose} onClick={() => onChoose(one)}>
                    <strong>{one.name}</strong>
                    <span>{factsOf(one, t)}</span>
                  </button>
                  {one.mayChange && (
                    <IconButtons
                      buttons={[
                        {
                          text: t('calendar.templates.remove', { name: one.name }),
                          icon: <DeleteRegular />,
                          run: () => remove(one),
                        },
                      ]}
                    />
                  )}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function factsOf({ title, name, minutes, isAllDay, location, isShared, ownerName }: Template, t: TFunction) {
  const length = isAllDay
    ? t('calendar.templates.days', { count: Math.round(minutes / 1440) })
    : t('calendar.templates.minutes', { count: minutes })
  const whose = isShared && t('calendar.templates.sharedBy', { name: ownerName })
  return [title === name ? '' : title, length, location, whose].filter(Boolean).join(' · ')
}
