import { useEffect, useState } from 'react'
import type { DocumentId } from '#shared/kit/id.ts'
import { client } from '#renderer/kit/client.ts'

interface Address {
  url?: string
  error?: unknown
}

/** Where in the app a filed document can be read, after its content was compared with what was filed. Asked once, not after every change. */
export function useAddress(id: DocumentId): Address {
  const [address, setAddress] = useState<Address>({})
  useEffect(() => {
    let isGone = false
    const tell = (next: Address) => !isGone && setAddress(next)
    client.documents.open(id).then(
      ({ url }) => tell({ url }),
      (error: unknown) => tell({ error }),
    )
    return () => {
      isGone = true
    }
  }, [id])
  return address
}
