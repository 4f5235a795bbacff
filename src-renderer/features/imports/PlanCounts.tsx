import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/kit/format.ts'
import { say } from '#renderer/kit/say.ts'
import type { ImportPlan } from '#shared/features/imports/schema.ts'
import { CountTable } from './CountTable.tsx'
import styles from './MatchStep.module.css'

/** What an import would do now. */
export function PlanCounts({ plan, error, hasContacts }: { plan: ImportPlan | undefined; error: unknown; hasContacts: boolean }) {
  const { t } = useTranslation()
  return (
    <section className={styles.plan} aria-live="polite">
      <h3 className={styles.heading}>{t('imports.match.willBe')}</h3>
      {error != null && (
        <MessageBar intent="error">
          <MessageBarBody>{say(error)}</MessageBarBody>
        </MessageBar>
      )}
      {!plan && error == null && <p className={styles.remark}>{t('imports.match.counting')}</p>}
      {plan && (
        <>
          <CountTable customers={plan.customers} contacts={plan.contacts} hasContacts={hasContacts} />
          <ul className={styles.remarks}>
            {plan.refusals.map(({ code, rows }) => (
              <li key={code}>{`${formatCount(rows)} × ${t(`imports.refusals.${code}`, { name: '…', row: '…' })}`}</li>
            ))}
            {plan.newGroups.count > 0 && (
              <li>{t('imports.match.newGroups', { count: plan.newGroups.count, names: namesOf(plan.newGroups) })}</li>
            )}
            {plan.newCategories.count > 0 && (
              <li>{t('imports.match.newCategories', { count: plan.newCategories.count, names: namesOf(plan.newCategories) })}</li>
            )}
            {plan.unknownRelations.count > 0 && (
              <li>
                {t('imports.match.unknownRelations', {
                  count: plan.unknownRelations.count,
                  names: namesOf(plan.unknownRelations),
                })}
              </li>
            )}
            {plan.unknownOwners.count > 0 && (
              <li>{t('imports.match.unknownOwners', { count: plan.unknownOwners.count, names: namesOf(plan.unknownOwners) })}</li>
            )}
            {plan.unknownLinks.count > 0 && (
              <li>{t('imports.match.unknownLinks', { count: plan.unknownLinks.count, names: namesOf(plan.unknownLinks) })}</li>
            )}
            {plan.contactGroups.count > 0 && (
              <li>{t('imports.match.contactGroups', { count: plan.contactGroups.count, names: namesOf(plan.contactGroups) })}</li>
            )}
            {plan.photos > 0 && <li>{t('imports.match.photos', { count: plan.photos })}</li>}
            {plan.employed > 0 && <li>{t('imports.match.employed', { count: plan.employed })}</li>}
            {plan.repeated > 0 && <li>{t('imports.match.repeated', { count: plan.repeated })}</li>}
          </ul>
        </>
      )}
    </section>
  )

  function namesOf({ count, first }: ImportPlan['newGroups']) {
    const names = first.slice(0, NAMED).map(({ name }) => name)
    return count > names.length
      ? t('imports.match.andMore', { names: names.join(', '), count: count - names.length })
      : names.join(', ')
  }
}

const NAMED = 5
