import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { say } from '#renderer/kit/say.ts'

/** Sends a form. A refused value gets its sentence at its field; any other failure is said above the form; nothing typed is lost. */
export function useSaving<Form extends FieldValues>(form: UseFormReturn<Form>, send: (values: Form) => Promise<unknown>) {
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
      if (!showAtFields(form, error)) setFailure(say(error))
      return false
    } finally {
      setIsSaving(false)
    }
  }
  return { save, isSaving, failure }
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
