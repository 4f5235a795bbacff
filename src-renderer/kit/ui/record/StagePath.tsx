import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { useTranslation } from 'react-i18next'
import styles from './StagePath.module.css'

interface Step<Key extends string> {
  key: Key
  name: string
}

export interface StagePathProps<Key extends string> {
  label: string
  /** The way forward, in its order. */
  steps: readonly Step<Key>[]
  /** Where one can be instead, outside of it. */
  waysOut: readonly Step<Key>[]
  now: Key
  /** Undefined: it may only be seen. */
  onChoose: ((key: Key) => void) | undefined
}

/** Where a record stands in its life; a click on another step goes there. */
export function StagePath<Key extends string>({ label, steps, waysOut, now, onChoose }: StagePathProps<Key>) {
  const { t } = useTranslation()
  const reached = steps.findIndex(({ key }) => key === now)
  const others = waysOut.filter(({ key }) => key !== now)
  return (
    <div className={styles.row}>
      <ol className={styles.path} aria-label={label}>
        {steps.map(({ key, name }, index) => (
          <li
            key={key}
            className={styles.step}
            title={name}
            data-state={index < reached ? 'past' : index === reached ? 'now' : 'ahead'}
            aria-current={index === reached ? 'step' : undefined}
          >
            {onChoose && index !== reached ? (
              <button
                type="button"
                className={styles.choose}
                aria-label={t('record.stage.change', { stage: name })}
                onClick={() => onChoose(key)}
              >
                <span className={styles.name}>{name}</span>
              </button>
            ) : (
              <span className={styles.name}>{name}</span>
            )}
          </li>
        ))}
      </ol>
      {onChoose && others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              size="small"
              icon={<ChevronDown16Regular />}
              aria-label={t('record.stage.ways')}
              title={t('record.stage.ways')}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map(({ key, name }) => (
                <MenuItem key={key} onClick={() => onChoose(key)}>
                  {t('record.stage.change', { stage: name })}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  )
}
