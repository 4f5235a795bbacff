import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportId } from '#shared/kit/id.ts'
import { CountTable } from './CountTable.tsx'
import styles from './ResultStep.module.css'
import { sayUndone } from './sentences.ts'
import type { Wizard } from './useWizard.ts'
import { bringPeople, chosenSheets } from './wizardState.ts'

/** What came of it, with the way back and the rows that did not come in. */
export function ResultStep({ wizard, afterwards }: { wizard: Wizard; afterwards: ((id: ImportId) => ReactNode) | undefined }) {
  const { t } = useTranslation()
  const { result, undone, matching, checked } = wizard
  if (!result) return null
  const marked = matching.acceptMarked ? checked.reduce((rows, { counts }) => rows + counts.cell, 0) : 0
  const refused = result.customers.refused + result.contacts.refused
  const hasContacts = bringPeople(chosenSheets(wizard))
  return (
    <div className={`${styles.step} scroll`}>
      <h3 className={styles.lead} data-undone={undone !== undefined}>
        {undone ? <ArrowUndoRegular /> : <CheckmarkCircleRegular />}
        {t(undone ? 'imports.result.undone' : 'imports.result.done')}
      </h3>
      {undone ? (
        <p>
          {sayUndone(undone)}
          {undone.kept > 0 && ` ${t('imports.result.kept', { count: undone.kept, names: undone.keptNames.join(', ') })}`}
        </p>
      ) : (
        <>
          <CountTable customers={result.customers} contacts={result.contacts} hasContacts={hasContacts} />
          {result.contactGroups > 0 && (
            <p className={styles.advice}>{t('imports.result.contactGroups', { count: result.contactGroups })}</p>
          )}
          {result.photos > 0 && <p className={styles.advice}>{t('imports.result.photos', { count: result.photos })}</p>}
        </>
      )}
      {refused + marked > 0 && <p className={styles.advice}>{t('imports.result.refused', { count: refused + marked })}</p>}
      <div className={styles.actions}>
        {refused + marked > 0 && (
          <Button icon={<SaveRegular />} onClick={() => void wizard.saveRefused()}>
            {t('imports.result.save')}
          </Button>
        )}
        {!undone && (
          <Button icon={<ArrowUndoRegular />} onClick={() => void wizard.undo(result.id)}>
            {t('imports.result.undo')}
          </Button>
        )}
        {!undone && afterwards?.(result.id)}
      </div>
    </div>
  )
}
