import { useEffect, useState } from 'react'
import { client } from '#renderer/kit/client.ts'
import type { DocumentId } from '#shared/kit/id.ts'

interface Address {
  url?: string
  error?: unknown
}

/** Somebody who walks down the list does not want every document on the way. */
const PAUSE = 120

/** Where in the app a filed document can be read, after its content was compared with what was filed. Asked once, not after every change. */
export function useAddress(id: DocumentId): Address {
  const [address, setAddress] = useState<Address>({})
  useEffect(() => {
    let isGone = false
    const tell = (next: Address) => !isGone && setAddress(next)
    const pause = setTimeout(() => {
      client.documents.open(id).then(
        ({ url }) => tell({ url }),
        (error: unknown) => tell({ error }),
      )
    }, PAUSE)
    return () => {
      isGone = true
      clearTimeout(pause)
    }
  }, [id])
  return address
}
