import { useQuery } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { ContactGroup } from '#shared/features/contactGroups/schema.ts'
import type { ContactGroupId } from '#shared/kit/id.ts'
import { type Member, MembersField } from './MembersField.tsx'

export interface ContactGroupFormProps {
  /** Undefined: a new one. */
  group: ContactGroup | undefined
  onSaved?: (id: ContactGroupId) => void
  onClose: () => void
}

/** A name, and who is under it. */
export function ContactGroupForm(props: ContactGroupFormProps) {
  const { group } = props
  const { data: members } = useQuery({
    ...ask.contactGroups.members.queryOptions({ input: group?.id ?? (0 as ContactGroupId) }),
    enabled: group !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (group && !members) return null
  return <Form {...props} before={members ?? []} />
}

function Form({ group, before, onSaved, onClose }: ContactGroupFormProps & { before: readonly Member[] }) {
  const { t } = useTranslation()
  const { name = '', note = '' } = group ?? {}
  const form = useForm<{ name: string; note: string; members: Member[] }>({
    defaultValues: { name, note, members: [...before] },
  })
  const save = useSave(group, form.formState.defaultValues?.members as Member[])
  const saving = useSaving(
    form,
    async (values) => onSaved?.(await save(values)),
    (failure) => {
      const { reason } = conflictOf(failure) ?? {}
      if (reason !== 'contact-group-name-taken') return false
      form.setError('name', { message: reason }, { shouldFocus: true })
      return true
    },
  )
  const { control } = form
  return (
    <FormDialog title={t(group ? 'contactGroups.edit' : 'contactGroups.new')} saving={saving} onClose={onClose}>
      <div className={formStyles.grid}>
        <TextField control={control} name="name" label={t('contactGroups.name')} isRequired isFirst isFull />
        <Controller
          control={control}
          name="members"
          render={({ field }) => <MembersField value={field.value} onChange={field.onChange} />}
        />
        <TextField control={control} name="note" label={t('customers.note')} lines={2} isFull />
      </div>
    </FormDialog>
  )
}

/** Says what differs, so that whoever others put in or took out meanwhile stays as they have it. */
function useSave(group: ContactGroup | undefined, before: readonly Member[]) {
  const { t } = useTranslation()
  const notify = useNotify()
  return async ({ members, ...input }: { name: string; note: string; members: readonly Member[] }) => {
    const people = members.map(({ id }) => id)
    if (!group) {
      const { id, name } = await client.contactGroups.create({ input, people })
      notify({ text: t('contactGroups.created', { name }), undo: () => client.contactGroups.remove(id) })
      return id
    }
    const was = before.map(({ id }) => id)
    const add = people.filter((id) => !was.includes(id))
    const remove = was.filter((id) => !people.includes(id))
    const { id, version, name, note } = group
    const saved = await client.contactGroups.update({ id, version, input, add, remove })
    notify({
      text: t('contactGroups.changed', { name: saved.name }),
      undo: () => client.contactGroups.update({ id, version: saved.version, input: { name, note }, add: remove, remove: add }),
    })
    return id
  }
}
