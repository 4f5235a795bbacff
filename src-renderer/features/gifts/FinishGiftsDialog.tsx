import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import type { GiftEnd } from '#shared/features/gifts/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { GiftId } from '#shared/kit/id.ts'
import { day, dong, line } from '#shared/kit/values.ts'

const ending = z.object({ givenOn: day, cost: dong.nullable(), reason: line(300) })

interface Ending {
  givenOn: Day | null
  cost: number | null
  reason: string
}

export interface FinishGiftsDialogProps {
  ids: readonly GiftId[]
  status: GiftEnd['status']
  onClose: () => void
}

/** How gifts ended, one or many: given on which day and for how much, or refused and why. Enter is enough. */
export function FinishGiftsDialog({ ids, status, onClose }: FinishGiftsDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const today = dayOfInstant(useNow())
  const form = useForm<Ending>({
    defaultValues: { givenOn: today, cost: null, reason: '' },
    resolver: zodResolver(ending) as never,
  })
  const saving = useSaving(form, async ({ givenOn, cost, reason }) => {
    const gifts = await client.gifts.versions([...ids])
    const ended = await client.gifts.finish({ gifts, end: { status, givenOn: givenOn ?? today, cost, reason } })
    notify({
      text: t(status === 'given' ? 'gifts.gaveMany' : 'gifts.refusedMany', { count: ended.length }),
      undo: () => client.gifts.reopen(ended),
    })
  })
  const { control } = form
  const isGiven = status === 'given'
  return (
    <FormDialog
      title={t(isGiven ? 'gifts.giveMany' : 'gifts.refuseMany', { count: ids.length })}
      saving={saving}
      saveText={t(isGiven ? 'gifts.give' : 'gifts.refuse')}
      size="narrow"
      onClose={onClose}
    >
      <div className={formStyles.grid}>
        {isGiven ? (
          <MoneyField control={control} name="cost" label={t('gifts.cost')} hint={t('gifts.costHint')} isFull />
        ) : (
          <TextField control={control} name="reason" label={t('gifts.reason')} isFirst isFull />
        )}
        <DayField control={control} name="givenOn" label={t(isGiven ? 'gifts.givenOn' : 'gifts.refusedOn')} isRequired isFull />
      </div>
    </FormDialog>
  )
}
