import { ArchiveRegular } from '@fluentui/react-icons/svg/archive'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useTranslation } from 'react-i18next'
import { useMayWhat } from '#renderer/kit/may.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import styles from './CustomFields.module.css'

export interface FieldDeeds {
  move: (field: CustomField, by: 1 | -1) => void
  edit: (field: CustomField) => void
  archive: (field: CustomField) => void
  restore: (field: CustomField) => void
  erase: (field: CustomField) => void
}

/** The fields of a kind of record in their order; those that were put away stand below. */
export function FieldList({ fields, deeds }: { fields: readonly CustomField[]; deeds: FieldDeeds }) {
  const { t } = useTranslation()
  const used = fields.filter(({ isArchived }) => !isArchived)
  const archived = fields.filter(({ isArchived }) => isArchived)
  return (
    <>
      {used.length === 0 && <Empty title={t('customFields.empty')} />}
      <ul className={styles.list} aria-label={t('customFields.title')}>
        {used.map((field, index) => (
          <li key={field.id} className={styles.item}>
            <What field={field} />
            <UsedButtons field={field} deeds={deeds} isFirst={index === 0} isLast={index === used.length - 1} />
          </li>
        ))}
      </ul>
      {archived.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('customFields.archived')}</h2>
          <ul className={styles.list} aria-label={t('customFields.archived')}>
            {archived.map((field) => (
              <li key={field.id} className={styles.item}>
                <What field={field} />
                <ArchivedButtons field={field} deeds={deeds} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function What({ field }: { field: CustomField }) {
  const { t } = useTranslation()
  const { label, kind, hint, section, isRequired, onlyFor, choices } = field
  const offered = choices.filter(({ isRetired }) => !isRetired).map((choice) => choice.label)
  const details = [
    t(`customFields.kinds.${kind}`),
    section || t('customFields.common'),
    onlyFor && t(`customFields.${onlyFor}`),
    offered.join(', '),
    hint,
  ]
  return (
    <span className={styles.what}>
      <span className={styles.label}>
        <strong>{label}</strong> {isRequired && <Pill tone="teal">{t('customFields.required')}</Pill>}
      </span>
      <span className={styles.small}>{details.filter(Boolean).join(' · ')}</span>
    </span>
  )
}

interface ButtonsProps {
  field: CustomField
  deeds: FieldDeeds
}

function UsedButtons({ field, deeds, isFirst, isLast }: ButtonsProps & { isFirst: boolean; isLast: boolean }) {
  const { t } = useTranslation()
  const { label } = field
  return (
    <IconButtons
      buttons={[
        {
          text: t('customFields.up', { label }),
          icon: <ArrowUpRegular />,
          run: () => deeds.move(field, -1),
          isDisabled: isFirst,
        },
        {
          text: t('customFields.down', { label }),
          icon: <ArrowDownRegular />,
          run: () => deeds.move(field, 1),
          isDisabled: isLast,
        },
        { text: t('customFields.change', { label }), icon: <EditRegular />, run: () => deeds.edit(field) },
        { text: t('customFields.archive', { label }), icon: <ArchiveRegular />, run: () => deeds.archive(field) },
      ]}
    />
  )
}

function ArchivedButtons({ field, deeds }: ButtonsProps) {
  const { t } = useTranslation()
  const mayErase = useMayWhat()('bin.erase')
  const { label } = field
  const restore = { text: t('customFields.restore', { label }), icon: <ArrowUndoRegular />, run: () => deeds.restore(field) }
  const erase = { text: t('customFields.erase', { label }), icon: <DeleteRegular />, run: () => deeds.erase(field) }
  return <IconButtons buttons={mayErase ? [restore, erase] : [restore]} />
}
