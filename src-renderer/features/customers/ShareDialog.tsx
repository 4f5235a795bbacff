import { Button, Dropdown, Option, Select } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { Customer, Share } from '#shared/features/customers/schema.ts'
import type { Colleague } from '#shared/features/staff/schema.ts'
import type { StaffId } from '#shared/kit/id.ts'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  customer: Pick<Customer, 'id' | 'name' | 'ownerId'>
  onClose: () => void
}

/** To whom beyond the reach of their role a customer is open, once it is known to whom it is now. */
export function ShareDialog(props: ShareDialogProps) {
  const { data: shares } = useQuery(ask.customers.shares.queryOptions({ input: props.customer.id }))
  return shares && <Sharing {...props} shares={shares} />
}

function Sharing({ customer, shares: before, onClose }: ShareDialogProps & { shares: Share[] }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { data: staff = [] } = useQuery(ask.staff.list.queryOptions())
  const form = useForm({ defaultValues: { shares: before } })
  const saving = useSaving(form, async ({ shares }) => {
    const { id, name } = customer
    const saved = await client.customers.share({ id, shares })
    const text = saved.length > 0 ? t('people.share.saved', { name, count: saved.length }) : t('people.share.none', { name })
    notify({ text, undo: () => client.customers.share({ id, shares: before }) })
  })
  const shares = form.watch('shares')
  const setShares = (wanted: Share[]) => form.setValue('shares', wanted, { shouldDirty: true })
  const others = staff.filter(
    ({ id, leftAt }) => leftAt === null && id !== customer.ownerId && !shares.some(({ staffId }) => staffId === id),
  )
  return (
    <FormDialog title={t('people.share.title', { name: customer.name })} saving={saving} onClose={onClose} size="narrow">
      <div className={styles.fields}>
        <p className={styles.lead}>{t('people.share.lead')}</p>
        {shares.length === 0 && <p className={styles.lead}>{t('people.share.nobody')}</p>}
        <ul className={styles.shares}>
          {shares.map((share) => (
            <ShareItem
              key={share.staffId}
              share={share}
              name={staff.find(({ id }) => id === share.staffId)?.name ?? ''}
              onChange={(mayEdit) => setShares(shares.map((one) => (one === share ? { ...one, mayEdit } : one)))}
              onRemove={() => setShares(shares.filter((one) => one !== share))}
            />
          ))}
        </ul>
        {others.length > 0 && (
          <AddSomebody others={others} onAdd={(staffId) => setShares([...shares, { staffId, mayEdit: false }])} />
        )}
      </div>
    </FormDialog>
  )
}

interface ItemProps {
  share: Share
  name: string
  onChange: (mayEdit: boolean) => void
  onRemove: () => void
}

function ShareItem({ share, name, onChange, onRemove }: ItemProps) {
  const { t } = useTranslation()
  const remove = t('people.share.remove', { name })
  return (
    <li className={styles.share}>
      <span className={styles.name}>{name}</span>
      <Select
        value={share.mayEdit ? 'edit' : 'see'}
        aria-label={`${t('people.share.how')}: ${name}`}
        onChange={(_, { value }) => onChange(value === 'edit')}
      >
        <option value="see">{t('people.share.see')}</option>
        <option value="edit">{t('people.share.edit')}</option>
      </Select>
      <Button appearance="subtle" icon={<DismissRegular />} aria-label={remove} title={remove} onClick={onRemove} />
    </li>
  )
}

function AddSomebody({ others, onAdd }: { others: Colleague[]; onAdd: (id: StaffId) => void }) {
  const { t } = useTranslation()
  return (
    <Dropdown
      className={styles.add}
      aria-label={t('people.share.add')}
      placeholder={t('people.share.add')}
      value=""
      selectedOptions={[]}
      onOptionSelect={(_, { optionValue }) => optionValue && onAdd(Number(optionValue) as StaffId)}
    >
      {others.map(({ id, name }) => (
        <Option key={id} value={String(id)}>
          {name}
        </Option>
      ))}
    </Dropdown>
  )
}
