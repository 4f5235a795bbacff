import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
import type { Department } from '#shared/features/staff/schema.ts'
import styles from './StaffSection.module.css'

/** The departments: new ones, other names, away with empty ones. */
export function DepartmentsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data: departments = [] } = useQuery(ask.staff.departments.queryOptions())
  const [failure, setFailure] = useState('')
  const [name, setName] = useState('')
  useReturnFocus()

  async function attempt(deed: () => Promise<unknown>) {
    try {
      setFailure('')
      await deed()
      return true
    } catch (error) {
      setFailure(say(error))
      return false
    }
  }

  async function add(event: FormEvent) {
    event.preventDefault()
    if (name.trim() && (await attempt(() => client.staff.createDepartment({ name })))) setName('')
  }

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.alert}>
        <DialogBody>
          <DialogTitle>{t('people.departments.title')}</DialogTitle>
          <DialogContent className={styles.fields}>
            {failure && (
              <MessageBar intent="error">
                <MessageBarBody>{failure}</MessageBarBody>
              </MessageBar>
            )}
            {departments.length === 0 && <p className={styles.lead}>{t('people.departments.empty')}</p>}
            <ul className={styles.departments}>
              {departments.map((department) => (
                <DepartmentItem key={department.id} department={department} attempt={attempt} />
              ))}
            </ul>
            <form className={styles.add} onSubmit={(event) => void add(event)}>
              <Input
                value={name}
                placeholder={t('people.departments.new')}
                aria-label={t('people.departments.new')}
                onChange={(_, { value }) => setName(value)}
              />
              <Button type="submit" disabled={!name.trim()}>
                {t('people.departments.add')}
              </Button>
            </form>
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

interface ItemProps {
  department: Department
  attempt: (deed: () => Promise<unknown>) => Promise<boolean>
}

function DepartmentItem({ department: { id, name, people }, attempt }: ItemProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()

  async function rename(event: FormEvent) {
    event.preventDefault()
    if (typed?.trim() && (await attempt(() => client.staff.renameDepartment({ id, name: typed })))) setTyped(undefined)
  }

  if (typed !== undefined) {
    return (
      <li>
        <form className={styles.add} onSubmit={(event) => void rename(event)}>
          <Input value={typed} autoFocus aria-label={t('people.departments.name')} onChange={(_, { value }) => setTyped(value)} />
          <Button type="submit" disabled={!typed.trim()}>
            {t('action.save')}
          </Button>
        </form>
      </li>
    )
  }
  return (
    <li className={styles.department}>
      <span>{name}</span>
      <span className={styles.people}>{t('people.departments.people', { count: people })}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<EditRegular />}
        aria-label={t('people.departments.rename', { name })}
        onClick={() => setTyped(name)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DeleteRegular />}
        aria-label={t('people.departments.remove', { name })}
        onClick={() => void attempt(() => client.staff.removeDepartment(id))}
      />
    </li>
  )
}
