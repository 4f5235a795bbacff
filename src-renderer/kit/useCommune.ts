import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hasLetters, lastPart } from '#shared/kit/communesBeginning.ts'
import { ask } from './client.ts'

/** Somebody is still typing. */
const PAUSE = 300

/** The unit of commune level that an address of before lies in now; undefined where it is not certain. */
export function useCommune(address: string, province: string) {
  const asked = ask.provinces.communeOf.queryOptions({ input: { address, province }, enabled: address !== '' })
  const { data, isLoading } = useQuery(asked)
  return { commune: address === '' ? undefined : (data ?? undefined), isLoading }
}

/** The same while the address is being typed: asked a moment after the last letter, nothing meanwhile. */
export function useTypedCommune(address: string, province: string) {
  const [settled, setSettled] = useState({ address, province })
  useEffect(() => {
    const pause = setTimeout(() => setSettled({ address, province }), PAUSE)
    return () => clearTimeout(pause)
  }, [address, province])
  const { commune } = useCommune(settled.address, settled.province)
  return settled.address === address && settled.province === province ? commune : undefined
}

/** What may be meant by the last part of an address that is being typed; what begins as one letter less stays until that is known. */
export function useCommunesBeginning(address: string, { province, isTyped }: { province: string; isTyped: boolean }) {
  const { part } = lastPart(address)
  const isAsked = isTyped && hasLetters(part)
  const { data } = useQuery({
    ...ask.provinces.communesBeginning.queryOptions({ input: { part, province } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  return (isAsked && data) || []
}

/** `phường Sài Gòn`, as it stands within a sentence. */
export function withinSentence(name: string) {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
