import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { say } from '#renderer/kit/say.ts'

/** What a dialog needs to know of the saving of its form. */
export interface Saving {
  /** Resolves true when everything was saved. */
  save: () => Promise<boolean>
  isSaving: boolean
  /** Something was typed that is not saved. */
  isDirty: boolean
  /** What went wrong with the form as a whole. */
  failure: string | undefined
}

/**
 * Sends a form. A refused value gets its sentence at its field; any other failure is said above the form; nothing typed is lost.
 * `place` puts a failure at a field itself and then answers true.
 */
export function useSaving<Form extends FieldValues>(
  form: UseFormReturn<Form>,
  send: (values: Form) => Promise<unknown>,
  place?: (failure: unknown) => boolean,
): Saving {
  const [failure, setFailure] = useState<string>()
  const [isSaving, setIsSaving] = useState(false)

  async function save() {
    let isSaved = false
    setFailure(undefined)
    await form.handleSubmit(async () => {
      isSaved = await sendOnce()
    })()
    return isSaved
  }

  async function sendOnce() {
    setIsSaving(true)
    try {
      await send(form.getValues())
      return true
    } catch (error) {
      if (!showAtFields(form, error) && !place?.(error)) setFailure(say(error))
      return false
    } finally {
      setIsSaving(false)
    }
  }
  return { save, isSaving, isDirty: form.formState.isDirty, failure }
}

function showAtFields<Form extends FieldValues>(form: UseFormReturn<Form>, error: unknown) {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return false
  const issues = (error.data as { issues?: { message: string; path?: (string | number)[] }[] } | undefined)?.issues ?? []
  let isShown = false
  for (const issue of issues) {
    const path = (issue.path?.[0] === 'input' ? issue.path.slice(1) : issue.path)?.join('.')
    if (!path) continue
    form.setError(path as Path<Form>, { message: issue.message }, { shouldFocus: !isShown })
    isShown = true
  }
  return isShown
}
