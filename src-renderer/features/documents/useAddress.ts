import { useEffect, useState } from 'react'
import { useLatest } from '#renderer/kit/useLatest.ts'
import type { FileSource } from './source.ts'

interface Address {
  url?: string
  error?: unknown
}

/** Somebody who walks down the list does not want every document on the way. */
const PAUSE = 120

/** Where in the app a filed document can be read, after its content was compared with what was filed. Asked once, not after every change. */
export function useAddress(source: FileSource): Address {
  const [address, setAddress] = useState<Address>({})
  const latest = useLatest(source)
  useEffect(() => {
    let isGone = false
    const tell = (next: Address) => !isGone && setAddress(next)
    const pause = setTimeout(() => {
      latest.current.open().then(
        ({ url }) => tell({ url }),
        (error: unknown) => tell({ error }),
      )
    }, PAUSE)
    return () => {
      isGone = true
      clearTimeout(pause)
    }
  }, [latest])
  return address
}
