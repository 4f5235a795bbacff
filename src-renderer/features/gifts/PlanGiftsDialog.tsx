import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { ChoiceField, MoneyField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { isOnOwnDay } from '#shared/features/gifts/rules.ts'
import { audiences } from '#shared/kit/audiences.ts'
import { type Day, dayOfInstant, partsOfDay } from '#shared/kit/day.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { useGivers } from './GiftForm.tsx'
import { OTHER, useOccasionChoices } from './occasions.ts'
import { type PlanValues, planOf, resolvePlan } from './planForm.ts'
import { showOnly } from './view.ts'

export interface PlanGiftsDialogProps {
  /** The occasion it begins with, as occasions.ts has it. */
  occasion: string
  /** The day of an occasion the program does not know, where somebody does. */
  dueOn?: Day
  /** Customers that were chosen; undefined: all whom the occasion is for. */
  ids: readonly CustomerId[] | undefined
  onClose: () => void
  onPlanned: () => void
}

/** One gift for each of many customers: for which occasion, for whom, what, and by whom. */
export function PlanGiftsDialog({ occasion, dueOn, ids, onClose, onPlanned }: PlanGiftsDialogProps) {
  const { t } = useTranslation()
  const notify = useNotify()
  const today = dayOfInstant(useNow())
  const { year } = partsOfDay(today)
  const { choices, audienceOf, dayFrom } = useOccasionChoices()
  const givers = useGivers()
  const form = useForm<PlanValues>({
    defaultValues: {
      ...{ occasion, occasionName: '', dueOn: dueOn ?? null, year: '', audience: '', what: '', budget: null, giverId: '' },
      cardText: '',
    },
    resolver: resolvePlan,
  })
  const { control } = form
  const [chosen, audience, chosenYear] = useWatch({ control, name: ['occasion', 'audience', 'year'] })
  const yearOf = () => Number(chosenYear || partsOfDay(dayFrom(chosen, today) ?? today).year)
  const saving = useSaving(form, async (values) => {
    const whom = ids ? { ids: [...ids] } : { audience: audience || audienceOf(chosen) }
    const wish = planOf(values, { year: yearOf(), customers: whom })
    const { planned, already } = await client.gifts.plan(wish)
    showOnly({ year: wish.year, occasion: { key: wish.occasion, name: wish.occasion === '' ? wish.occasionName : '' } })
    if (planned.length === 0) return notify({ text: t('gifts.plannedNone', { already }) })
    notify({ text: t('gifts.planned', { count: planned.length, already }), undo: () => client.gifts.remove(planned) })
    onPlanned()
  })
  const years = [year, year + 1, year - 1].map((one) => ({ value: String(one), text: String(one) }))
  return (
    <FormDialog title={t('gifts.planTitle')} saving={saving} saveText={t('gifts.planYes')} onClose={onClose}>
      <div className={formStyles.grid}>
        <ChoiceField control={control} name="occasion" label={t('gifts.occasion')} isRequired choices={choices} />
        {chosen.startsWith(OTHER) ? (
          <DayField control={control} name="dueOn" label={t('gifts.dueOn')} isRequired />
        ) : (
          <ChoiceField
            control={control}
            name="year"
            label={t('gifts.year')}
            choices={years.map((one) => (one.value === String(yearOf()) && chosenYear === '' ? { ...one, value: '' } : one))}
          />
        )}
        {chosen === OTHER && (
          <TextField control={control} name="occasionName" label={t('gifts.occasionName')} isRequired isFull />
        )}
        <ChoiceField
          control={control}
          name="audience"
          label={t('gifts.whom')}
          choices={
            ids
              ? [{ value: '', text: t('gifts.chosen', { count: ids.length }) }]
              : audiences.map((value) => ({
                  value: value === audienceOf(chosen) ? '' : value,
                  text: t(`gifts.audience.${value}`),
                }))
          }
        />
        <ChoiceField
          control={control}
          name="giverId"
          label={t('gifts.giver')}
          choices={[{ value: '', text: t('gifts.ofOwner') }, ...givers]}
        />
        <TextField control={control} name="what" label={t('gifts.what')} />
        <MoneyField control={control} name="budget" label={t('gifts.budget')} />
        <TextField
          control={control}
          name="cardText"
          label={t('gifts.cardText')}
          hint={t(isOnOwnDay(chosen) ? 'gifts.planOwnDay' : 'gifts.planLead')}
          lines={3}
          isFull
        />
      </div>
    </FormDialog>
  )
}
