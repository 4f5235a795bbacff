import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Command as Palette } from 'cmdk'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { ask } from '#renderer/kit/client.ts'
import { type Command, useCommands } from '#renderer/kit/commands.ts'
import { useMay } from '#renderer/kit/may.ts'
import { routes, taskPlace } from '#renderer/kit/routes.ts'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import { useReturnFocus } from '#renderer/kit/useReturnFocus.ts'
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
  useReturnFocus()
  const maySee = useMay('customers.see')
  const maySeeTasks = useMay('tasks.see')
  const offered = useCommands(({ bySource }) => bySource)
  const commands = [...offered.values()].flat().filter((command) => !command.isDisabled && command.id !== 'palette')
  const { data: customers = [], isFetching: isLookingForCustomers } = useQuery({
    ...ask.customers.list.queryOptions({ input: { filter: { text }, limit: 8 } }),
    enabled: maySee && text.trim().length > 1,
  })

  const { data: tasks = [], isFetching: isLookingForTasks } = useQuery({
    ...ask.tasks.list.queryOptions({ input: { filter: { text }, limit: 8 } }),
    enabled: maySeeTasks && text.trim().length > 1,
  })

  function open(place: string) {
    close()
    go(place)
  }

  const places = [...customers.map(({ id }) => `${routes.customers}/${id}`), ...tasks.map(({ id }) => taskPlace(id))]
  const isPending = isLookingForCustomers || isLookingForTasks
  const awaitedEnter = useAwaitedEnter(isPending && !commands.some((command) => fits(wordsOf(command), text)), () => {
    if (places[0]) open(places[0])
  })

  function run(command: Command) {
    close()
    queueMicrotask(command.run)
  }

  return (
    <Palette label={t('palette.label')} filter={fits} className={styles.palette} {...awaitedEnter}>
      <Palette.Input value={text} onValueChange={setText} placeholder={t('palette.hint')} autoFocus className={styles.input} />
      <Palette.List className={`${styles.list} scroll`}>
        <Palette.Empty className={styles.empty}>{t('palette.nothing')}</Palette.Empty>
        <Palette.Group heading={t('palette.commands')} className={styles.group}>
          {commands.map((command) => (
            <Palette.Item key={command.id} value={wordsOf(command)} onSelect={() => run(command)} className={styles.item}>
              <span className={styles.icon}>{command.icon && <command.icon />}</span>
              <span>{command.text}</span>
              {command.keys && <kbd>{command.keys}</kbd>}
            </Palette.Item>
          ))}
        </Palette.Group>
        <FoundGroup
          heading={t('palette.customers')}
          text={text}
          found={customers.map(({ id, name, code }) => ({ place: `${routes.customers}/${id}`, name, note: code }))}
          onChoose={open}
        />
        <FoundGroup
          heading={t('palette.tasks')}
          text={text}
          found={tasks.map(({ id, title, customerName }) => ({ place: taskPlace(id), name: title, note: customerName ?? '' }))}
          onChoose={open}
        />
      </Palette.List>
    </Palette>
  )
}

interface FoundGroupProps {
  heading: string
  text: string
  found: { place: string; name: string; note: string }[]
  onChoose: (place: string) => void
}

/** What was found of one kind; it fits by being found. */
function FoundGroup({ heading, text, found, onChoose }: FoundGroupProps) {
  if (found.length === 0) return null
  return (
    <Palette.Group heading={heading} className={styles.group}>
      {found.map(({ place, name, note }) => (
        <Palette.Item
          key={place}
          value={`${name} ${note} ${place}`}
          keywords={[text]}
          onSelect={() => onChoose(place)}
          className={styles.item}
        >
          <span>{name}</span>
          {note && <kbd>{note}</kbd>}
        </Palette.Item>
      ))}
    </Palette.Group>
  )
}

function wordsOf({ text, id }: Command) {
  return `${text} ${id}`
}

function fits(value: string, search: string, keywords?: string[]) {
  const wanted = fold(search)
  return fold(`${value} ${keywords?.join(' ') ?? ''}`).includes(wanted) ? 1 : 0
}
