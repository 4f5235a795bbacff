import { useHashLocation } from 'wouter/use-hash-location'
import { duplicatesPlace } from '#renderer/kit/routes.ts'
import { CustomersScreen } from './CustomersScreen.tsx'
import { DuplicatesScreen } from './DuplicatesScreen.tsx'

/** The customers, or those among them that seem to be one. */
export function CustomerPages() {
  const [place] = useHashLocation()
  return place === duplicatesPlace ? <DuplicatesScreen /> : <CustomersScreen />
}
