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
import { useTranslation } from 'react-i18next'
import { roleName } from '#renderer/kit/roleName.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Role } from '#shared/features/roles/schema.ts'
import { GrantsTable } from './GrantsTable.tsx'
import styles from './RoleDialog.module.css'

/** What a role may do, for those who may not change it, and why they may not. */
export function RoleView({ role, reason, onClose }: { role: Role; reason: string; onClose: () => void }) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={`${formStyles.surface} ${formStyles.broad}`}>
        <DialogBody>
          <DialogTitle>{t('people.role.see', { name: roleName(t, role) })}</DialogTitle>
          <DialogContent className={styles.fields}>
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{reason}</MessageBarBody>
            </MessageBar>
            <GrantsTable grants={role.grants} />
            <p className={styles.small}>{t('people.role.nobodys')}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
