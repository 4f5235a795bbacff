import { useMayWhat } from '#renderer/kit/may.ts'
import { isOffered, screens } from './screens.ts'

/** The modules the signed-in person has a part in. */
export function useAllowedScreens() {
  const mayWhat = useMayWhat()
  return screens.filter((screen) => isOffered(screen, mayWhat))
}
