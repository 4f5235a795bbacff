import type { FluentIcon } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Permission } from '#shared/kit/access.ts'
import { useMayWhat } from './may.ts'
import { useLatest } from './useLatest.ts'

/** Something the user can do now: it stands in the command bar, in the palette and behind its key, from this one description. */
export interface Command {
  id: string
  text: string
  icon?: FluentIcon
  /** `Ctrl+N`, `Delete`, `Ctrl+Shift+A`; Ctrl is Cmd on a Mac. */
  keys?: string
  /** Other keys that do the same, as people know them from elsewhere. */
  moreKeys?: readonly string[]
  run: () => void
  isDisabled?: boolean
  /** What a role must permit for this to be offered; false: not offered for another reason. */
  may?: Permission | boolean
  /** `main` is the one filled button, `bar` stands beside it, `palette` is only found by name or key. */
  place: 'main' | 'bar' | 'palette'
}

interface Commands {
  bySource: Map<string, Command[]>
  offer: (source: string, commands: Command[]) => void
  withdraw: (source: string) => void
}

export const useCommands = create<Commands>()((set) => ({
  bySource: new Map(),
  offer: (source, commands) => set(({ bySource }) => ({ bySource: new Map(bySource).set(source, commands) })),
  withdraw: (source) =>
    set(({ bySource }) => {
      const rest = new Map(bySource)
      rest.delete(source)
      return { bySource: rest }
    }),
}))

/** Offers commands while the calling component is on screen. */
export function useOffer(source: string, wanted: Command[]) {
  const mayWhat = useMayWhat()
  const commands = wanted.filter(({ may = true }) => (typeof may === 'boolean' ? may : mayWhat(may)))
  const { offer, withdraw } = useCommands.getState()
  const fingerprint = commands.map((command) => `${command.id}${command.text}${command.isDisabled}${command.place}`).join('|')
  const latest = useLatest(commands)
  useEffect(() => {
    offer(
      source,
      latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })),
    )
  }, [source, fingerprint, offer, latest])
  useEffect(() => () => withdraw(source), [source, withdraw])
}

/** The command behind a pressed key, if there is one now. */
export function commandOfKey(commands: Command[], event: KeyboardEvent) {
  return commands.find(
    ({ keys, moreKeys = [], isDisabled }) =>
      !isDisabled && [keys, ...moreKeys].some((one) => one !== undefined && matches(one, event)),
  )
}

function matches(keys: string, event: KeyboardEvent) {
  const parts = keys.split('+')
  const key = parts.at(-1)?.toLowerCase()
  const control = event.ctrlKey || event.metaKey
  return (
    event.key.toLowerCase() === key &&
    control === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}
