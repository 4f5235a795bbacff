import { useEffect } from 'react'
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
  const latest = useLatest({ form, isDirty: form.formState.isDirty, title, notify, t })
  useEffect(() => {
    const draft = useDrafts.getState().kept.get(key)
    if (draft) {
      latest.current.form.reset(draft.values as Form, { keepDefaultValues: true })
      latest.current.notify({ text: latest.current.t('people.signIn.keptHere'), intent: 'info' })
      useDrafts.setState(({ kept }) => ({ kept: new Map([...kept].filter(([one]) => one !== key)) }))
    }
    return () => {
      const { form: left, isDirty, title: name } = latest.current
      if (!isLocked() || !isDirty) return
      useDrafts.setState(({ kept }) => ({ kept: new Map(kept).set(key, { title: name, values: left.getValues() }) }))
    }
  }, [key, latest])
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
