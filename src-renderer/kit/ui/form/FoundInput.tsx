import { Combobox, Option, OptionGroup } from '@fluentui/react-components'
import { keepPreviousData, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref, useState } from 'react'
import { sayWhole } from '#renderer/kit/ui/sayWhole.ts'
import { useAwaitedEnter } from '#renderer/kit/useAwaited.ts'
import styles from './FoundInput.module.css'
import { arrow } from './TextCombobox.tsx'

/** What every box of this kind takes from its place. */
export interface BoxProps {
  ref?: Ref<HTMLInputElement>
  'aria-label'?: string
  placeholder?: string
  autoFocus?: boolean
  /** With what the search begins. */
  begun?: string
}

interface FoundInputProps<Found extends { id: number }> extends BoxProps {
  /** What is chosen, and the text that stands there for it; null when nothing is. */
  chosen: { id: number; text: string } | null
  onChange: (found: Found | null) => void
  /** The question for what a text finds, the best first. */
  find: (text: string) => unknown
  textOf: (found: Found) => string
  lineOf: (found: Found, typed: string) => ReactNode
  /** Said above all that was found, by the first of it. */
  headOf?: (first: Found, typed: string) => string | undefined
  /** Said when nothing was found. */
  none: string
  /** Offers nothing before something is typed. */
  isSilent?: boolean
}

/**
 * A record, found by typing a few letters. Enter and Tab take the best that all the letters find; without a choice what was chosen before
 * stays, and emptied there is none.
 */
export function FoundInput<Found extends { id: number }>({
  chosen,
  onChange,
  find,
  textOf,
  lineOf,
  headOf,
  none,
  isSilent = false,
  begun,
  ...field
}: FoundInputProps<Found>) {
  const [typed, setTyped] = useState(begun)
  const [isOpen, setOpen] = useState(begun !== undefined)
  const isEmpty = !typed?.trim()
  const isAsked = isSilent ? !isEmpty : typed !== undefined || isOpen
  const { data, isFetched, isPlaceholderData } = useQuery({
    ...(find(typed ?? '') as UseQueryOptions<Found[]>),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const found = (isAsked && data) || []
  const isPending = isAsked && typed !== undefined && (isPlaceholderData || !isFetched)
  const awaitedEnter = useAwaitedEnter(isPending, () => choose(found[0]))

  // A key typed over what is chosen is told as a choice too, of nothing.
  function choose(one: Found | undefined) {
    if (!one) return
    setTyped(undefined)
    onChange(one)
  }

  const options = found.map((one) => (
    <Option key={one.id} value={String(one.id)} text={textOf(one)}>
      {lineOf(one, typed ?? '')}
    </Option>
  ))
  const head = found[0] && headOf?.(found[0], typed ?? '')
  return (
    <Combobox
      {...field}
      expandIcon={isSilent ? null : arrow}
      freeform
      listbox={{ className: styles.found, onMouseOver: sayWhole }}
      value={typed ?? chosen?.text ?? ''}
      defaultOpen={begun !== undefined}
      selectedOptions={chosen ? [String(chosen.id)] : []}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => begun === undefined && selectFromBeginning(event.currentTarget)}
      onOpenChange={(_, { open }) => setOpen(open)}
      onOptionSelect={(_, { optionValue }) => choose(found.find(({ id }) => String(id) === optionValue))}
      {...awaitedEnter}
      onBlur={() => {
        if (typed === '') onChange(null)
        setTyped(undefined)
      }}
    >
      {head ? <OptionGroup label={head}>{options}</OptionGroup> : options}
      {!isEmpty && isFetched && found.length === 0 && <Option disabled>{none}</Option>}
    </Combobox>
  )
}

/** Of a long name the beginning is shown, by which it is known, and not its end. */
function selectFromBeginning(input: HTMLInputElement) {
  input.select()
  requestAnimationFrame(() => {
    input.scrollLeft = 0
  })
}
