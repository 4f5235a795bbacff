import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { ChoiceField, TextField } from '#renderer/kit/ui/form/fields.tsx'
import { lostReasons } from '#shared/features/opportunities/choices.ts'
import type { LostReason, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import type { Day } from '#shared/kit/day.ts'

/** How one ended. */
export interface End {
  closedOn: Day | null
  lostReason: LostReason | ''
  reason: string
}

export interface EndFieldsProps<Form extends End> {
  control: Control<Form>
  stage: OpportunityStage
  /** Each has a line of its own. */
  isFull?: boolean
}

/** On which day one was won or lost, and why. */
export function EndFields<Form extends End>({ control: ofForm, stage, isFull = false }: EndFieldsProps<Form>) {
  const { t } = useTranslation()
  const control = ofForm as unknown as Control<End>
  const isLost = stage === 'lost'
  return (
    <>
      <DayField
        control={control}
        name="closedOn"
        label={t(isLost ? 'opportunities.lostOn' : 'opportunities.wonOn')}
        isFull={isFull}
      />
      {isLost && (
        <ChoiceField
          control={control}
          name="lostReason"
          label={t('opportunities.lostReason')}
          isRequired
          isFull={isFull}
          choices={lostReasons.map((value) => ({ value, text: t(`opportunities.lostReasons.${value}`) }))}
        />
      )}
      <TextField control={control} name="reason" label={t('opportunities.reason')} isFull={isFull || !isLost} />
    </>
  )
}
