import { Tab, TabList } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { type CustomisedKind, customisedKinds } from '#shared/features/customFields/choices.ts'
import type { CustomField } from '#shared/features/customFields/schema.ts'
import styles from './CustomFields.module.css'
import { EraseDialog } from './EraseDialog.tsx'
import { FieldForm } from './FieldForm.tsx'
import { type FieldDeeds, FieldList } from './FieldList.tsx'

/** The fields an office makes for its records: new ones, other words, another order, out of sight and back, and away for ever. */
export function CustomFieldsPage() {
  const { t } = useTranslation()
  const [record, setRecord] = useState<CustomisedKind>('customer')
  const [edited, setEdited] = useState<CustomField | 'new'>()
  const [erased, setErased] = useState<CustomField>()
  const { data } = useQuery(ask.customFields.list.queryOptions())
  const fields = data?.filter((field) => field.record === record) ?? []
  const deeds = useDeeds(fields)
  useOffer('custom-fields', [
    {
      id: 'new-custom-field',
      text: t('customFields.new'),
      icon: AddRegular,
      keys: 'Ctrl+N',
      run: () => setEdited('new'),
      may: 'office.edit',
      place: 'main',
    },
  ])
  return (
    <div className={`${styles.page} scroll`}>
      <div className={styles.inner}>
        <p className={styles.lead}>{t('customFields.advice')}</p>
        <TabList selectedValue={record} onTabSelect={(_, { value }) => setRecord(value as CustomisedKind)}>
          {customisedKinds.map((kind) => (
            <Tab key={kind} value={kind}>
              {t(`customFields.records.${kind}`)}
            </Tab>
          ))}
        </TabList>
        {data && <FieldList fields={fields} deeds={{ ...deeds, edit: setEdited, erase: setErased }} />}
      </div>
      {edited && <FieldForm record={record} field={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      {erased && <EraseDialog field={erased} onClose={() => setErased(undefined)} />}
    </div>
  )
}

function useDeeds(fields: readonly CustomField[]): Pick<FieldDeeds, 'move' | 'archive' | 'restore'> {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()

  return {
    move: (field, by) => {
      const ids = fields.filter(({ isArchived }) => !isArchived).map(({ id }) => id)
      const from = ids.indexOf(field.id)
      ids.splice(from + by, 0, ...ids.splice(from, 1))
      void attempt(() => client.customFields.order(ids))
    },
    archive: ({ id, label }) =>
      void attempt(async () => {
        await client.customFields.archive(id)
        notify({ text: t('customFields.archivedSaid', { label }), undo: () => client.customFields.restore(id) })
      }),
    restore: ({ id }) => void attempt(() => client.customFields.restore(id)),
  }
}
