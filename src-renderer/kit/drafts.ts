import { type RefObject, useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { whenPersonChanges } from './personal.ts'
import { isLocked } from './session.ts'
import { useNotify } from './ui/notify.tsx'
import { useLatest } from './useLatest.ts'

interface Draft {
  title: string
  values: FieldValues
}

/** What somebody was typing when the screen was locked: in memory alone, for them alone. */
const useDrafts = create<{ kept: ReadonlyMap<string, Draft> }>()(() => ({ kept: new Map() }))

whenPersonChanges(() => useDrafts.setState({ kept: new Map() }))

/** A form that outlives a locked screen: what was typed is back when the same person opens it again. `key` says which form of what row. */
export function useDraft<Form extends FieldValues>(form: UseFormReturn<Form>, { key, title }: { key: string; title: string }) {
  const { t } = useTranslation()
  const notify = useNotify()
  const sayBack = () => notify({ text: t('people.signIn.keptHere'), intent: 'info' })
  const latest = useLatest<Typed<Form>>({ form, isDirty: form.formState.isDirty, title, sayBack })
  useEffect(() => {
    bringBack(key, latest.current)
    return () => keepIfLocked(key, latest)
  }, [key, latest])
}

interface Typed<Form extends FieldValues> {
  form: UseFormReturn<Form>
  isDirty: boolean
  title: string
  sayBack: () => void
}

function bringBack<Form extends FieldValues>(key: string, { form, sayBack }: Typed<Form>) {
  const draft = useDrafts.getState().kept.get(key)
  if (!draft) return
  form.reset(draft.values as Form, { keepDefaultValues: true })
  useDrafts.setState(({ kept }) => ({ kept: new Map([...kept].filter(([one]) => one !== key)) }))
  sayBack()
}

function keepIfLocked<Form extends FieldValues>(key: string, { current }: RefObject<Typed<Form>>) {
  const { form, isDirty, title } = current
  if (!isLocked() || !isDirty) return
  useDrafts.setState(({ kept }) => ({ kept: new Map(kept).set(key, { title, values: form.getValues() }) }))
}

/** Whoever comes back is told once what still waits. */
export function useSayDrafts() {
  const { t } = useTranslation()
  const notify = useNotify()
  useEffect(() => {
    for (const { title } of useDrafts.getState().kept.values())
      notify({ text: t('people.signIn.kept', { title }), intent: 'info' })
  }, [notify, t])
}
