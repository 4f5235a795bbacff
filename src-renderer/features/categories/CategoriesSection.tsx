import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { client } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { CategoryMark } from '#renderer/kit/ui/CategoryMark.tsx'
import { IconButtons } from '#renderer/kit/ui/IconButtons.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import type { Category } from '#shared/features/categories/schema.ts'
import styles from './Categories.module.css'
import { CategoryForm } from './CategoryForm.tsx'

/** The categories in their order: new ones, other names and colours, another order, away with them and back. */
export function CategoriesSection() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const mayEdit = useMay('office.edit')
  const { all } = useCategories()
  const [edited, setEdited] = useState<Category['id']>()

  function remove({ id, name }: Category) {
    return attempt(async () => {
      await client.categories.remove(id)
      notify({ text: t('categories.removed', { name }), undo: () => client.categories.restore(id) })
    })
  }

  function move(from: number, to: number) {
    const ids = all.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(from, 1))
    return attempt(() => client.categories.order(ids))
  }

  return (
    <>
      <p>{t('categories.lead')}</p>
      {!mayEdit && <p>{t('categories.onlySee')}</p>}
      <ul className={styles.list} aria-label={t('categories.title')}>
        {all.map((category, index) =>
          category.id === edited ? (
            <li key={category.id}>
              <CategoryForm
                category={category}
                send={(input) => client.categories.update({ ...input, id: category.id })}
                onDone={() => setEdited(undefined)}
              />
            </li>
          ) : (
            <li key={category.id} className={styles.item}>
              <span className={styles.what}>
                <CategoryMark category={category} />
                <span className={styles.colour}>{t(`categories.colours.${category.colour}`)}</span>
              </span>
              {mayEdit && (
                <ItemButtons
                  category={category}
                  isFirst={index === 0}
                  isLast={index === all.length - 1}
                  onMove={(by) => void move(index, index + by)}
                  onEdit={() => setEdited(category.id)}
                  onRemove={() => void remove(category)}
                />
              )}
            </li>
          ),
        )}
      </ul>
      {mayEdit && <CategoryForm key={all.length} send={(input) => client.categories.create(input)} worn={all} />}
    </>
  )
}

interface ItemButtonsProps {
  category: Category
  isFirst: boolean
  isLast: boolean
  onMove: (by: 1 | -1) => void
  onEdit: () => void
  onRemove: () => void
}

function ItemButtons({ category: { name }, isFirst, isLast, onMove, onEdit, onRemove }: ItemButtonsProps) {
  const { t } = useTranslation()
  const buttons = [
    { text: t('categories.up', { name }), icon: <ArrowUpRegular />, run: () => onMove(-1), isDisabled: isFirst },
    { text: t('categories.down', { name }), icon: <ArrowDownRegular />, run: () => onMove(1), isDisabled: isLast },
    { text: t('categories.rename', { name }), icon: <EditRegular />, run: onEdit },
    { text: t('categories.remove', { name }), icon: <DeleteRegular />, run: onRemove },
  ]
  return <IconButtons buttons={buttons} />
}
