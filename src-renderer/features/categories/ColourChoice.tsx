import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ColourDot } from '#renderer/kit/ui/CategoryMark.tsx'
import { type CategoryColour, categoryColours } from '#shared/features/categories/choices.ts'
import styles from './Categories.module.css'

/** One of the colours, each with its word. */
export function ColourChoice({ colour, onChange }: { colour: CategoryColour; onChange: (colour: CategoryColour) => void }) {
  const { t } = useTranslation()
  return (
    <Menu
      checkedValues={{ colour: [colour] }}
      onCheckedValueChange={(_, { checkedItems }) => onChange((checkedItems[0] ?? colour) as CategoryColour)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<ColourDot colour={colour} />}
          aria-label={`${t('categories.colour')}: ${t(`categories.colours.${colour}`)}`}
          title={t(`categories.colours.${colour}`)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={`${styles.colours} scroll`}>
          {categoryColours.map((one) => (
            <MenuItemRadio key={one} name="colour" value={one} icon={<ColourDot colour={one} />}>
              {t(`categories.colours.${one}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
