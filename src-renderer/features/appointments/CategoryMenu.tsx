import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCategories } from '#renderer/kit/categories.ts'
import { client } from '#renderer/kit/client.ts'
import { say } from '#renderer/kit/say.ts'
import { CategoryMark } from '#renderer/kit/ui/CategoryMark.tsx'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import type { CategoryId } from '#shared/kit/id.ts'

/** Which categories an appointment bears; each click is kept at once. */
export function CategoryMenu({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const { all } = useCategories()
  const [borne, setBorne] = useState(entry.categoryIds)
  if (all.length === 0) return null

  function keep(wanted: string[]) {
    const categoryIds = all.flatMap(({ id }) => (wanted.includes(String(id)) ? id : []))
    const before = borne
    setBorne(categoryIds)
    categorise(categoryIds).catch((error: unknown) => {
      setBorne(before)
      notify({ text: say(error), intent: 'error' })
    })
  }

  const categorise = (categoryIds: CategoryId[]) => client.appointments.categorise({ id: entry.id, categoryIds })

  return (
    <Menu checkedValues={{ categories: borne.map(String) }} onCheckedValueChange={(_, { checkedItems }) => keep(checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<TagRegular />}>
          {t('categories.title')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.map((category) => (
            <MenuItemCheckbox key={category.id} name="categories" value={String(category.id)}>
              <CategoryMark category={category} />
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
