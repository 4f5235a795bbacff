import { Select } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { Controller, type Resolver, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ask, client } from '#renderer/kit/client.ts'
import { useNow } from '#renderer/kit/now.ts'
import { DayField } from '#renderer/kit/ui/form/DayField.tsx'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { criteria, scores } from '#shared/features/opinions/choices.ts'
import { type Opinion, opinionInput } from '#shared/features/opinions/schema.ts'
import { type Day, dayOfInstant } from '#shared/kit/day.ts'
import type { CompetitorId, CustomerId } from '#shared/kit/id.ts'
import { day } from '#shared/kit/values.ts'
import styles from './OpinionPanel.module.css'
import { type OpinionValues, valuesOn, withThoseOf } from './opinionForm.ts'

interface OpinionFormProps {
  customerId: CustomerId
  /** The day that is edited; undefined: a new one. */
  on: Day | undefined
  /** Everything the customer ever said. */
  all: readonly Opinion[]
  onClose: () => void
}

type Subjects = Map<CompetitorId | null, string>

/** What a customer thinks on a day: us and the competitors it knows side by side, a score for each thing buyers look at. */
export function OpinionForm(props: OpinionFormProps) {
  const { t } = useTranslation()
  const { data: known } = useQuery(ask.customerCompetitors.list.queryOptions({ input: props.customerId }))
  if (!known) return null
  const subjects: Subjects = new Map([[null, t('competitors.us')]])
  for (const { competitorId, competitorName } of known) subjects.set(competitorId, competitorName)
  for (const { competitorId, competitorName } of props.all)
    if (competitorName !== null) subjects.set(competitorId, competitorName)
  return <ScoresDialog {...props} subjects={subjects} />
}

function ScoresDialog({ customerId, on, all, onClose, subjects }: OpinionFormProps & { subjects: Subjects }) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const columns = [...subjects]
  const ids = columns.map(([id]) => id)
  const form = useForm<OpinionValues>({
    defaultValues: { saidOn: on ?? today, opinions: valuesOn(on ?? today, on === undefined ? [] : all, ids) },
    resolver,
  })
  const { control } = form
  const saving = useSaving(form, async ({ saidOn, opinions }) => {
    if (saidOn === null) return
    const inputs = on === undefined ? withThoseOf(saidOn, { all, said: opinions }) : opinions
    await client.opinions.save({ customerId, saidOn, opinions: inputs })
  })
  return (
    <FormDialog
      title={t(on === undefined ? 'competitors.opinions.new' : 'competitors.opinions.edit')}
      saving={saving}
      onClose={onClose}
    >
      {on === undefined && <DayField control={control} name="saidOn" label={t('competitors.opinions.saidOn')} isRequired />}
      <div className={styles.wide}>
        <table className={styles.scores}>
          <thead>
            <tr>
              <th scope="col">{t('competitors.opinions.criterion')}</th>
              {columns.map(([id, name]) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion}>
                <th scope="row">{t(`competitors.opinions.criteria.${criterion}`)}</th>
                {columns.map(([id, name], index) => (
                  <td key={id}>
                    <Controller
                      control={control}
                      name={`opinions.${index}.${criterion}`}
                      render={({ field }) => (
                        <Select
                          size="small"
                          aria-label={t('competitors.opinions.scoreOf', {
                            ...{ criterion: t(`competitors.opinions.criteria.${criterion}`), name },
                          })}
                          value={field.value === null ? '' : String(field.value)}
                          onChange={(_, { value }) => field.onChange(value === '' ? null : Number(value))}
                        >
                          <option value="">{t('competitors.opinions.none')}</option>
                          {scores.map((score) => (
                            <option key={score}>{score}</option>
                          ))}
                        </Select>
                      )}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FormDialog>
  )
}

/** A day that is missing is asked for in other words than one that is none. */
const typed = z.object({
  saidOn: z
    .unknown()
    .refine((typedDay) => typedDay !== null, { error: 'required', abort: true })
    .pipe(day),
  opinions: z.array(opinionInput),
})
const resolver = zodResolver(typed) as unknown as Resolver<OpinionValues>
