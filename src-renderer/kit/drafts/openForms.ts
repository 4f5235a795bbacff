import { create } from 'zustand'

/** The forms that are open in this window, by the key of their draft: what they hold is not waiting. */
export const useOpenForms = create<{ keys: ReadonlySet<string> }>()(() => ({ keys: new Set() }))

export function noteForm(key: string, isOpen: boolean) {
  useOpenForms.setState(({ keys }) => {
    const others = new Set(keys)
    if (isOpen) others.add(key)
    else others.delete(key)
    return { keys: others }
  })
}
