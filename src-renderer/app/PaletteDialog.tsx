import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Command as Palette } from 'cmdk'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { ask } from '#renderer/kit/client.ts'
import { type Command, useCommands } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import { fold } from '#shared/kit/fold.ts'
import styles from './PaletteDialog.module.css'

/** The box over the window that Ctrl+K opens: type, choose, Enter. */
export function PaletteDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => onOpenChange(open)}>
      <DialogSurface className={styles.surface} aria-label={t('palette.label')}>
        <PaletteList close={() => onOpenChange(false)} />
      </DialogSurface>
    </Dialog>
  )
}

function PaletteList({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const [text, setText] = useState('')
  const maySee = useMay('customers.see')
  const offered = useCommands(({ bySource }) => bySource)
  const commands = [...offered.values()].flat().filter((command) => !command.isDisabled && command.id !== 'palette')
  const { data: customers = [] } = useQuery({
    ...ask.customers.list.queryOptions({ input: { filter: { text }, limit: 8 } }),
    enabled: maySee && text.trim().length > 1,
  })

  function run(command: Command) {
    close()
    queueMicrotask(command.run)
  }

  return (
    <Palette label={t('palette.label')} filter={fits} className={styles.palette}>
      <Palette.Input value={text} onValueChange={setText} placeholder={t('palette.hint')} autoFocus className={styles.input} />
      <Palette.List className={`${styles.list} scroll`}>
        <Palette.Empty className={styles.empty}>{t('palette.nothing')}</Palette.Empty>
        <Palette.Group heading={t('palette.commands')} className={styles.group}>
          {commands.map((command) => (
            <Palette.Item
              key={command.id}
              value={`${command.text} ${command.id}`}
              onSelect={() => run(command)}
              className={styles.item}
            >
              <span className={styles.icon}>{command.icon && <command.icon />}</span>
              <span>{command.text}</span>
              {command.keys && <kbd>{command.keys}</kbd>}
            </Palette.Item>
          ))}
        </Palette.Group>
        {customers.length > 0 && (
          <Palette.Group heading={t('palette.customers')} className={styles.group}>
            {customers.map((customer) => (
              <Palette.Item
                key={customer.id}
                value={`${customer.name} ${customer.code}`}
                keywords={[text]}
                onSelect={() => {
                  close()
                  go(`${routes.customers}/${customer.id}`)
                }}
                className={styles.item}
              >
                <span>{customer.name}</span>
                <kbd>{customer.code}</kbd>
              </Palette.Item>
            ))}
          </Palette.Group>
        )}
      </Palette.List>
    </Palette>
  )
}

function fits(value: string, search: string, keywords?: string[]) {
  const wanted = fold(search)
  return fold(`${value} ${keywords?.join(' ') ?? ''}`).includes(wanted) ? 1 : 0
}
