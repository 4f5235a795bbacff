import { Button, Menu, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { useTranslation } from 'react-i18next'
import { CategoryMark } from '#renderer/kit/ui/CategoryMark.tsx'
import type { CalendarEntry } from '#shared/features/appointments/schema.ts'
import { useCategorising } from './useCategorising.ts'

/** The categories of an appointment: behind a button, or as a line of another menu. */
export function CategoryMenu({ entry, isLine = false }: { entry: CalendarEntry; isLine?: boolean }) {
  const { t } = useTranslation()
  const { all, borne, keep } = useCategorising(entry)
  if (all.length === 0) return null
  return (
    <Menu checkedValues={{ categories: borne }} onCheckedValueChange={(_, { checkedItems }) => keep(checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        {isLine ? (
          <MenuItem icon={<TagRegular />}>{t('categories.title')}</MenuItem>
        ) : (
          <Button size="small" icon={<TagRegular />}>
            {t('categories.title')}
          </Button>
        )}
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
