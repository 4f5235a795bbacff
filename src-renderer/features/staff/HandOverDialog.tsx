import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask, client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { StaffMember } from '#shared/features/staff/schema.ts'
import styles from './StaffSection.module.css'
import { useBurden } from './useBurden.ts'

const values = z.object({ to: z.string().min(1, { error: 'required' }) })

/** Everything somebody looks after and has still to do, to another. */
export function HandOverDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const burden = useBurden(member.id)
  const form = useForm({ defaultValues: { to: '' }, resolver: zodResolver(values) })
  const receivers = staff.filter(({ id, leftAt }) => id !== member.id && leftAt === null)
  const saving = useSaving(form, async ({ to }) => {
    const moved = await client.staff.handOver({ from: member.id, to: Number(to) })
    const name = receivers.find(({ id }) => String(id) === to)?.name ?? ''
    notify({ text: t('people.staff.handedOver', { ...moved, name }) })
  })
  return (
    <FormDialog
      title={t('people.staff.handOverTitle', { name: member.name })}
      saving={saving}
      onClose={onClose}
      saveText={t('people.staff.handOverYes')}
      size="narrow"
    >
      <div className={styles.fields}>
        {burden && <p className={styles.lead}>{t('people.staff.handOverLead', { name: member.name, ...burden })}</p>}
        <p className={styles.lead}>{t('people.staff.handOverAll', { name: member.name })}</p>
        <ChoiceField
          control={form.control}
          name="to"
          label={t('people.staff.to')}
          isRequired
          choices={receivers.map(({ id, name }) => ({ value: String(id), text: name }))}
        />
      </div>
    </FormDialog>
  )
}
