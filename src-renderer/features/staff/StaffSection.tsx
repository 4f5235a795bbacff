import { Button, Checkbox } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import type { StaffMember } from '#shared/features/staff/schema.ts'
import { DepartmentsDialog } from './DepartmentsDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx'
import { StaffForm } from './StaffForm.tsx'
import styles from './StaffSection.module.css'
import { type Deed, StaffTable } from './StaffTable.tsx'

type Open = { dialog: 'own-password' | 'new' | 'first' | 'departments' } | { dialog: Deed; member: StaffMember }

export interface StaffSectionProps {
  /** Asks for the signed-in person's first password. */
  ownPassword: (on: { onClose: () => void; onChanged: () => void }) => ReactNode
  /** That password was chosen, and the dialog of whoever is hired next is closed. */
  afterOwnPassword: () => void
}

/** Who works here, in which department and role, and what is done when somebody comes or goes. */
export function StaffSection({ ownPassword, afterOwnPassword }: StaffSectionProps) {
  const { t } = useTranslation()
  const mayEdit = useMay('staff.edit')
  const [open, setOpen] = useState<Open>()
  const [withLeft, setWithLeft] = useState(false)
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const { data: members = [], error } = useQuery(ask.staff.members.queryOptions())
  const left = members.filter(({ leftAt }) => leftAt !== null).length
  const hasOwnPassword = members.find(({ id }) => id === me?.id)?.hasPassword ?? false
  if (error) return <Empty title={say(error)} />

  function endFirst() {
    setOpen(undefined)
    afterOwnPassword()
  }

  return (
    <>
      {mayEdit && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => setOpen({ dialog: hasOwnPassword ? 'new' : 'own-password' })}
          >
            {t('people.staff.new')}
          </Button>
          <Button onClick={() => setOpen({ dialog: 'departments' })}>{t('people.departments.manage')}</Button>
        </div>
      )}
      <StaffTable
        members={members.filter(({ leftAt }) => withLeft || leftAt === null)}
        me={me?.id}
        mayEdit={mayEdit}
        onDeed={(dialog, member) => setOpen({ dialog, member })}
      />
      {left > 0 && (
        <Checkbox
          checked={withLeft}
          label={t('people.staff.showLeft', { count: left })}
          onChange={(_, { checked }) => setWithLeft(checked === true)}
        />
      )}
      {open?.dialog === 'own-password' &&
        ownPassword({
          onClose: () => setOpen((now) => (now?.dialog === 'first' ? now : undefined)),
          onChanged: () => setOpen({ dialog: 'first' }),
        })}
      {open?.dialog === 'first' && <StaffForm onClose={endFirst} />}
      {open && open.dialog !== 'own-password' && open.dialog !== 'first' && <OpenDialog open={open} setOpen={setOpen} />}
    </>
  )
}

function OpenDialog({ open, setOpen }: { open: Open; setOpen: (open: Open | undefined) => void }) {
  const close = () => setOpen(undefined)
  if (open.dialog === 'new') return <StaffForm onClose={close} />
  if (open.dialog === 'departments') return <DepartmentsDialog onClose={close} />
  if (!('member' in open)) return null
  const { member } = open
  if (open.dialog === 'edit') return <StaffForm member={member} onClose={close} />
  if (open.dialog === 'reset') return <ResetPasswordDialog member={member} onClose={close} />
  if (open.dialog === 'hand-over') return <HandOverDialog member={member} onClose={close} />
  return <LeaveDialog member={member} onClose={close} onHandOver={() => setOpen({ dialog: 'hand-over', member })} />
}
