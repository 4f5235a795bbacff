import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Matching, type MatchKey, matchKeys } from '#shared/features/imports/schema.ts'
import styles from './MatchStep.module.css'
import { MetRows } from './MetRows.tsx'
import { PlanCounts } from './PlanCounts.tsx'
import { usePlan } from './useForward.ts'
import type { Wizard } from './useWizard.ts'
import { bringPeople, chosenSheets, hasKey } from './wizardState.ts'

/** How rows meet customers that are there already, and what would come of it. */
export function MatchStep({ wizard }: { wizard: Wizard }) {
  const { t } = useTranslation()
  const { matching, checked } = wizard
  const { data: plan, error, dataUpdatedAt } = usePlan(wizard)
  const sheets = chosenSheets(wizard)
  const marked = checked.reduce((rows, { counts }) => rows + counts.cell, 0)
  // What was chosen for single rows was chosen over what holds for all.
  const set = (part: Partial<Matching>) => wizard.change({ matching: { ...matching, choices: [], ...part } })
  const choices = matching.key === 'code' ? (['update', 'skip'] as const) : (['update', 'skip', 'add'] as const)

  function chooseKey(key: MatchKey) {
    set({ key, ...(key === 'code' && matching.onMatch === 'add' && { onMatch: 'update' }) })
  }

  return (
    <div className={`${styles.step} scroll`}>
      <section className={styles.choices}>
        <Field label={t('imports.match.key')}>
          <RadioGroup value={matching.key} onChange={(_, { value }) => chooseKey(value as MatchKey)}>
            {matchKeys.map((key) => {
              const isThere = hasKey(sheets, key)
              const name = t(`imports.match.keys.${key}`)
              return (
                <Radio
                  key={key}
                  value={key}
                  disabled={!isThere}
                  label={isThere ? name : `${name} (${t('imports.match.noColumn')})`}
                />
              )
            })}
          </RadioGroup>
        </Field>
        {matching.key !== 'none' && (
          <Field label={t('imports.match.onMatch')} hint={matching.onMatch === 'update' ? t('imports.match.updateHint') : ''}>
            <RadioGroup value={matching.onMatch} onChange={(_, { value }) => set({ onMatch: value as Matching['onMatch'] })}>
              {choices.map((choice) => (
                <Radio key={choice} value={choice} label={t(`imports.match.choices.${choice}`)} />
              ))}
            </RadioGroup>
          </Field>
        )}
        {marked > 0 && (
          <Field hint={t('imports.match.acceptHint')}>
            <Checkbox
              checked={matching.acceptMarked}
              onChange={(_, { checked: isChecked }) => set({ acceptMarked: isChecked === true })}
              label={t('imports.match.acceptMarked', { count: marked })}
            />
          </Field>
        )}
      </section>
      <PlanCounts plan={plan} error={error} hasContacts={bringPeople(sheets)} />
      {plan && plan.met > 0 && <MetRows wizard={wizard} count={plan.met} choices={choices} plannedAt={dataUpdatedAt} />}
    </div>
  )
}
