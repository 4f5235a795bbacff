import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { useMay } from '#renderer/kit/may.ts'
import { useShownWizard } from './shownWizard.ts'

/** With the first password of an office its data can be sealed: whoever decides that is led there. */
export function useAfterFirstPassword() {
  const mayChange = useMay('office.edit')
  const show = useShownWizard((wizard) => wizard.show)
  return async () => {
    if (!mayChange) return
    const { isOn } = await cache.fetchQuery({ ...ask.encryption.state.queryOptions(), staleTime: 0 })
    if (!isOn) show('first')
  }
}
