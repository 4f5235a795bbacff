import { Button, Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { formatInstantDay } from '#renderer/kit/format.ts'
import { roleName } from '#renderer/kit/roleName.ts'
import { say } from '#renderer/kit/say.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { StaffMember } from '#shared/features/staff/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './StaffSection.module.css'

export type Deed = 'edit' | 'reset' | 'hand-over' | 'leave'

export interface StaffTableProps {
  members: StaffMember[]
  me: StaffId | undefined
  mayEdit: boolean
  onDeed: (deed: Deed, member: StaffMember) => void
}

export function StaffTable({ members, me, mayEdit, onDeed }: StaffTableProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('people.staff.title')}>
        <thead>
          <tr>
            <th scope="col">{t('people.staff.name')}</th>
            <th scope="col">{t('people.staff.department')}</th>
            <th scope="col">{t('people.staff.phone')}</th>
            <th scope="col">{t('people.staff.role')}</th>
            <th scope="col">{t('people.staff.password')}</th>
            {mayEdit && (
              <th scope="col">
                <span className="visually-hidden">{t('action.more')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} isMe={member.id === me} mayEdit={mayEdit} onDeed={onDeed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps extends Pick<StaffTableProps, 'mayEdit' | 'onDeed'> {
  member: StaffMember
  isMe: boolean
}

function MemberRow({ member, isMe, mayEdit, onDeed }: RowProps) {
  const { t } = useTranslation()
  const { name, position, departmentName, phone, leftAt, hasPassword } = member
  return (
    <tr data-left={leftAt !== null}>
      <th scope="row">
        {mayEdit ? (
          <Link as="button" onClick={() => onDeed('edit', member)}>
            {name}
          </Link>
        ) : (
          name
        )}
        {isMe && <span className={styles.you}> ({t('people.staff.you')})</span>}
        {position && <div className={styles.position}>{position}</div>}
        {leftAt !== null && (
          <div>
            <Pill>{`${t('people.staff.left')} ${formatInstantDay(leftAt)}`}</Pill>
          </div>
        )}
      </th>
      <td>{departmentName ?? '—'}</td>
      <td className={styles.phone}>{phone || '—'}</td>
      <td>{roleName(t, { key: member.roleKey, name: member.roleName })}</td>
      <td>{hasPassword ? t('people.staff.hasPassword') : t('people.staff.noPassword')}</td>
      {mayEdit && (
        <td>
          <MemberMenu member={member} isMe={isMe} onDeed={onDeed} />
        </td>
      )}
    </tr>
  )
}

function MemberMenu({ member, isMe, onDeed }: Omit<RowProps, 'mayEdit'>) {
  const { t } = useTranslation()
  const notify = useNotify()
  const hasLeft = member.leftAt !== null

  async function comeBack() {
    try {
      await client.staff.comeBack({ id: member.id, version: member.version })
      notify({ text: t('people.staff.cameBack', { name: member.name }) })
    } catch (error) {
      notify({ text: say(error), intent: 'error' })
    }
  }

  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={t('people.staff.more', { name: member.name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onDeed('edit', member)}>{t('action.edit')}</MenuItem>
          {!isMe && <MenuItem onClick={() => onDeed('reset', member)}>{t('people.staff.reset')}</MenuItem>}
          <MenuItem onClick={() => onDeed('hand-over', member)}>{t('people.staff.handOver')}</MenuItem>
          {!isMe && !hasLeft && <MenuItem onClick={() => onDeed('leave', member)}>{t('people.staff.leave')}</MenuItem>}
          {hasLeft && <MenuItem onClick={() => void comeBack()}>{t('people.staff.comeBack')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
