import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { Draft, DraftPlace } from '#shared/features/drafts/schema.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { contentOf, type DraftContent, filledIn, readContent, type TypedForm, type Values } from './content.ts'
import { type Keeper, keyOf, openKeeper } from './keeper.ts'
import { noteForm } from './openForms.ts'

export interface DraftOptions<Form extends FieldValues> {
  place: DraftPlace
  /** Of the record as the form was opened with it. */
  version?: number
  /** What the record is called, to find the draft again by. */
  name: (values: Form) => string
  /** Whom it is about. */
  about?: (values: Form) => CustomerId | null
  /** Fields that fill themselves in: alone they are nothing anybody typed. */
  follows?: readonly (keyof Form & string)[]
  /** Passwords and what else is never kept. */
  leaveOut?: readonly (keyof Form & string)[]
  /** Told when the draft was begun on another version than the one at hand, with what stood in its fields then. */
  begunOn?: (version: number, base: Partial<Form>) => void
}

/** What a form's dialog shows and does about its draft. */
export interface FormDraft {
  /** When what was filled in was typed; undefined when there was no draft. */
  savedAt: number | undefined
  isDiscarded: boolean
  /** Grows when the fields must be made anew. */
  round: number
  /** Empties the form as it was opened; `takeBack` undoes it. */
  discard: () => void
  takeBack: () => void
  /** It was saved or given up. */
  drop: () => void
  /** False when what differs filled itself in. */
  isTyped: () => boolean
}

interface Shown {
  savedAt: number | undefined
  isDiscarded: boolean
  round: number
}

/** Keeps what is typed into a form, a second after the last key at most, and fills it in when the form is opened again, whatever happened. */
export function useDraft<Form extends FieldValues>(form: UseFormReturn<Form>, options: DraftOptions<Form>): FormDraft {
  const latest = useLatest({ form, ...options })
  const [shown, setShown] = useState<Shown>({ savedAt: undefined, isDiscarded: false, round: 0 })
  const opened = useRef<Opened>(undefined)
  const key = keyOf(options.place)
  useEffect(() => {
    const now = openDraft(latest, (savedAt) => setShown({ savedAt, isDiscarded: false, round: 0 }))
    opened.current = now
    noteForm(key, true)
    return () => {
      now.close()
      noteForm(key, false)
    }
  }, [key, latest])
  return {
    ...shown,
    discard() {
      opened.current?.discard()
      setShown((before) => ({ ...before, isDiscarded: true, round: before.round + 1 }))
    },
    takeBack() {
      opened.current?.takeBack()
      setShown((before) => ({ ...before, isDiscarded: false, round: before.round + 1 }))
    },
    drop() {
      void opened.current?.keeper.drop()
      setShown((before) => ({ ...before, savedAt: undefined }))
    },
    isTyped: () => opened.current?.isTyped() ?? true,
  }
}

interface Opened {
  keeper: Keeper
  isTyped: () => boolean
  discard: () => void
  takeBack: () => void
  close: () => void
}

type Latest<Form extends FieldValues> = { readonly current: DraftOptions<Form> & { form: UseFormReturn<Form> } }

function openDraft<Form extends FieldValues>(latest: Latest<Form>, onFilled: (savedAt: number) => void): Opened {
  const first = { ...defaultsOf(latest) }
  const begun: Begun = { version: latest.current.version ?? null, base: {} }
  const discarded: { content?: DraftContent | undefined } = {}
  let isClosed = false
  const read = () => contentOf(typedForm(latest, { first, base: begun.base }), rulesOf(latest.current))
  const keeper = openKeeper(latest.current.place, () => {
    const content = read()
    return content && keptOf(latest, { content, version: begun.version })
  })
  void keeper.found.then((draft) => {
    const content = draft && !isClosed ? readContent(draft.content) : undefined
    if (!draft || !content) return
    begin(latest, begun, { version: draft.version, base: content.base })
    fill(latest, content)
    onFilled(draft.savedAt)
  })
  const unsubscribe = latest.current.form.subscribe({ formState: { values: true }, callback: keeper.typed })
  return {
    keeper,
    isTyped: () => read() !== undefined,
    discard() {
      discarded.content = read()
      begin(latest, begun, { version: latest.current.version ?? null, base: {} })
      latest.current.form.reset()
      void keeper.drop()
    },
    takeBack() {
      if (discarded.content) fill(latest, discarded.content)
      keeper.typed()
    },
    close() {
      isClosed = true
      unsubscribe()
      keeper.close()
    },
  }
}

/** The version on which the typing began, and what stood in its fields then. */
interface Begun {
  version: number | null
  base: Values
}

function begin<Form extends FieldValues>({ current }: Latest<Form>, begun: Begun, { version, base }: Begun) {
  const isOlder = version !== (current.version ?? null)
  if (!isOlder && begun.version === version) return
  Object.assign(begun, { version, base: isOlder ? base : {} })
  if (version !== null) current.begunOn?.(version, begun.base as Partial<Form>)
}

function fill<Form extends FieldValues>(latest: Latest<Form>, content: DraftContent) {
  const { form } = latest.current
  form.reset(filledIn({ values: form.getValues(), defaults: defaultsOf(latest) }, content) as Form, { keepDefaultValues: true })
}

function keptOf<Form extends FieldValues>(
  { current }: Latest<Form>,
  { content, version }: { content: DraftContent } & Pick<Draft, 'version'>,
) {
  const values = current.form.getValues()
  return {
    aboutId: current.about?.(values) ?? null,
    name: current.name(values).slice(0, 200),
    version,
    content: JSON.stringify(content),
  }
}

function typedForm<Form extends FieldValues>(latest: Latest<Form>, known: Pick<TypedForm, 'first' | 'base'>): TypedForm {
  return { values: latest.current.form.getValues(), defaults: defaultsOf(latest), ...known }
}

function rulesOf<Form extends FieldValues>({ place, follows = [], leaveOut = [] }: DraftOptions<Form>) {
  return { isNew: place.recordId === null, follows, leaveOut }
}

function defaultsOf<Form extends FieldValues>({ current }: Latest<Form>): Values {
  return { ...current.form.formState.defaultValues }
}
