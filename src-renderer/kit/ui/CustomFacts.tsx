import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomFields, useTellCustom } from '#renderer/kit/customFields.ts'
import type { CustomisedKind } from '#shared/features/customFields/choices.ts'
import type { CustomValues } from '#shared/features/customFields/schema.ts'
import { customKey } from '#shared/kit/customKey.ts'
import styles from './Facts.module.css'
import { Facts } from './Facts.tsx'
import { inSections } from './form/custom/sections.ts'

interface CustomFactsProps {
  record: CustomisedKind
  of: { custom: CustomValues; linkedNames: Record<string, string> }
}

/** What stands in the office's own fields, under their headings; empty ones and empty sections left out. */
export function CustomFacts({ record, of }: CustomFactsProps) {
  const { t } = useTranslation()
  const fields = useCustomFields(record)
  const tell = useTellCustom()
  const filled = (fields ?? []).filter(({ id }) => of.custom[customKey(id)] !== undefined)
  return inSections(filled).map(([section, own]) => (
    <Fragment key={section}>
      <h3 className={styles.heading}>{section || t('customFields.common')}</h3>
      <Facts facts={own.map((field) => [field.label, tell(field, of.custom[customKey(field.id)], of)])} />
    </Fragment>
  ))
}
