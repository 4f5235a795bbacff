import { MenuItem, MenuList, Popover, PopoverSurface, type PositioningProps } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { useTranslation } from 'react-i18next'
import styles from './GlobalSearch.module.css'

export interface RecentSearchesProps {
  texts: readonly string[]
  target: PositioningProps['target']
  onChoose: (text: string) => void
  onClose: () => void
}

/** Below the empty search box: what was looked for before. */
export function RecentSearches({ texts, target, onChoose, onClose }: RecentSearchesProps) {
  const { t } = useTranslation()
  return (
    <Popover
      open
      onOpenChange={onClose}
      positioning={{ target, position: 'below', align: 'start', offset: 2, matchTargetSize: 'width' }}
      unstable_disableAutoFocus
    >
      <PopoverSurface className={styles.recent ?? ''} aria-label={t('search.recent')} data-recent>
        <MenuList aria-label={t('search.recent')}>
          {texts.map((text) => (
            <MenuItem key={text} icon={<HistoryRegular />} onClick={() => onChoose(text)}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </PopoverSurface>
    </Popover>
  )
}
